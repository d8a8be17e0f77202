package dev.easel.server.observe;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where traces go, as OpenTelemetry's standard variables say it.
 *
 * @param properties the variables under the names that its Java SDK has for them, such as
 *     {@code otel.exporter.otlp.endpoint}
 */
public record TraceSettings(Map<String, String> properties) {
    private static final String ONE_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static final String TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    public TraceSettings {
        properties = Map.copyOf(properties);
    }

    /**
     * What these environment variables say; empty unless they name an endpoint.
     *
     * @throws IllegalArgumentException if they ask for something that there is not
     */
    public static Optional<TraceSettings> of(Map<String, String> variables) {
        var ours = variables.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith("OTEL_") && !each.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().strip()));
        boolean wanted = ours.containsKey(ONE_ENDPOINT) || ours.containsKey(TRACES_ENDPOINT);
        if (!wanted
                || "true".equalsIgnoreCase(ours.get("OTEL_SDK_DISABLED"))
                || "none".equals(ours.get("OTEL_TRACES_EXPORTER"))) {
            return Optional.empty();
        }
        requireKnown(ours, "OTEL_TRACES_EXPORTER", "otlp");
        requireKnown(ours, "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        requireKnown(ours, "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf");
        return Optional.of(new TraceSettings(ours.entrySet().stream()
                .collect(Collectors.toMap(each -> property(each.getKey()), Map.Entry::getValue))));
    }

    private static void requireKnown(Map<String, String> variables, String name, String allowed) {
        var value = variables.getOrDefault(name, allowed);
        if (!value.equals(allowed)) {
            throw new IllegalArgumentException(
                    name + ": '" + value + "' cannot be used; Easel sends traces by " + allowed + " only");
        }
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Without the values, among which may be keys. */
    @Override
    public String toString() {
        return "TraceSettings" + properties.keySet().stream().sorted().toList();
    }
}
