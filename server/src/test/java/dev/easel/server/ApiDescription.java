package dev.easel.server;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A running server's own OpenAPI document, read as a promise that its answers can be held to. */
final class ApiDescription {
    private static final Pattern PATH_PART = Pattern.compile("\\{\\w+}");
    private static final Pattern EVENT = Pattern.compile("event: (\\S+)\ndata: (.*)");

    private final ObjectNode document;
    private final Map<String, Schema> schemas = new HashMap<>();

    ApiDescription(RunningServer server, String... headers) {
        document = (ObjectNode) server.get("/openapi.json", headers).json();
    }

    /** Every path with its methods in capital letters. */
    Map<String, Set<String>> methodsByPath() {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (var path : document.required("paths").properties()) {
            Set<String> names = new TreeSet<>();
            path.getValue().propertyNames().forEach(name -> names.add(name.toUpperCase(Locale.ROOT)));
            methods.put(path.getKey(), names);
        }
        return methods;
    }

    /** What is not as the operation that was called says it: its status, its media type, its body. */
    List<String> faults(RunningServer.Reply reply) {
        var request = reply.http().request();
        var method = request.method().toLowerCase(Locale.ROOT);
        var operation = operation(request.uri().getPath()).path(method);
        var response = resolved(operation.path("responses").path(Integer.toString(reply.status())));
        var type = reply.header("Content-Type").replaceFirst(";.*", "");
        var content = response.path("content").path(type);
        if (content.isMissingNode()) {
            return List.of(request.method() + " " + request.uri() + " does not say that it answers " + reply.status()
                    + " with '" + type + "'");
        }
        return switch (type) {
            case "application/json" -> faults(content.required("schema"), reply.json());
            case "text/event-stream" -> eventFaults(content.required("x-itemSchema"), reply.text());
            case String text
            when text.startsWith("text/") ->
                faults(content.required("schema"), JsonNodeFactory.instance.stringNode(reply.text()));
            default -> List.of();
        };
    }

    /** What is wrong with an answer at an address that is not described. */
    List<String> failureFaults(RunningServer.Reply reply) {
        return faults(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Failure"), reply.json());
    }

    /** What is wrong with a message over WebSocket. */
    List<String> frameFaults(JsonNode frame) {
        return faults(document.at("/paths/~1v1/post/x-websocket/sends"), frame);
    }

    /** What is wrong with the events of a task. */
    List<String> taskEventFaults(String text) {
        var content = document.at("/paths/~1v1~1tasks~1{id}~1events/get/responses/200/content");
        return eventFaults(content.required("text/event-stream").required("x-itemSchema"), text);
    }

    /** What is wrong with the body of a webhook call. */
    List<String> callFaults(JsonNode body) {
        return faults(document.at("/webhooks/taskProgressed/post/requestBody/content/application~1json/schema"), body);
    }

    private JsonNode operation(String path) {
        var paths = document.required("paths");
        return Stream.concat(
                        Stream.of(path).filter(paths::has),
                        paths.propertyNames().stream().filter(each -> matches(each, path)))
                .map(paths::required)
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::missingNode);
    }

    private static boolean matches(String template, String path) {
        return path.matches(PATH_PART.matcher(template).replaceAll("[^/]+"));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? document.at(node.required("$ref").stringValue().substring(1))
                : node;
    }

    private List<String> eventFaults(JsonNode schema, String text) {
        List<String> faults = new ArrayList<>();
        for (var block : text.split("\n\n", 0)) {
            var event = EVENT.matcher(block.strip());
            if (event.matches()) {
                var json = JsonNodeFactory.instance.objectNode().put("event", event.group(1));
                json.set("data", JsonMapper.shared().readTree(event.group(2)));
                faults.addAll(faults(schema, json));
            } else if (!block.startsWith(":")) {
                faults.add("no event: " + block);
            }
        }
        return faults;
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema.toString(), _ -> compiled((ObjectNode) schema)).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** With the components beside it, to which it refers. */
    private Schema compiled(ObjectNode schema) {
        var whole = schema.deepCopy().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.required("components"));
        return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(whole);
    }
}
