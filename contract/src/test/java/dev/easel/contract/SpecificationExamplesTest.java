package dev.easel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three example requests of the specification's page, byte for byte as printed. */
class SpecificationExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"editorial-fantasy-portrait", "retro-futurist-poster", "surreal-astronaut-portrait"})
    void is_accepted_as_printed(String example) {
        var request = Tasks.json(CardReader.text("examples/" + example + ".json"));

        var task = Tasks.accepted(request);

        assertThat(task.card().air()).isEqualTo("xai:grok-imagine@image-pro");
        assertThat(task.taskUUIDText()).isEqualTo(request.required("taskUUID").stringValue());
        assertThat(task.positivePrompt())
                .isEqualTo(request.required("positivePrompt").stringValue());
        assertThat(task.dimensions()).isEqualTo(new Dimensions(1280, 896));
        assertThat(task.numberResults()).isEqualTo(1);
        assertThat(task.outputType()).isEqualTo(OutputType.URL);
        assertThat(task.outputFormat()).isEqualTo(OutputFormat.JPG);
        assertThat(task.outputQuality()).isEqualTo(95);
        assertThat(task.card().price(task)).isEqualByComparingTo(new BigDecimal("0.07"));
    }

    @Test
    void keeps_the_armenian_word_of_the_third_prompt() {
        var request = Tasks.json(CardReader.text("examples/surreal-astronaut-portrait.json"));

        assertThat(Tasks.accepted(request).positivePrompt()).contains("a lone astronaut նստած on the edge");
    }
}
