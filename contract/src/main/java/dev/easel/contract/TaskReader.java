package dev.easel.contract;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a task that the schema has accepted into types; what the caller left out comes from the card's defaults. */
record TaskReader(ModelCard card, ObjectNode task) {

    ImageTask read() {
        var uuid = text("taskUUID");
        return new ImageTask(
                UUID.fromString(uuid),
                uuid,
                card,
                text("positivePrompt"),
                size(),
                references(),
                value("numberResults").intValue(),
                sampling(),
                named(OutputType.values(), OutputType::wireName, text("outputType")),
                named(OutputFormat.values(), OutputFormat::name, text("outputFormat")),
                value("outputQuality").intValue(),
                value("includeCost").booleanValue(),
                given("ttl").map(ttl -> Duration.ofSeconds(ttl.longValue())).orElse(null),
                named(DeliveryMethod.values(), DeliveryMethod::wireName, text("deliveryMethod")),
                given("webhookURL").map(url -> URI.create(url.stringValue())).orElse(null),
                given("uploadEndpoint")
                        .map(url -> URI.create(url.stringValue()))
                        .orElse(null),
                safety());
    }

    /** Pixels if given; else the resolution's tier, in the shape of the first reference or square. */
    private RequestedSize size() {
        if (given("width").isPresent()) {
            return new RequestedSize.Exact(
                    new Dimensions(value("width").intValue(), value("height").intValue()));
        }
        var tier = text("resolution");
        return references().isEmpty()
                ? new RequestedSize.Exact(card.sizes().square(tier))
                : new RequestedSize.MatchReference(tier);
    }

    private List<String> references() {
        List<String> references = new ArrayList<>();
        given("inputs.referenceImages")
                .ifPresent(images -> images.forEach(image -> references.add(image.stringValue())));
        return references;
    }

    /** None of these has a default here: what suits a model is its engine's to know. */
    private Sampling sampling() {
        return new Sampling(
                given("seed").map(seed -> OptionalLong.of(seed.longValue())).orElse(OptionalLong.empty()),
                given("steps").map(steps -> OptionalInt.of(steps.intValue())).orElse(OptionalInt.empty()),
                given("CFGScale")
                        .map(scale -> OptionalDouble.of(scale.doubleValue()))
                        .orElse(OptionalDouble.empty()));
    }

    /** The mode wins over the switch, and the switch over its older name. */
    private SafetyMode safety() {
        var mode = given("safety.mode");
        if (mode.isEmpty()) {
            var wanted = given("safety.checkContent").or(() -> given("checkNSFW"));
            if (wanted.map(JsonNode::booleanValue).orElse(false)) {
                return SafetyMode.FAST;
            }
        }
        return named(SafetyMode.values(), SafetyMode::wireName, text("safety.mode"));
    }

    private String text(String path) {
        return value(path).stringValue();
    }

    private JsonNode value(String path) {
        return given(path)
                .or(() -> card.field(path).defaultValue())
                .orElseThrow(() -> new IllegalStateException(card.air() + ": " + path + " has no default"));
    }

    private Optional<JsonNode> given(String path) {
        Optional<JsonNode> node = Optional.of(task);
        for (var name : Field.names(path)) {
            node = node.flatMap(parent -> parent.optional(name));
        }
        return node;
    }

    private static <T> T named(T[] values, Function<T, String> wireName, String name) {
        return Stream.of(values)
                .filter(value -> wireName.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the card allows an unknown value: " + name));
    }
}
