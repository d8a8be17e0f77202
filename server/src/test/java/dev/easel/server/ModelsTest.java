package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.Catalog;
import dev.easel.contract.Field;
import dev.easel.contract.ModelCard;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Model cards as JSON and as pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsTest {
    private static final Catalog CATALOG = Catalog.load();

    private RunningServer easel;

    @BeforeAll
    void start() {
        easel = RunningServer.with(GradientEngine.willing());
    }

    @AfterAll
    void stop() {
        easel.close();
    }

    @Test
    void all_models_are_listed() {
        assertThat(easel.get("/v1/models").json()).hasToString(CATALOG.toJson().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xai:grok-imagine@image-pro", "xai%3Agrok-imagine%40image-pro", "xai-grok-imagine-image-pro"})
    void a_model_is_found_by_every_name(String id) {
        assertThat(easel.get("/v1/models/" + id).json().path("id").asString()).isEqualTo("xai:grok-imagine@image-pro");
    }

    @Test
    void all_models_are_listed_as_xai_lists_models_for_images() {
        var models = easel.get("/v1/image-generation-models").json().path("models");
        assertThat(models).hasSize(CATALOG.cards().size());
        var path = "/v1/image-generation-models/grok-imagine-image-pro";
        var pro = easel.get(path).json();
        assertThat(models.valueStream()).contains(pro);
        assertThat(pro.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "fingerprint",
                        "max_prompt_length",
                        "created",
                        "object",
                        "owned_by",
                        "version",
                        "input_modalities",
                        "output_modalities",
                        "image_price",
                        "aliases");
        assertThat(pro.path("id").asString()).isEqualTo("xai:grok-imagine@image-pro");
        assertThat(pro.path("owned_by").asString()).isEqualTo("xAI");
        assertThat(pro.path("image_price").asInt()).isEqualTo(7);
        assertThat(pro.path("max_prompt_length").asInt()).isPositive();
        assertThat(pro.path("input_modalities")).hasToString("[\"text\",\"image\"]");
        assertThat(pro.path("aliases").valueStream())
                .anyMatch(each -> each.asString().equals("grok-imagine-image-pro"));
        assertThat(easel.get("/v1/image-generation-models/nobody").problemCodes())
                .containsExactly("modelNotFound");
    }

    @Test
    void an_unknown_model_is_told_the_known_ones() {
        var reply = easel.get("/v1/models/nobody:1@1");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problemCodes()).containsExactly("modelNotFound");
        assertThat(reply.problem().path("allowedValues").size())
                .isEqualTo(CATALOG.cards().size());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_page_has_an_anchor_for_every_field(ModelCard card) {
        var page = new String(easel.get(card.documentation()).body(), UTF_8);
        assertThat(allFields(card.fields().stream()).map(Field::anchor))
                .allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
    }

    @Test
    void the_list_of_models_explains_what_they_share() {
        var page = new String(easel.get(Catalog.DOCUMENTATION).body(), UTF_8);
        assertThat(allFields(CATALOG.sharedFields().stream()).map(Field::anchor))
                .allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
    }

    @Test
    void the_api_describes_itself_and_every_address_it_names_answers() {
        var document = easel.get("/openapi.json").json();
        assertThat(document.path("info").path("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(document.path("servers").path(0).path("url").asString())
                .isEqualTo(easel.uri("").toString());
        for (var path : document.path("paths").propertyNames()) {
            var reply =
                    easel.get(path.replace("{id}", "xai-grok-imagine-image-pro").replace("{name}", "x"));
            assertThat(new String(reply.body(), UTF_8)).as(path).doesNotContain("\"notFound\"");
        }
    }

    @Test
    void a_page_is_html_that_runs_nothing() {
        var reply = easel.get("/docs/models");
        assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    static Stream<ModelCard> cards() {
        return CATALOG.cards().stream();
    }

    private static Stream<Field> allFields(Stream<Field> fields) {
        return fields.flatMap(field -> Stream.concat(Stream.of(field), allFields(field.children().stream())));
    }
}
