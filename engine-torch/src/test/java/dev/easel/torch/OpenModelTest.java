package dev.easel.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.torch.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenModelTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/easel/torch");

    @TempDir
    private Path folder;

    @Test
    void a_folder_says_which_model_it_is_of() throws WeightsException {
        assertThat(OpenModel.of(FIXTURES.resolve("flux2/tiny"))).isEqualTo(OpenModel.FLUX2_KLEIN);
        assertThat(OpenModel.of(FIXTURES.resolve("zimage/tiny"))).isEqualTo(OpenModel.Z_IMAGE);
    }

    @Test
    void a_folder_of_another_model_is_refused_with_the_names_of_those_that_are_known() throws IOException {
        Files.writeString(folder.resolve("model_index.json"), "{\"_class_name\": \"StableDiffusionPipeline\"}");
        refused("_class_name is \"StableDiffusionPipeline\"; Easel can use Flux2KleinPipeline or ZImagePipeline");
        Files.writeString(folder.resolve("model_index.json"), "{}");
        refused("there is no _class_name; Easel can use Flux2KleinPipeline or ZImagePipeline");
    }

    private void refused(String why) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> OpenModel.of(folder))
                .withMessageContaining(folder.resolve("model_index.json").toString())
                .withMessageContaining(why);
    }

    @Test
    void each_model_has_one_card_for_weights_with_guidance_in_them_and_one_for_those_without() throws IOException {
        var turbo = FIXTURES.resolve("zimage/tiny");
        assertThat(OpenModel.Z_IMAGE.card(turbo)).isEqualTo("easel-z-image-turbo-6b");
        try (var files = Files.walk(turbo)) {
            for (var each : files.toList()) {
                Files.copy(
                        each,
                        folder.resolve("base").resolve(turbo.relativize(each).toString()));
            }
        }
        var schedule = folder.resolve("base/scheduler/scheduler_config.json");
        Files.writeString(schedule, Files.readString(schedule).replace("\"shift\": 3.0", "\"shift\": 6.0"));
        assertThat(OpenModel.Z_IMAGE.card(folder.resolve("base"))).isEqualTo("easel-z-image-6b");
        assertThat(OpenModel.FLUX2_KLEIN.card(FIXTURES.resolve("flux2/tiny"))).isEqualTo("easel-flux2-klein-4b");
    }

    @Test
    void weights_that_are_not_those_of_the_model_are_foreign() {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> OpenModel.Z_IMAGE.read(FIXTURES.resolve("flux2/tiny")))
                .withMessageContaining("_class_name is \"Flux2KleinPipeline\"; Easel can use ZImagePipeline");
    }
}
