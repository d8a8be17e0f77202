package dev.easel.contract;

import tools.jackson.databind.node.ObjectNode;

/**
 * The API as an OpenAPI 3.1 document. Paths and the shapes of answers are written in the resource {@code openapi.json};
 * the parameters of each model come from its card.
 */
public final class OpenApi {
    private static final String COMPONENTS = "#/components/schemas/";

    private OpenApi() {}

    /**
     * The document of a server.
     *
     * @param serverURL where the server answers, for example {@code http://127.0.0.1:8080}
     * @param version the program's version
     */
    public static ObjectNode document(Catalog catalog, String serverURL, String version) {
        var document = CardReader.parse("openapi.json");
        document.required("info").asObject().put("version", version);
        document.required("servers").asArray().addObject().put("url", serverURL);
        var schemas = document.required("components").required("schemas").asObject();
        var models = schemas.required("ImageInference").required("oneOf").asArray();
        for (var card : catalog.cards()) {
            var name = "ImageInference." + card.slug();
            schemas.set(name, schema(card));
            models.addObject().put("$ref", COMPONENTS + name);
        }
        return document;
    }

    private static ObjectNode schema(ModelCard card) {
        var schema = card.schema();
        schema.remove("$schema");
        schema.put("description", card.description() + "\n\nSizes (width x height): " + card.sizes() + ".");
        var names = schema.required("properties")
                .required("model")
                .asObject()
                .without("const")
                .putArray("enum");
        names.add(card.air());
        card.aliases().forEach(names::add);
        return schema;
    }
}
