package dev.easel.contract;

import static dev.easel.contract.Tasks.CATALOG;
import static dev.easel.contract.Tasks.PRO;
import static dev.easel.contract.Tasks.accepted;
import static dev.easel.contract.Tasks.problems;
import static dev.easel.contract.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What the cards say, against the specification's page. */
class CardTest {
    static final List<ModelCard> CARDS = CATALOG.cards();

    @Test
    void there_is_one_for_each_model() {
        assertThat(CATALOG.cards())
                .extracting(ModelCard::air)
                .containsExactly("xai:grok-imagine@image-pro", "xai:grok-imagine@image", "easel:images@1");
    }

    @Test
    void lists_the_fields_in_the_order_of_the_page() {
        assertThat(PRO.fields())
                .extracting(Field::path)
                .containsExactly(
                        "taskType",
                        "taskUUID",
                        "outputType",
                        "outputFormat",
                        "outputQuality",
                        "webhookURL",
                        "deliveryMethod",
                        "uploadEndpoint",
                        "safety",
                        "checkNSFW",
                        "ttl",
                        "includeCost",
                        "numberResults",
                        "inputs",
                        "model",
                        "positivePrompt",
                        "width",
                        "height",
                        "resolution");
    }

    @ParameterizedTest
    @FieldSource("CARDS")
    void describes_every_field(ModelCard card) {
        assertThat(everyField(card)).allSatisfy(field -> {
            assertThat(field.title()).as(field.path()).isNotBlank();
            assertThat(field.description()).as(field.path()).endsWith(".");
            assertThat(field.type()).as(field.path()).isIn("string", "integer", "boolean", "object", "array");
        });
    }

    @ParameterizedTest
    @FieldSource("CARDS")
    void explains_every_choice_that_does_not_explain_itself(ModelCard card) {
        assertThat(everyField(card)
                        .filter(field -> field.allowedValues().size() > 1)
                        .filter(field -> !field.path().equals("resolution")))
                .allSatisfy(field -> assertThat(field.allowedValues())
                        .allSatisfy(value ->
                                assertThat(field.meaning(value)).as(value).isPresent()));
    }

    @ParameterizedTest
    @CsvSource({
        "outputType, URL",
        "outputFormat, JPG",
        "outputQuality, 95",
        "deliveryMethod, sync",
        "safety.checkContent, false",
        "safety.mode, none",
        "includeCost, false",
        "numberResults, 1",
        "resolution, 1K"
    })
    void has_the_defaults_of_the_page(String path, String value) {
        assertThat(PRO.field(path).defaultValue().orElseThrow().asString()).isEqualTo(value);
    }

    @Test
    void has_no_default_where_the_page_has_none() {
        assertThat(everyField(PRO).filter(field -> field.defaultValue().isPresent()))
                .hasSize(9);
    }

    @Test
    void has_the_choices_of_the_page() {
        assertThat(PRO.field("outputType").allowedValues()).containsExactly("URL", "base64Data", "dataURI");
        assertThat(PRO.field("outputFormat").allowedValues()).containsExactly("JPG", "PNG", "WEBP");
        assertThat(PRO.field("deliveryMethod").allowedValues()).containsExactly("sync", "async");
        assertThat(PRO.field("safety.mode").allowedValues()).containsExactly("none", "fast");
        assertThat(PRO.field("resolution").allowedValues()).containsExactly("1K", "2K");
    }

    @ParameterizedTest
    @CsvSource({"xai:grok-imagine@image-pro, 0.07, 0.072", "xai:grok-imagine@image, 0.02, 0.022"})
    void has_the_price_of_the_page(String air, String alone, String withReference) {
        var card = CATALOG.find(air).orElseThrow();

        assertThat(card.price().perImage()).isEqualByComparingTo(alone);
        assertThat(card.price().perImageWithReference()).isEqualByComparingTo(withReference);
    }

    @Test
    void fills_in_every_default() {
        var task = accepted(task());

        assertThat(task.outputType()).isEqualTo(OutputType.URL);
        assertThat(task.outputFormat()).isEqualTo(OutputFormat.JPG);
        assertThat(task.outputQuality()).isEqualTo(95);
        assertThat(task.deliveryMethod()).isEqualTo(DeliveryMethod.SYNC);
        assertThat(task.safety()).isEqualTo(SafetyMode.NONE);
        assertThat(task.includeCost()).isFalse();
        assertThat(task.numberResults()).isEqualTo(1);
        assertThat(task.ttl()).isNull();
        assertThat(task.webhookURL()).isNull();
        assertThat(task.uploadEndpoint()).isNull();
        assertThat(task.referenceImages()).isEmpty();
    }

    @Test
    void leaves_the_caller_s_task_as_it_was() {
        var task = task("\"outputFormat\": \"png\", \"outputType\": [\"URL\"], \"outputQuality\": 95.0");
        var before = task.deepCopy();

        accepted(task);

        assertThat(task).isEqualTo(before);
    }

    @Test
    void reports_all_problems_at_once_in_the_order_of_the_fields() {
        var task = task("""
                "zebra": 1, "resolution": "4K", "height": "tall", "positivePrompt": " ",
                "inputs": {"referenceImages": [], "mask": 1}, "numberResults": 21, "includeCost": "yes", "ttl": 59,
                "safety": {"mode": "full", "checkContent": 1}, "uploadEndpoint": "x", "deliveryMethod": "fax",
                "webhookURL": 5, "outputQuality": 19, "outputFormat": "GIF", "outputType": "bytes", "taskUUID": "1"
                """);

        assertThat(problems(task))
                .extracting(Problem::code)
                .containsExactly(
                        "invalidTaskUUID",
                        "invalidOutputType",
                        "invalidOutputFormat",
                        "invalidOutputQuality",
                        "invalidWebhookURL",
                        "invalidDeliveryMethod",
                        "invalidUploadEndpoint",
                        "invalidSafetyCheckContent",
                        "invalidSafetyMode",
                        "invalidTtl",
                        "invalidIncludeCost",
                        "invalidNumberResults",
                        "invalidInputsReferenceImages",
                        "invalidPositivePrompt",
                        "invalidHeight",
                        "invalidResolution",
                        "incompatibleParameters",
                        "unsupportedParameter",
                        "unsupportedParameter");
        assertThat(problems(task)).allSatisfy(problem -> {
            assertThat(problem.taskType()).isEqualTo("imageInference");
            assertThat(problem.taskUUID()).isEqualTo("1");
            assertThat(problem.documentation()).startsWith("/docs/models/xai-grok-imagine-image-pro");
            assertThat(problem.parameters()).isNotEmpty();
            assertThat(problem.message()).hasSizeBetween(40, 600);
        });
    }

    @Test
    void never_repeats_a_long_prompt() {
        var task = task();
        task.put("outputFormat", "secret".repeat(1000));

        assertThat(problems(task).getFirst().message()).hasSizeLessThan(200).contains("(6000 characters)");
    }

    @Test
    void links_to_the_server_that_answers() {
        var problem = problems(task("\"ttl\": 1")).getFirst();

        assertThat(problem.under("http://127.0.0.1:8080/").documentation())
                .isEqualTo("http://127.0.0.1:8080/docs/models/xai-grok-imagine-image-pro#request-ttl");
        assertThat(problem.under("http://a").under("http://b").documentation()).startsWith("http://a/docs");
    }

    @Test
    void is_published_as_an_entry_of_a_model_list() {
        var json = CATALOG.toJson();

        assertThat(json.path("object").stringValue()).isEqualTo("list");
        var entry = json.path("data").get(0);
        assertThat(entry.path("id").stringValue()).isEqualTo("xai:grok-imagine@image-pro");
        assertThat(entry.path("object").stringValue()).isEqualTo("model");
        assertThat(entry.path("created").longValue()).isEqualTo(1772236800L);
        assertThat(entry.path("price").path("perImage").decimalValue()).isEqualByComparingTo("0.07");
        assertThat(entry.path("sizes")).hasSize(26);
        assertThat(entry.path("schema").path("properties")).hasSize(19);
    }

    private static Stream<Field> everyField(ModelCard card) {
        return card.fields().stream().flatMap(field -> Stream.concat(Stream.of(field), field.children().stream()));
    }
}
