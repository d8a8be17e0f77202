package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.ModelCard;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code modelSearch}: looks through the model cards. Takes what the platform documents today and what its older JavaScript
 * client sends; a filter by something that no model here is or has finds none.
 */
final class ModelSearch implements TaskHandler {
    private static final int MOST = 500;
    private static final int USUAL = 20;

    /** What every card here is: none is an adapter or a part of another model, and the operator chose each. */
    private static final String CATEGORY = "checkpoint";

    private static final String TYPE = "base";
    private static final String SOURCE = "official";

    private static final List<String> CATEGORIES =
            List.of(CATEGORY, "checkpoints", "lora", "lycoris", "vae", "embeddings", "controlnet");
    private static final List<String> TYPES = List.of(TYPE, "inpainting", "refiner");

    /** The platform has called its own models featured and calls them official. */
    private static final List<String> SOURCES = List.of(SOURCE, "featured", "community");

    private static final List<String> VISIBILITIES = List.of("all", "public", "private", "favorite", "owned");
    private static final String AS_LISTED = "_score";
    private static final List<String> ORDERS = List.of(
            AS_LISTED,
            "popularity",
            "-popularity",
            "name",
            "-name",
            "addedUnixTimestamp",
            "-addedUnixTimestamp",
            "updatedDateUnixTimestamp",
            "-updatedDateUnixTimestamp");

    private static final Set<String> NAMES = Set.of(
            "search",
            "source",
            "category",
            "type",
            "architecture",
            "conditioning",
            "capabilities",
            "tags",
            "visibility",
            "limit",
            "offset",
            "sort");

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
        var fields = new Fields(task, taskType(), NAMES);
        var filter = Filter.read(fields);
        var order = order(fields.choice("sort", ORDERS).orElse(AS_LISTED));
        int limit = fields.integer("limit", 1, MOST, USUAL);
        int offset = fields.integer("offset", 0, Integer.MAX_VALUE, 0);
        if (!fields.areInOrder()) {
            return fields.refusal();
        }
        var found =
                catalog.cards().stream().filter(filter::matches).sorted(order).toList();
        var item = fields.item().put("totalResults", found.size());
        var results = item.putArray("results");
        found.stream().skip(offset).limit(limit).forEach(card -> results.add(json(card)));
        return answer -> answer.add(item);
    }

    /**
     * What a model must be and have.
     *
     * @param any whether any model here can be found at all
     * @param architecture in lower case; empty if it does not matter
     * @param capabilities in lower case
     */
    private record Filter(boolean any, String search, String architecture, List<String> capabilities) {

        static Filter read(Fields fields) {
            var search = fields.text("search").orElse("").toLowerCase(Locale.ROOT);
            var source = fields.choice("source", SOURCES).orElse(SOURCE);
            var category = fields.choice("category", CATEGORIES).orElse(CATEGORY);
            var type = fields.choice("type", TYPES).orElse(TYPE);
            var visibility = fields.choice("visibility", VISIBILITIES).orElse("all");
            var architecture = fields.text("architecture").orElse("").toLowerCase(Locale.ROOT);
            var capabilities = fields.texts("capabilities").stream()
                    .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^io:", ""))
                    .toList();
            boolean untagged = fields.texts("tags").isEmpty();
            // Of ControlNets alone.
            boolean unconditioned = fields.text("conditioning").isEmpty();
            boolean any = !source.equals("community")
                    && category.startsWith(CATEGORY)
                    && type.equals(TYPE)
                    && Set.of("all", "public").contains(visibility)
                    && untagged
                    && unconditioned;
            return new Filter(any, search, architecture, capabilities);
        }

        boolean matches(ModelCard card) {
            return any
                    && hasWords(card)
                    && (architecture.isEmpty() || architecture.equals(card.slug()))
                    && ModelSearch.capabilities(card).containsAll(capabilities);
        }

        /** Every word of the search stands in one of the card's names. */
        private boolean hasWords(ModelCard card) {
            var text = Stream.concat(Stream.of(card.air(), card.name(), card.creator()), card.aliases().stream())
                    .reduce("", (all, each) -> all + "\n" + each)
                    .toLowerCase(Locale.ROOT);
            return Stream.of(search.split("\\s+")).allMatch(text::contains);
        }
    }

    private static Comparator<ModelCard> order(String name) {
        boolean backwards = name.startsWith("-");
        Comparator<ModelCard> order = switch (backwards ? name.substring(1) : name) {
            case "name" -> Comparator.comparing(ModelCard::name, String.CASE_INSENSITIVE_ORDER);
            case "addedUnixTimestamp", "updatedDateUnixTimestamp" -> Comparator.comparing(ModelCard::released);
            // What is found matches fully, and nobody counts how often a model is used.
            default -> (_, _) -> 0;
        };
        return backwards ? order.reversed() : order;
    }

    private static List<String> capabilities(ModelCard card) {
        return card.schema().at("/properties/inputs").isObject()
                ? List.of("text-to-image", "image-to-image")
                : List.of("text-to-image");
    }

    private static ObjectNode json(ModelCard card) {
        var json = Json.object()
                .put("air", card.air())
                .put("name", card.name())
                .put("version", card.released().toString())
                .put("category", CATEGORY)
                .put("type", TYPE)
                .put("source", SOURCE)
                .put("architecture", card.slug());
        var capabilities = json.putArray("capabilities");
        capabilities(card).forEach(capabilities::add);
        json.putArray("tags");
        return json.put("private", false).put("comment", card.description());
    }
}
