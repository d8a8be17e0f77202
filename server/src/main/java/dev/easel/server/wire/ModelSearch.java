package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.ModelCard;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code modelSearch}: looks through the model cards. */
final class ModelSearch implements TaskHandler {
    private static final int MOST = 500;
    private static final int USUAL = 20;

    /** What every card here is: none is an adapter or a part of another model. */
    private static final String CATEGORY = "checkpoint";

    private static final List<String> CATEGORIES =
            List.of(CATEGORY, "checkpoints", "lora", "lycoris", "vae", "embeddings");

    private final Catalog catalog;

    ModelSearch(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String taskType() {
        return "modelSearch";
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        var fields = new Fields(task, taskType(), Set.of("search", "category", "visibility", "limit", "offset"));
        var search = fields.text("search").orElse("");
        var category = fields.choice("category", CATEGORIES).orElse(CATEGORY);
        var visibility = fields.choice("visibility", List.of("all", "public", "private", "favorite", "owned"))
                .orElse("all");
        int limit = fields.integer("limit", 1, MOST, USUAL);
        int offset = fields.integer("offset", 0, Integer.MAX_VALUE, 0);
        if (!fields.areInOrder()) {
            return fields.refusal();
        }
        boolean any = category.startsWith(CATEGORY) && Set.of("all", "public").contains(visibility);
        var found = catalog.cards().stream()
                .filter(card -> any && matches(card, search))
                .toList();
        var item = fields.item().put("totalResults", found.size());
        var results = item.putArray("results");
        found.stream().skip(offset).limit(limit).forEach(card -> results.add(json(card)));
        return answer -> answer.add(item);
    }

    /** Every word of the search stands in one of the card's names. */
    private static boolean matches(ModelCard card, String search) {
        var text = Stream.concat(Stream.of(card.air(), card.name(), card.creator()), card.aliases().stream())
                .reduce("", (all, each) -> all + "\n" + each)
                .toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private static ObjectNode json(ModelCard card) {
        var json = Json.object()
                .put("air", card.air())
                .put("name", card.name())
                .put("category", CATEGORY)
                .put("architecture", card.slug());
        json.putArray("capabilities").add("text-to-image").add("image-to-image");
        return json.put("private", false).put("comment", card.description());
    }
}
