package dev.easel.contract;

import static dev.easel.contract.Tasks.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document is whole in itself, and the cards are what it says of tasks. */
class OpenApiTest {
    private static final ObjectNode DOCUMENT = OpenApi.document(CATALOG, "http://127.0.0.1:8080", "1.2.3");

    @Test
    void names_the_server_and_its_version() {
        assertThat(DOCUMENT.required("openapi").stringValue()).startsWith("3.1.");
        assertThat(DOCUMENT.required("info").required("version").stringValue()).isEqualTo("1.2.3");
        assertThat(DOCUMENT.required("servers").get(0).required("url").stringValue())
                .isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void explains_every_operation_and_every_response() {
        List<String> ids = new ArrayList<>();
        var paths = Stream.of("paths", "webhooks")
                .flatMap(each -> DOCUMENT.required(each).valueStream());
        for (var path : paths.toList()) {
            for (var operation : path) {
                ids.add(operation.required("operationId").stringValue());
                assertThat(operation.required("summary").stringValue()).isNotBlank();
                assertThat(operation.required("tags")).hasSize(1);
                assertThat(operation.required("responses"))
                        .allSatisfy(response -> assertThat(response.has("description") || response.has("$ref"))
                                .isTrue());
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void has_no_dangling_reference() {
        List<String> references = new ArrayList<>();
        collect(DOCUMENT, references);

        assertThat(references)
                .hasSizeGreaterThan(20)
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isString()) {
            references.add(node.path("$ref").stringValue());
        }
        node.forEach(child -> collect(child, references));
        node.path("discriminator").path("mapping").forEach(target -> references.add(target.stringValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editorial-fantasy-portrait", "retro-futurist-poster", "surreal-astronaut-portrait"})
    void accepts_the_examples_of_the_specification(String example) {
        assertThat(faults("Task", Tasks.json(CardReader.text("examples/" + example + ".json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"taskType\": \"authentication\", \"apiKey\": \"k\"}",
                "{\"taskType\": \"ping\", \"ping\": true}",
                "{\"taskType\": \"imageUpload\", \"taskUUID\": \"1607528b-b740-4975-8cc1-6dc6b2d18f60\","
                        + " \"image\": \"https://example.org/a.png\"}",
                "{\"taskType\": \"mediaStorage\", \"taskUUID\": \"1607528b-b740-4975-8cc1-6dc6b2d18f60\","
                        + " \"operation\": \"delete\", \"mediaUUID\": \"1607528b-b740-4975-8cc1-6dc6b2d18f60\"}",
                "{\"taskType\": \"accountManagement\", \"taskUUID\": \"1607528b-b740-4975-8cc1-6dc6b2d18f60\","
                        + " \"operation\": \"getDetails\"}",
                "{\"taskType\": \"modelSearch\", \"taskUUID\": \"1607528b-b740-4975-8cc1-6dc6b2d18f60\","
                        + " \"search\": \"grok\", \"limit\": 5}"
            })
    void accepts_the_other_tasks(String task) {
        assertThat(faults("Task", Tasks.json(task))).isEmpty();
    }

    @Test
    void accepts_the_aliases_of_a_model() {
        assertThat(faults("Task", Tasks.task("\"model\": \"xai-grok-imagine-image-pro\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"outputQuality\": 100", "\"width\": 5", "\"zebra\": 1", "\"resolution\": \"4K\""})
    void rejects_what_the_cards_reject(String fields) {
        assertThat(faults("Task", Tasks.task(fields))).isNotEmpty();
    }

    @Test
    void describes_the_answers_printed_in_the_specification() {
        assertThat(faults("Answer", Tasks.json("""
                {"data": [{
                "taskType": "imageInference",
                "taskUUID": "1607528b-b740-4975-8cc1-6dc6b2d18f60",
                "imageUUID": "fd43ce5d-bc6d-487f-91d0-5d417cfcdb3c",
                "imageURL": "https://im.runware.ai/image/os/a05d22/ws/2/ii/fd43ce5d-bc6d-487f-91d0-5d417cfcdb3c.jpg",
                "seed": 109682711,
                "cost": 0.07
                }]}
                """))).isEmpty();
    }

    @Test
    void describes_the_list_of_models() {
        assertThat(faults("Models", CATALOG.toJson())).isEmpty();
    }

    @Test
    void lists_the_sizes_of_each_model() {
        var description = DOCUMENT.at("/components/schemas/ImageInference.xai-grok-imagine-image-pro/description");

        assertThat(description.stringValue()).contains("1280x896").contains("2816x1408");
    }

    private static List<String> faults(String name, ObjectNode value) {
        var schema = DOCUMENT.deepCopy();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/components/schemas/" + name);
        return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
