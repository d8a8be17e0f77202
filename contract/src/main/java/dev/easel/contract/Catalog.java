package dev.easel.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every model card there is. Immutable. */
public final class Catalog {
    /** Path of the page that lists the models, from the server's root. */
    public static final String DOCUMENTATION = "/docs/models";

    private final List<ModelCard> cards;
    private final ObjectNode sharedSchema;
    private final List<Field> sharedFields;
    private final SchemaCheck sharedCheck;
    private final Wording sharedWording;

    private Catalog(List<ModelCard> cards) {
        this.cards = List.copyOf(cards);
        this.sharedSchema = sharedSchema(cards);
        this.sharedFields = Field.of(sharedSchema, "");
        this.sharedCheck = new SchemaCheck(sharedSchema);
        this.sharedWording = new Wording("the model", DOCUMENTATION, sharedFields, Map.of());
    }

    /** Reads the cards that ship with Easel; fails with the card's name if one of them is not in order. */
    public static Catalog load() {
        var cards = new CardReader().readAll();
        var twice = sharedNames(cards);
        if (!twice.isEmpty()) {
            throw new IllegalStateException("two model cards are called " + twice);
        }
        return new Catalog(cards);
    }

    /**
     * Reads the cards that ship with Easel, and the operator's own from a folder.
     *
     * @throws IOException if the folder or one of its files cannot be read
     * @throws CardException naming everything that is wrong with the operator's cards
     */
    public static Catalog load(Path folder) throws IOException, CardException {
        var reader = new CardReader();
        var cards = new ArrayList<>(reader.readAll());
        cards.addAll(new OwnCards(reader).read(folder));
        var twice = sharedNames(cards);
        if (!twice.isEmpty()) {
            throw new CardException(twice.stream()
                    .map(name -> folder + ": two models would be called '" + name + "'; every id and alias is for one")
                    .toList());
        }
        return new Catalog(cards);
    }

    /** Names that more than one card has, in any letter case. */
    private static List<String> sharedNames(List<ModelCard> cards) {
        Set<String> names = new HashSet<>();
        return cards.stream()
                .flatMap(card -> Stream.concat(Stream.of(card.air()), card.aliases().stream()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !names.add(name))
                .distinct()
                .toList();
    }

    /** What can be demanded of a task before its model is known: the fields that are the same on every card. */
    private static ObjectNode sharedSchema(List<ModelCard> cards) {
        var shared = cards.getFirst().schema();
        shared.remove(List.of("additionalProperties", "dependentSchemas", "dependentRequired"));
        var properties = shared.required("properties").asObject();
        for (var name : List.copyOf(properties.propertyNames())) {
            boolean same = cards.stream()
                    .allMatch(card -> card.findField(name)
                            .filter(field -> field.schema().equals(properties.path(name)))
                            .isPresent());
            if (name.equals("model")) {
                var known =
                        properties.required(name).asObject().without("const").putArray("enum");
                cards.forEach(card -> known.add(card.air()));
            } else if (!same) {
                properties.remove(name);
            }
        }
        return shared;
    }

    /**
     * These cards and those of models whose weights are there.
     *
     * @param slugs which cards, by their short names: other weights of a model may have another card under the same id
     * @throws IllegalArgumentException if Easel ships no such card
     */
    public Catalog withWeights(Set<String> slugs) {
        var added = new CardReader()
                .readThoseOfWeights().stream()
                        .filter(card -> slugs.contains(card.slug()))
                        .toList();
        if (added.size() != slugs.size()) {
            throw new IllegalArgumentException("no card for weights is called " + slugs);
        }
        return added.isEmpty()
                ? this
                : new Catalog(Stream.concat(cards.stream(), added.stream()).toList());
    }

    public List<ModelCard> cards() {
        return cards;
    }

    /** The fields that are the same for every model, and {@code model} itself. */
    public List<Field> sharedFields() {
        return sharedFields;
    }

    /** Finds a card by AIR id, alias or slug, in any letter case. */
    public Optional<ModelCard> find(String id) {
        return cards.stream().filter(card -> card.isCalled(id)).findFirst();
    }

    /**
     * Checks one {@code imageInference} task: finds the card its {@code model} names, then asks the card. A missing or
     * unknown model is a problem like any other, reported together with everything that can be said without a card.
     */
    public Validation validate(ObjectNode task) {
        var card = Optional.ofNullable(Wording.textOf(task, "model")).flatMap(this::find);
        if (card.isPresent()) {
            return card.get().validate(task);
        }
        var faults = sharedCheck.faults(Tidying.of(task, sharedSchema).task());
        return new Validation.Rejected(sharedWording.problems(faults, task));
    }

    /**
     * Reads a task that {@link ImageTask#toJson} wrote, however long ago: even if its model has changed or gone since, the
     * task can still be named and told why it ends.
     *
     * @throws RuntimeException if this is no task at all
     */
    public Restored restore(ObjectNode task) {
        return switch (validate(task)) {
            case Validation.Accepted(ImageTask valid) -> new Restored(valid, List.of());
            case Validation.Rejected(List<Problem> problems) -> {
                var model = task.required("model").stringValue();
                var card = find(model).orElseGet(() -> cards.getFirst().retiredAs(model));
                yield new Restored(new TaskReader(card, task).read(), problems);
            }
        };
    }

    /** The catalogue as it is published by {@code GET /v1/models}. */
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode().put("object", "list");
        var data = json.putArray("data");
        cards.forEach(card -> data.add(card.toJson()));
        return json;
    }
}
