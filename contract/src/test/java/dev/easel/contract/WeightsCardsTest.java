package dev.easel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The cards of models that are there only with their weights, and what a task may say of how they draw. */
class WeightsCardsTest {
    private static final String AIR = "easel:flux2-klein@4b";
    private static final String Z_IMAGE = "easel:z-image@6b";
    private static final Catalog DISTILLED = Catalog.load().withWeights(Set.of("easel-flux2-klein-4b"));
    private static final Catalog BASE = Catalog.load().withWeights(Set.of("easel-flux2-klein-base-4b"));

    @Test
    void seed_and_steps_are_read_and_written() {
        var task = accepted(DISTILLED, "\"seed\": 9007199254740991, \"steps\": 8");
        assertThat(task.sampling())
                .isEqualTo(new Sampling(OptionalLong.of(9007199254740991L), OptionalInt.of(8), OptionalDouble.empty()));
        assertThat(task.toJson().path("seed").longValue()).isEqualTo(9007199254740991L);
        assertThat(DISTILLED.restore(task.toJson())).isEqualTo(new Restored(task, List.of()));
    }

    @Test
    void what_is_not_said_stays_unsaid() {
        assertThat(accepted(DISTILLED, "").sampling()).isEqualTo(Sampling.UNSAID);
        assertThat(accepted(DISTILLED, "").toJson().propertyNames()).doesNotContain("seed", "steps", "CFGScale");
    }

    @Test
    void weights_with_guidance_in_them_take_none_and_say_why() {
        var problem = problems(DISTILLED, "\"CFGScale\": 4").getFirst();
        assertThat(problem.code()).isEqualTo("unsupportedParameter");
        assertThat(problem.parameters()).containsExactly("CFGScale");
        assertThat(problem.message()).contains("This model has guidance in its weights");
    }

    @Test
    void weights_without_guidance_in_them_take_it() {
        var task = accepted(BASE, "\"CFGScale\": 3.5, \"steps\": 28");
        assertThat(task.sampling().guidance()).hasValue(3.5);
        assertThat(task.toJson().path("CFGScale").doubleValue()).isEqualTo(3.5);
        assertThat(BASE.restore(task.toJson())).isEqualTo(new Restored(task, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "seed, 0, an integer from 1 to 9007199254740991",
        "seed, 9007199254740992, an integer from 1 to 9007199254740991",
        "seed, 1.5, an integer from 1 to 9007199254740991",
        "steps, 0, an integer from 1 to 100",
        "steps, 101, an integer from 1 to 100",
        "CFGScale, 0.5, a number from 1 to 20",
        "CFGScale, 20.5, a number from 1 to 20",
        "CFGScale, true, a number from 1 to 20"
    })
    void what_is_out_of_range_is_named_with_its_range(String field, String value, String expected) {
        var problem = problems(BASE, "\"" + field + "\": " + value).getFirst();
        assertThat(problem.parameters()).containsExactly(field);
        assertThat(problem.message()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "steps", "CFGScale"})
    void models_of_others_take_none_of_it(String field) {
        var task = Tasks.task("\"" + field + "\": 4");
        assertThat(Tasks.problems(task).getFirst().code()).isEqualTo("unsupportedParameter");
    }

    @Test
    void the_card_of_the_base_model_says_what_differs_and_keeps_the_rest() {
        var distilled = DISTILLED.find(AIR).orElseThrow();
        var base = BASE.find(AIR).orElseThrow();
        assertThat(base.name()).isEqualTo("FLUX.2 [klein] 4B Base");
        assertThat(base.sizes()).isEqualTo(distilled.sizes());
        assertThat(base.field("steps").description()).contains("50 if nothing is said");
        assertThat(distilled.field("steps").description()).contains("4 if nothing is said");
        assertThat(base.toJson().toString()).contains("CFGScale").doesNotContain("null");
        assertThat(OpenApi.document(BASE, "http://localhost", "1").toString()).contains("CFGScale");
    }

    @Test
    void a_model_that_draws_from_words_alone_takes_no_references_and_says_why() {
        var catalog = Catalog.load().withWeights(Set.of("easel-flux2-klein-4b", "easel-z-image-turbo-6b"));
        var task = Tasks.task("\"inputs\": {\"referenceImages\": [\"https://example.org/a.png\"]}");
        assertThat(catalog.validate(task.deepCopy().put("model", AIR))).isInstanceOf(Validation.Accepted.class);
        var refused = (Validation.Rejected) catalog.validate(task.put("model", Z_IMAGE));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unsupportedParameter");
            assertThat(problem.parameters()).containsExactly("inputs");
            assertThat(problem.message()).contains("Z-Image-Turbo", "This model draws from words alone");
        });
        assertThat(catalog.find("z-image-6b").orElseThrow().sizes())
                .isEqualTo(catalog.find(AIR).orElseThrow().sizes());
    }

    @Test
    void a_card_like_one_that_is_like_another_has_what_both_say() {
        var turbo = Catalog.load()
                .withWeights(Set.of("easel-z-image-turbo-6b"))
                .find(Z_IMAGE)
                .orElseThrow();
        var base = Catalog.load()
                .withWeights(Set.of("easel-z-image-6b"))
                .find(Z_IMAGE)
                .orElseThrow();
        assertThat(turbo.name()).isEqualTo("Z-Image-Turbo");
        assertThat(turbo.field("steps").description()).contains("8 if nothing is said");
        assertThat(turbo.toJson().toString()).doesNotContain("CFGScale\":{", "referenceImages", "null", "klein");
        assertThat(base.name()).isEqualTo("Z-Image");
        assertThat(base.field("CFGScale").description()).contains("6 if nothing is said");
        assertThat(base.toJson().toString()).doesNotContain("referenceImages", "null", "klein");
    }

    @Test
    void a_card_that_does_not_ship_is_refused() {
        assertThatThrownBy(() -> Catalog.load().withWeights(Set.of("nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    private static ObjectNode task(String fields) {
        return Tasks.task(fields).put("model", AIR);
    }

    private static ImageTask accepted(Catalog catalog, String fields) {
        return ((Validation.Accepted) catalog.validate(task(fields))).task();
    }

    private static List<Problem> problems(Catalog catalog, String fields) {
        return ((Validation.Rejected) catalog.validate(task(fields))).problems();
    }
}
