package dev.easel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.Catalog;
import dev.easel.contract.DeliveryMethod;
import dev.easel.contract.Dimensions;
import dev.easel.contract.ImageTask;
import dev.easel.contract.OutputFormat;
import dev.easel.contract.OutputType;
import dev.easel.contract.RequestedSize;
import dev.easel.contract.SafetyMode;
import dev.easel.contract.Sampling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a verdict means for the task and its answer. */
class RulingTest {
    private static final Verdict CLEAN = new Verdict.Clean();
    private static final Verdict NUDE = new Verdict.Flagged(Set.of(Category.NUDITY), true);
    private static final Verdict OFF_BRAND = new Verdict.Flagged(Set.of(Category.CUSTOM), false);

    @Test
    void marks_the_answer_when_a_check_was_asked_for() {
        assertThat(Ruling.on(task(SafetyMode.FAST), CLEAN)).isEqualTo(new Ruling.Draw(Optional.of(false)));
        assertThat(Ruling.on(task(SafetyMode.FAST), NUDE)).isEqualTo(new Ruling.Draw(Optional.of(true)));
        assertThat(Ruling.on(task(SafetyMode.FAST), OFF_BRAND)).isEqualTo(new Ruling.Draw(Optional.of(false)));
    }

    @Test
    void says_nothing_when_none_was_asked_for() {
        assertThat(Ruling.on(task(SafetyMode.NONE), CLEAN)).isEqualTo(new Ruling.Draw(Optional.empty()));
        assertThat(Ruling.on(task(SafetyMode.NONE), NUDE)).isEqualTo(new Ruling.Draw(Optional.empty()));
        assertThat(Ruling.on(task(SafetyMode.NONE), new Verdict.Refused(Category.HATE)))
                .isEqualTo(new Ruling.Draw(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void refuses_sexual_content_with_minors_in_every_mode(SafetyMode mode) {
        assertThat(Ruling.on(task(mode), new Verdict.Refused(Category.SEXUAL_MINORS)))
                .isInstanceOf(Ruling.Refuse.class);
    }

    @ParameterizedTest
    @EnumSource
    void names_the_category_and_the_field_but_no_word_of_the_prompt(Category category) {
        var task = task(SafetyMode.FAST);

        assertThat(Ruling.on(task, new Verdict.Refused(category)))
                .isInstanceOfSatisfying(Ruling.Refuse.class, refusal -> {
                    var problem = refusal.problem();
                    assertThat(problem.code()).isEqualTo("contentPolicyViolation");
                    assertThat(problem.message())
                            .contains("'" + category.id() + "'")
                            .doesNotContain("xyzzy");
                    assertThat(problem.parameters()).containsExactly("positivePrompt");
                    assertThat(problem.taskUUID()).isEqualTo(task.taskUUIDText());
                    assertThat(problem.taskType()).isEqualTo("imageInference");
                    assertThat(problem.documentation()).startsWith("/docs/models/");
                });
    }

    private static ImageTask task(SafetyMode mode) {
        var id = "1607528B-B740-4975-8CC1-6DC6B2D18F60";
        return new ImageTask(
                UUID.fromString(id),
                id,
                Catalog.load().find("xai:grok-imagine@image-pro").orElseThrow(),
                "xyzzy",
                new RequestedSize.Exact(new Dimensions(1024, 1024)),
                List.of(),
                1,
                Sampling.UNSAID,
                OutputType.URL,
                OutputFormat.JPG,
                95,
                false,
                null,
                DeliveryMethod.SYNC,
                null,
                null,
                mode);
    }
}
