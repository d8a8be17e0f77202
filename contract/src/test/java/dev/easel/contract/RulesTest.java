package dev.easel.contract;

import static dev.easel.contract.Tasks.UUID;
import static dev.easel.contract.Tasks.accepted;
import static dev.easel.contract.Tasks.codes;
import static dev.easel.contract.Tasks.onlyProblem;
import static dev.easel.contract.Tasks.problems;
import static dev.easel.contract.Tasks.task;
import static dev.easel.contract.Tasks.taskWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the card, one by one. */
class RulesTest {

    @Nested
    @DisplayName("A required parameter")
    class Required {

        @ParameterizedTest
        @CsvSource({
            "taskType, missingTaskType",
            "taskUUID, missingTaskUUID",
            "model, missingModel",
            "positivePrompt, missingPositivePrompt"
        })
        void that_is_missing_has_its_own_code(String parameter, String code) {
            var problem = onlyProblem(taskWithout(parameter));

            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.parameters()).containsExactly(parameter);
            assertThat(problem.type()).isEqualTo("string");
            assertThat(problem.message()).startsWith("Missing required parameter '" + parameter + "'. It must be ");
        }

        @Test
        void that_is_null_is_invalid_rather_than_missing() {
            assertThat(codes(task("\"positivePrompt\": null"))).containsExactly("invalidPositivePrompt");
        }
    }

    @Nested
    @DisplayName("taskUUID")
    class TaskUUID {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "fox",
                    "1607528b-b740-1975-8cc1-6dc6b2d18f60",
                    "0198c2f5-6c1e-7e4a-9a55-0a1b2c3d4e5f",
                    "1607528b-b740-4975-ccc1-6dc6b2d18f60",
                    "1607528bb74049758cc16dc6b2d18f60",
                    "{1607528b-b740-4975-8cc1-6dc6b2d18f60}",
                    "1607528b-b740-4975-8cc1-6dc6b2d18f60 ",
                    "1607528b-b740-4975-8cc1-6dc6b2d18f6g"
                })
        void must_be_a_uuid_v4(String uuid) {
            var problem = onlyProblem(task("\"taskUUID\": \"" + uuid + "\""));

            assertThat(problem.code()).isEqualTo("invalidTaskUUID");
            assertThat(problem.message()).contains("UUID v4");
            assertThat(problem.taskUUID()).isEqualTo(uuid);
        }

        @Test
        void may_end_in_no_newline() {
            assertThat(codes(task("\"taskUUID\": \"" + UUID + "\\n\""))).containsExactly("invalidTaskUUID");
        }

        @Test
        void is_kept_as_written_in_upper_case_too() {
            var upper = "1607528B-B740-4975-8CC1-6DC6B2D18F60";

            var task = accepted(task("\"taskUUID\": \"" + upper + "\""));

            assertThat(task.taskUUIDText()).isEqualTo(upper);
            assertThat(task.taskUUID()).isEqualTo(java.util.UUID.fromString(UUID));
        }

        @Test
        void that_is_no_text_is_not_echoed() {
            var problem = onlyProblem(task("\"taskUUID\": 5"));

            assertThat(problem.code()).isEqualTo("invalidTaskUUID");
            assertThat(problem.taskUUID()).isNull();
        }
    }

    @Nested
    @DisplayName("model")
    class Model {

        @Test
        void that_is_unknown_lists_the_known_ones_and_guesses() {
            var problem = onlyProblem(task("\"model\": \"xai:grok-imagine@image-prp\""));

            assertThat(problem.code()).isEqualTo("invalidModel");
            assertThat(problem.allowedValues())
                    .containsExactly("xai:grok-imagine@image-pro", "xai:grok-imagine@image", "easel:images@1");
            assertThat(problem.message()).endsWith("Did you mean 'xai:grok-imagine@image-pro'?");
        }

        @Test
        void that_is_unknown_is_reported_with_everything_else_that_is_wrong() {
            var codes = codes(Tasks.json("{\"model\": \"fox\", \"outputQuality\": 100, \"positivePrompt\": \"\"}"));

            assertThat(codes)
                    .containsExactly(
                            "missingTaskType",
                            "missingTaskUUID",
                            "invalidOutputQuality",
                            "invalidModel",
                            "invalidPositivePrompt");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "xai-grok-imagine-image-pro",
                    "grok-imagine-image-pro",
                    "XAI:Grok-Imagine@Image-Pro",
                    "xai:grok-imagine@image-quality",
                    "xai:grok-imagine@image-2.0"
                })
        void may_be_an_alias_in_any_letter_case(String name) {
            assertThat(accepted(task("\"model\": \"" + name + "\"")).card()).isSameAs(Tasks.PRO);
        }
    }

    @Nested
    @DisplayName("taskType")
    class TaskType {

        @Test
        void of_another_kind_is_unsupported() {
            var problem = onlyProblem(task("\"taskType\": \"videoInference\""));

            assertThat(problem.code()).isEqualTo("unsupportedTaskType");
            assertThat(problem.taskType()).isEqualTo("videoInference");
        }

        @Test
        void that_no_handler_serves_lists_those_that_are_served() {
            var problem =
                    Problem.ofTaskType(task("\"taskType\": \"pign\""), java.util.List.of("imageInference", "ping"));

            assertThat(problem.code()).isEqualTo("unsupportedTaskType");
            assertThat(problem.allowedValues()).containsExactly("imageInference", "ping");
            assertThat(problem.message())
                    .isEqualTo("Unsupported task type \"pign\". It must be one of imageInference, ping."
                            + " Did you mean 'ping'?");
            assertThat(problem.taskUUID()).isEqualTo(UUID);
        }

        @Test
        void that_is_missing_is_said_to_be_missing() {
            var problem = Problem.ofTaskType(taskWithout("taskType"), java.util.List.of("ping"));

            assertThat(problem.code()).isEqualTo("missingTaskType");
            assertThat(problem.taskType()).isNull();
        }
    }

    @Nested
    @DisplayName("positivePrompt")
    class PositivePrompt {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\\n\\t", "\\u00a0", "\\u3000\\u2003", "\\u200b\\ufeff"})
        void needs_a_visible_character(String prompt) {
            var problem = onlyProblem(task("\"positivePrompt\": \"" + prompt + "\""));

            assertThat(problem.code()).isEqualTo("invalidPositivePrompt");
            assertThat(problem.min()).isEqualTo(1);
            assertThat(problem.message()).endsWith("It must be a text with at least one visible character.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "  fox ", "նստած", "狐", "🦊", "\u0301"})
        void is_kept_exactly_as_written(String prompt) {
            assertThat(accepted(task("\"positivePrompt\": \"" + prompt + "\"")).positivePrompt())
                    .isEqualTo(prompt);
        }
    }

    @Nested
    @DisplayName("An unknown parameter")
    class Unknown {

        @Test
        void is_named_and_the_right_one_suggested() {
            var problem = onlyProblem(task("\"outputQualty\": 90"));

            assertThat(problem.code()).isEqualTo("unsupportedParameter");
            assertThat(problem.parameters()).containsExactly("outputQualty");
            assertThat(problem.message())
                    .isEqualTo("Unsupported parameter 'outputQualty': Grok Imagine Image Pro does not have it."
                            + " Did you mean 'outputQuality'?");
        }

        @Test
        void that_belongs_inside_inputs_is_sent_there() {
            assertThat(onlyProblem(task("\"referenceImages\": []")).message())
                    .endsWith("Did you mean 'inputs.referenceImages'?");
        }

        @Test
        void of_another_model_comes_with_advice() {
            assertThat(onlyProblem(task("\"seed\": 7")).message())
                    .endsWith("Every result gets a seed of its own, which the response reports.");
        }

        @Test
        void that_resembles_nothing_gets_the_whole_list() {
            assertThat(onlyProblem(task("\"zebra\": 7")).message())
                    .contains("Supported: taskType, taskUUID, outputType");
        }

        @ParameterizedTest
        @CsvSource({"inputs, inputs.foo", "safety, safety.foo"})
        void is_found_inside_objects_too(String object, String path) {
            var problem = onlyProblem(task("\"" + object + "\": {\"foo\": 1}"));

            assertThat(problem.code()).isEqualTo("unsupportedParameter");
            assertThat(problem.parameters()).containsExactly(path);
        }

        @Test
        void whose_name_has_a_dot_is_not_mistaken_for_a_nested_one() {
            assertThat(onlyProblem(task("\"safety.mode\": \"fast\"")).message())
                    .startsWith("Unsupported parameter 'safety.mode': Grok Imagine Image Pro does not have it.");
        }

        @Test
        void is_counted_rather_than_listed_after_the_twentieth() {
            var task = task();
            for (int i = 0; i < 1000; i++) {
                task.put("unknown" + i, i);
            }

            var problems = problems(task);

            assertThat(problems).hasSize(21);
            assertThat(problems.getLast().message()).startsWith("And 980 more parameters");
        }

        @Test
        void of_endless_name_is_shortened() {
            var problem = onlyProblem(task("\"" + "x".repeat(40_000) + "\": 1"));

            assertThat(problem.message()).hasSizeLessThan(600);
            assertThat(problem.parameters().getFirst()).hasSizeLessThan(60);
        }
    }

    @Nested
    @DisplayName("width, height and resolution")
    class Size {

        @Test
        void default_to_the_square_of_1k() {
            assertThat(accepted(task()).dimensions()).isEqualTo(new Dimensions(1024, 1024));
        }

        @ParameterizedTest
        @CsvSource({"1K, 1024", "2K, 2048", "2k, 2048"})
        void give_a_square_for_a_resolution_alone(String resolution, int side) {
            assertThat(accepted(task("\"resolution\": \"" + resolution + "\"")).dimensions())
                    .isEqualTo(new Dimensions(side, side));
        }

        @ParameterizedTest
        @CsvSource({"width, height, missingHeight", "height, width, missingWidth"})
        void go_together(String given, String missing, String code) {
            var problem = onlyProblem(task("\"" + given + "\": 1024"));

            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.parameters()).containsExactly(missing);
            assertThat(problem.message())
                    .isEqualTo("Missing parameter '" + missing + "': it goes together with '" + given
                            + "'. It must be an integer.");
        }

        @Test
        void exclude_each_other() {
            var problem = onlyProblem(task("\"width\": 1024, \"height\": 1024, \"resolution\": \"1K\""));

            assertThat(problem.code()).isEqualTo("incompatibleParameters");
            assertThat(problem.parameters()).containsExactly("resolution", "width", "height");
            assertThat(problem.message())
                    .isEqualTo("Incompatible parameters: 'resolution' cannot be combined with 'width' and 'height'."
                            + " Leave out one side or the other.");
        }

        @Test
        void exclude_each_other_without_asking_for_the_other_half() {
            assertThat(onlyProblem(task("\"width\": 1, \"resolution\": \"1K\"")).parameters())
                    .containsExactly("resolution", "width");
        }

        @Test
        void must_be_numbers_even_if_null_is_meant_as_absent() {
            var problem = onlyProblem(task("\"width\": null, \"height\": 896"));

            assertThat(problem.code()).isEqualTo("invalidWidth");
            assertThat(problem.type()).isEqualTo("integer");
            assertThat(problem.message())
                    .isEqualTo("Invalid value for 'width' parameter: null. It must be an integer."
                            + " Leave the parameter out if it is not needed.");
        }

        @Test
        void of_the_smaller_model_end_at_1k() {
            var problem = onlyProblem(task("\"model\": \"xai:grok-imagine@image\", \"resolution\": \"2K\""));

            assertThat(problem.code()).isEqualTo("invalidResolution");
            assertThat(problem.allowedValues()).containsExactly("1K");
        }
    }

    @Nested
    @DisplayName("inputs.referenceImages")
    class References {
        private static final String THREE = "\"inputs\": {\"referenceImages\": [\"a\", \"b\", \"c\"]}";

        @Test
        void are_kept_in_order_and_decide_the_shape_later() {
            var task = accepted(task(THREE + ", \"resolution\": \"2K\""));

            assertThat(task.referenceImages()).containsExactly("a", "b", "c");
            assertThat(task.size()).isEqualTo(new RequestedSize.MatchReference("2K"));
            assertThat(task.matching(new Dimensions(4000, 3000)).dimensions()).isEqualTo(new Dimensions(2560, 1792));
        }

        @Test
        void may_stand_beside_an_exact_size() {
            var task = accepted(task(THREE + ", \"width\": 1280, \"height\": 896"));

            assertThat(task.dimensions()).isEqualTo(new Dimensions(1280, 896));
            assertThat(task.matching(new Dimensions(1, 1))).isSameAs(task);
        }

        @Test
        void raise_the_price() {
            var task = accepted(task(THREE));

            assertThat(task.card().price(task)).isEqualByComparingTo("0.072");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "[\"a\", \"b\", \"c\", \"d\"]", "\"a\"", "null", "{}"})
        void must_be_one_to_three(String value) {
            var problem = onlyProblem(task("\"inputs\": {\"referenceImages\": " + value + "}"));

            assertThat(problem.code()).isEqualTo("invalidInputsReferenceImages");
            assertThat(problem.parameters()).containsExactly("inputs.referenceImages");
            assertThat(problem.type()).isEqualTo("array");
            assertThat(problem.min()).isEqualTo(1);
            assertThat(problem.max()).isEqualTo(3);
        }

        @Test
        void are_at_most_one_for_the_smaller_model() {
            var problem = onlyProblem(task(THREE + ", \"model\": \"xai:grok-imagine@image\""));

            assertThat(problem.message()).contains("an array of 3. It must be an array of exactly 1 item.");
        }

        @Test
        void must_each_be_a_text_and_the_message_says_which_is_not() {
            var problem = onlyProblem(task("\"inputs\": {\"referenceImages\": [\"a\", 5]}"));

            assertThat(problem.message()).startsWith("Invalid value for 'inputs.referenceImages[1]' parameter: 5.");
            assertThat(problem.type()).isEqualTo("string");
        }

        @Test
        void can_be_too_many_and_wrong_at_once() {
            assertThat(problems(task("\"inputs\": {\"referenceImages\": [\"\", 1, 2, 3, 4]}")))
                    .hasSize(2);
        }

        @Test
        void may_be_absent_from_inputs() {
            assertThat(accepted(task("\"inputs\": {}")).referenceImages()).isEmpty();
        }
    }

    @Nested
    @DisplayName("webhookURL and uploadEndpoint")
    class Addresses {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://example.com/hook?token=abc&x=1",
                    "HTTP://localhost:8080",
                    "http://[::1]:9/x",
                    "https://a_b/c"
                })
        void may_be_any_web_address(String url) {
            var task = accepted(task("\"webhookURL\": \"%s\", \"uploadEndpoint\": \"%s\"".formatted(url, url)));

            assertThat(task.webhookURL()).isEqualTo(URI.create(url));
            assertThat(task.uploadEndpoint()).isEqualTo(URI.create(url));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "/hook", "example.com", "ftp://example.com", "https://", "https:///x", "http://a b/"})
        void must_be_absolute_web_addresses(String url) {
            assertThat(codes(task("\"webhookURL\": \"%s\", \"uploadEndpoint\": \"%s\"".formatted(url, url))))
                    .containsExactly("invalidWebhookURL", "invalidUploadEndpoint");
        }

        @Test
        void are_not_repeated_in_messages_since_they_may_hold_secrets() {
            assertThat(onlyProblem(task("\"uploadEndpoint\": \"s3://bucket?signature=secret\""))
                            .message())
                    .doesNotContain("secret")
                    .contains("a string of 28 characters");
        }
    }

    @Nested
    @DisplayName("safety")
    class Safety {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "'includeCost': false | NONE",
                    "'safety': {} | NONE",
                    "'safety': {'checkContent': true} | FAST",
                    "'safety': {'checkContent': true, 'mode': 'none'} | NONE",
                    "'safety': {'mode': 'FAST'} | FAST",
                    "'safety': {'checkContent': false, 'mode': 'fast'} | FAST",
                    "'checkNSFW': true | FAST",
                    "'checkNSFW': false | NONE",
                    "'checkNSFW': true, 'safety': {'checkContent': false} | NONE"
                })
        void follows_the_mode_then_the_switch_then_its_older_name(String fields, SafetyMode mode) {
            assertThat(accepted(task(fields.replace('\'', '"'))).safety()).isEqualTo(mode);
        }

        @Test
        void knows_no_other_mode() {
            var problem = onlyProblem(task("\"safety\": {\"mode\": \"full\"}"));

            assertThat(problem.code()).isEqualTo("invalidSafetyMode");
            assertThat(problem.parameters()).containsExactly("safety.mode");
            assertThat(problem.allowedValues()).containsExactly("none", "fast");
            assertThat(problem.documentation())
                    .isEqualTo("/docs/models/xai-grok-imagine-image-pro#request-safety-mode");
        }

        @Test
        void must_be_an_object() {
            assertThat(onlyProblem(task("\"safety\": true")).message())
                    .isEqualTo("Invalid value for 'safety' parameter: true."
                            + " It must be an object with checkContent, mode.");
        }
    }

    @Nested
    @DisplayName("The remaining parameters")
    class Others {

        @Test
        void are_read_as_written() {
            var task = accepted(task("""
                    "outputType": "dataURI", "outputFormat": "WEBP", "outputQuality": 20, "ttl": 60,
                    "includeCost": true, "numberResults": 20, "deliveryMethod": "async"
                    """));

            assertThat(task.outputType()).isEqualTo(OutputType.DATA_URI);
            assertThat(task.outputFormat()).isEqualTo(OutputFormat.WEBP);
            assertThat(task.outputQuality()).isEqualTo(20);
            assertThat(task.includeCost()).isTrue();
            assertThat(task.numberResults()).isEqualTo(20);
            assertThat(task.deliveryMethod()).isEqualTo(DeliveryMethod.ASYNC);
        }

        @Test
        void accept_a_ttl_with_any_output_type_though_it_only_concerns_urls() {
            assertThat(accepted(task("\"ttl\": 60, \"outputType\": \"base64Data\""))
                            .ttl())
                    .isEqualTo(Duration.ofSeconds(60));
        }

        @Test
        void accept_an_output_type_in_an_array_of_one() {
            assertThat(accepted(task("\"outputType\": [\"base64data\"]")).outputType())
                    .isEqualTo(OutputType.BASE64_DATA);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "[\"URL\", \"dataURI\"]", "[[]]", "[[\"URL\"]]", "[5]", "{}"})
        void accept_no_other_array_or_object_for_an_output_type(String value) {
            assertThat(codes(task("\"outputType\": " + value))).containsExactly("invalidOutputType");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"true\"", "1", "null", "[]"})
        void take_only_true_and_false_for_switches(String value) {
            var problem = onlyProblem(task("\"includeCost\": " + value));

            assertThat(problem.code()).isEqualTo("invalidIncludeCost");
            assertThat(problem.message()).contains("It must be true or false.");
        }
    }
}
