package dev.easel.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One model, read from its data file: what it is called, what it accepts, what it makes, what it costs. Immutable. */
public final class ModelCard {

    /** What a model is called and said to be. */
    record Identity(
            String air,
            String slug,
            List<String> aliases,
            String name,
            String creator,
            LocalDate released,
            String description) {}

    private final Identity identity;
    private final Price price;
    private final SizeTable sizes;
    private final ObjectNode schema;
    private final List<Field> fields;
    private final Map<String, Field> fieldsByPath = new LinkedHashMap<>();
    private final Set<String> names;
    private final SchemaCheck check;
    private final Wording wording;
    private final Map<String, String> hints;
    private final boolean retired;

    ModelCard(Identity identity, Price price, SizeTable sizes, Map<String, String> hints, ObjectNode schema) {
        this(identity, price, sizes, hints, schema, false);
    }

    private ModelCard(
            Identity identity,
            Price price,
            SizeTable sizes,
            Map<String, String> hints,
            ObjectNode schema,
            boolean retired) {
        this.identity = identity;
        this.price = price;
        this.sizes = sizes;
        this.schema = schema;
        this.fields = Field.of(schema, "");
        index(fields);
        this.names = Stream.concat(Stream.of(air()), aliases().stream())
                .map(ModelCard::folded)
                .collect(Collectors.toUnmodifiableSet());
        this.check = new SchemaCheck(schema);
        this.wording = new Wording(identity.name(), documentation(), fields, hints);
        this.hints = Map.copyOf(hints);
        this.retired = retired;
        requireSizesForEveryResolution();
    }

    private void index(List<Field> more) {
        for (var field : more) {
            fieldsByPath.put(field.path(), field);
            index(field.children());
        }
    }

    /** A card in the place of one that has gone, so that tasks of that model can still be named. */
    ModelCard retiredAs(String air) {
        var gone = new Identity(air, air, List.of(), air, identity.creator(), identity.released(), "");
        return new ModelCard(gone, price, sizes, hints, schema, true);
    }

    /** Whether there is no such model any more: the card only names it and draws nothing. */
    public boolean isRetired() {
        return retired;
    }

    private void requireSizesForEveryResolution() {
        var allowed = field("resolution").allowedValues();
        if (!allowed.equals(sizes.tiers())) {
            throw new IllegalArgumentException("resolution allows " + allowed + " but sizes has " + sizes.tiers());
        }
    }

    /** The model's AIR id, for example {@code xai:grok-imagine@image-pro}. */
    public String air() {
        return identity.air();
    }

    /** The id as it stands in addresses of pages, for example {@code xai-grok-imagine-image-pro}. */
    public String slug() {
        return identity.slug();
    }

    /** Every other name a task may call the model by, the slug first. */
    public List<String> aliases() {
        return Stream.concat(Stream.of(identity.slug()), identity.aliases().stream())
                .toList();
    }

    /** Whether this is one of the model's names, in any letter case. */
    public boolean isCalled(String id) {
        return names.contains(folded(id));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Human name. */
    public String name() {
        return identity.name();
    }

    /** Who trained the model. */
    public String creator() {
        return identity.creator();
    }

    public LocalDate released() {
        return identity.released();
    }

    /** What the model is for, in a few sentences. */
    public String description() {
        return identity.description();
    }

    /** The sizes this model can make. */
    public SizeTable sizes() {
        return sizes;
    }

    /** The resolution tier of a task that names none. */
    public String defaultTier() {
        return field("resolution").defaultValue().orElseThrow().stringValue();
    }

    public Price price() {
        return price;
    }

    /** Price in US dollars of one picture of this task. */
    public BigDecimal price(ImageTask task) {
        return price.of(task);
    }

    /** The path of the page that describes the model, from the server's root; fields have anchors in it. */
    public String documentation() {
        return "/docs/models/" + identity.slug();
    }

    /** The fields' JSON Schema, 2020-12; a copy. */
    public ObjectNode schema() {
        return schema.deepCopy();
    }

    /** The fields of a task, in the order of the card; nested ones within their parents. */
    public List<Field> fields() {
        return fields;
    }

    /**
     * The field of this dotted path.
     *
     * @throws IllegalArgumentException if the card has none
     */
    public Field field(String path) {
        return findField(path).orElseThrow(() -> new IllegalArgumentException(air() + " has no field " + path));
    }

    /** The field of this dotted path, if the card has it. */
    Optional<Field> findField(String path) {
        return Optional.ofNullable(fieldsByPath.get(path));
    }

    /** Checks one task object and fills in the defaults; reports all problems at once. The task is not changed. */
    public Validation validate(ObjectNode task) {
        var tidy = Tidying.of(task, schema);
        var copy = tidy.task();
        if (copy.path("model").isString() && isCalled(copy.path("model").stringValue())) {
            copy.put("model", air());
        }
        List<Fault> faults = new ArrayList<>(check.faults(copy));
        faults.addAll(tidy.leftOut());
        if (hasPixels(copy) && !isOnTable(copy) && faults.stream().noneMatch(Fault.Incompatible.class::isInstance)) {
            faults.add(new Fault.OffTable(sizes));
        }
        return faults.isEmpty()
                ? new Validation.Accepted(new TaskReader(this, copy).read())
                : new Validation.Rejected(wording.problems(faults, task));
    }

    private static boolean hasPixels(ObjectNode task) {
        return task.path("width").isIntegralNumber() && task.path("height").isIntegralNumber();
    }

    private boolean isOnTable(ObjectNode task) {
        return sizes.find(task.path("width").longValue(), task.path("height").longValue())
                .isPresent();
    }

    /** The card as it is published by {@code GET /v1/models}. */
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", air());
        json.put("object", "model");
        json.put("created", released().atStartOfDay().toEpochSecond(ZoneOffset.UTC));
        json.put("owned_by", creator());
        json.put("name", name());
        json.put("description", description());
        json.put("released", released().toString());
        json.put("slug", slug());
        var aliases = json.putArray("aliases");
        aliases().forEach(aliases::add);
        json.put("documentation", documentation());
        json.putObject("price")
                .put("currency", "USD")
                .put("perImage", price.perImage())
                .put("perImageWithReference", price.perImageWithReference());
        json.put("defaultResolution", defaultTier());
        var table = json.putArray("sizes");
        for (var row : sizes.rows()) {
            table.addObject()
                    .put("ratio", row.ratio())
                    .put("resolution", row.tier())
                    .put("width", row.dimensions().width())
                    .put("height", row.dimensions().height());
        }
        json.set("schema", schema());
        return json;
    }

    @Override
    public String toString() {
        return air();
    }
}
