package dev.easel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cards of the operator's own. */
class OwnCardsTest {
    private static final String SMALLEST = """
            {"air": "acme:flux@2", "name": "Flux", "creator": "ACME", "released": "2026-01-01",
             "price": {"perImage": 0}, "sizes": {"1K": {"1:1": "1024x1024"}}}
            """;

    @TempDir
    Path folder;

    @Test
    void the_example_of_the_documentation_is_one() throws Exception {
        var page = Files.readString(Path.of("../docs/upstream.md"));
        var example = Pattern.compile("```json\n(\\{\\s*\"air\".+?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var card = load(example).find("flux-2-klein").orElseThrow();

        assertThat(card.air()).isEqualTo("acme:flux-2@klein");
        assertThat(card.slug()).isEqualTo("acme-flux-2-klein");
        assertThat(card.sizes().names()).containsExactly("1024x1024", "1248x832", "832x1248", "2048x2048");
        assertThat(card.defaultTier()).isEqualTo("1K");
        assertThat(card.price().perImage()).isEqualTo(new BigDecimal("0.01"));
        assertThat(card.field("inputs.referenceImages").max()).isEqualTo(4);
    }

    @Test
    void tasks_are_checked_against_it_like_against_any_other() throws Exception {
        var catalog = load(SMALLEST);

        var task = task("acme:flux@2");
        assertThat(catalog.validate(task)).isInstanceOfSatisfying(Validation.Accepted.class, accepted -> {
            assertThat(accepted.task().dimensions()).isEqualTo(new Dimensions(1024, 1024));
            assertThat(accepted.task().card().price(accepted.task())).isEqualByComparingTo("0");
        });
        task.put("width", 512).put("height", 512).putObject("inputs");
        assertThat(catalog.validate(task))
                .isInstanceOfSatisfying(
                        Validation.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Problem::code)
                                .contains("unsupportedParameter"));
        assertThat(catalog.validate(task("nobody:knows@this"))).isInstanceOf(Validation.Rejected.class);
        assertThat(catalog.validate(task("xai:grok-imagine@image-pro"))).isInstanceOf(Validation.Accepted.class);
    }

    @Test
    void its_fields_are_in_the_description_of_the_interface() throws Exception {
        assertThat(OpenApi.document(load(SMALLEST), "http://127.0.0.1:8080", "1")
                        .toString())
                .contains("ImageInference.acme-flux-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"air\": \"acme:flux@2\"   | \"air\": \"Flux\"       | air: it must be an id like acme:flux-2@klein",
                "\"air\": \"acme:flux@2\",  | \"aliases\": [],        | 'air' is missing",
                "\"perImage\": 0            | \"perImage\": \"free\"  | price.perImage: it must be US dollars from 0 to",
                "\"1024x1024\"              | \"1024\"                | sizes.1K.1:1: it must be a size like",
                "\"1024x1024\"              | \"9000x9000\"           | each side from 64 to 4096 pixels",
                "{\"1:1\": \"1024x1024\"}   | {}                      | sizes.1K: it must be at least one ratio",
                "\"name\": \"Flux\"         | \"nmae\": \"Flux\"      | there is no field 'nmae'; known are air, aliases",
                "\"2026-01-01\"             | \"soon\"                | released: it must be a date like 2026-11-25",
                "{\"air\"                   | {\"air                  | it is no JSON"
            })
    void what_is_wrong_with_one_is_said_with_file_and_field(String part, String other, String message) {
        assertThat(SMALLEST).contains(part);
        assertThatThrownBy(() -> load(SMALLEST.replace(part, other)))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("own.json: ")
                .hasMessageContaining(message);
    }

    @Test
    void two_models_cannot_have_one_name() {
        assertThatThrownBy(
                        () -> load(SMALLEST.replace("\"name\"", "\"aliases\": [\"Grok-Imagine-Image-Pro\"], \"name\"")))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("two models would be called 'grok-imagine-image-pro'");
    }

    @Test
    void a_folder_without_cards_is_a_mistake() {
        assertThatThrownBy(() -> Catalog.load(folder))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("holds no card");
        assertThatThrownBy(() -> Catalog.load(folder.resolve("nowhere"))).isInstanceOf(IOException.class);
    }

    private Catalog load(String card) throws IOException, CardException {
        Files.writeString(folder.resolve("own.json"), card);
        return Catalog.load(folder);
    }

    private static ObjectNode task(String model) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("taskType", "imageInference")
                .put("taskUUID", UUID.randomUUID().toString())
                .put("model", model)
                .put("positivePrompt", "a red fox");
    }
}
