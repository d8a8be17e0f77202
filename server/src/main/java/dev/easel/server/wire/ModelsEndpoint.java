package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.ModelCard;
import dev.easel.server.wire.images.XaiModel;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * The model cards: as JSON under {@code /v1/models}, in xAI's words under {@code /v1/image-generation-models}, as pages
 * under {@code /docs/models}.
 */
final class ModelsEndpoint {
    private final Catalog catalog;

    private final String version;

    /** @param version Easel's own */
    ModelsEndpoint(Catalog catalog, String version) {
        this.catalog = catalog;
        this.version = version;
    }

    void list(Exchange exchange) {
        exchange.send(200, catalog.toJson());
    }

    void show(Exchange exchange) throws Refusal {
        exchange.send(200, card(exchange).toJson());
    }

    void listForXai(Exchange exchange) {
        var json = Json.object();
        var models = json.putArray("models");
        catalog.cards().forEach(card -> models.add(xai(card)));
        exchange.send(200, json);
    }

    void showForXai(Exchange exchange) throws Refusal {
        exchange.send(200, xai(card(exchange)));
    }

    private ObjectNode xai(ModelCard card) {
        return XaiModel.of(card, "easel_" + version, Json.MAX_BODY);
    }

    void page(Exchange exchange) throws Refusal {
        html(exchange, ModelPage.of(card(exchange)));
    }

    void index(Exchange exchange) {
        html(exchange, ModelPage.index(catalog));
    }

    private static void html(Exchange exchange, String page) {
        // The pages are static text with a style sheet inside; nothing else may run or load in them.
        exchange.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
        exchange.send(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private ModelCard card(Exchange exchange) throws Refusal {
        var id = exchange.pathPart("id");
        return catalog.find(id)
                .orElseThrow(() -> new Refusal(WireProblem.choice(
                        "model",
                        "modelNotFound",
                        "There is no such model.",
                        catalog.cards().stream().map(ModelCard::air).toList())));
    }
}
