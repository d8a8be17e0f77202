package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Reference;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.artwork.ArtworkJson;
import dev.easel.studio.scene.Entity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several references made into one picture: who goes where, and which reference is meant. */
class BlendingTest {
    private static final PixelSize SIZE = new PixelSize(320, 224);

    private final Studio studio = Studio.open();
    private final Reference fox = own("a red fox and two blue lanterns in a forest at night");
    private final Reference penguin = own("a penguin on a beach");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            put the fox from image 1 into image 2                                   | beach  | penguin, fox
            put the fox picture's lanterns next to the penguin in the second image  | beach  | penguin, lantern
            place the penguin in image 1 on the left                                | forest | fox, lantern, penguin
            add the penguin from the other picture behind the fox in image 1        | forest | fox, lantern, penguin
            put everything from the first image into the penguin picture            | beach  | penguin, fox, lantern
            image 1 with the background of image 2                                  | beach  | fox, lantern
            use the setting of the penguin picture for the first image              | beach  | fox, lantern
            """)
    void own_pictures_are_merged_as_scenes(String instruction, String setting, String nouns) throws Exception {
        Drawing after = blend(instruction, fox, penguin);
        Artwork artwork = artwork(after.report().scene());

        assertThat(after.report().undrawn()).isEmpty();
        assertThat(artwork.scene().setting()).isEqualTo(setting);
        assertThat(artwork.scene().entities().stream().map(Entity::noun)).containsExactlyInAnyOrder(nouns.split(", "));
    }

    @Test
    void the_style_of_an_own_picture_is_known_and_taken_over_as_it_is() throws Exception {
        Reference watercolour = own("a boat on the ocean, watercolor");
        Drawing own = blend("image 1 in the style of image 2", fox, watercolour);
        Drawing foreign = blend("image 1 in the style of image 2", new Reference(fox.picture(), null), watercolour);

        assertThat(artwork(own.report().scene()).scene().style()).isEqualTo("watercolour");
        assertThat(artwork(own.report().scene()).arrangement())
                .isEqualTo(artwork(fox.scene()).arrangement());
        assertThat(foreign.report().drawn())
                .containsExactly("painted picture 1 over in the style watercolour of picture 2");
    }

    @Test
    void what_is_in_the_picture_that_receives_keeps_its_place_and_what_comes_keeps_its_looks() throws Exception {
        Artwork before = artwork(penguin.scene());
        Artwork from = artwork(fox.scene());
        Artwork after = artwork(blend("put the lanterns from image 1 into image 2", fox, penguin)
                .report()
                .scene());

        assertThat(after.arrangement().of("penguin"))
                .isEqualTo(before.arrangement().of("penguin"));
        assertThat(after.arrangement().of("lantern").stream().map(place -> place.seed()))
                .isEqualTo(from.arrangement().of("lantern").stream()
                        .map(place -> place.seed())
                        .toList());
        assertThat(after.earlier()).hasSize(1);
    }

    @Test
    void a_drawn_subject_goes_into_a_photograph_and_a_cut_out_one_into_a_drawing() throws Exception {
        var stranger = new Reference(penguin.picture(), null);
        Drawing drawn = blend("put the fox from image 1 into image 2 on the right", fox, stranger);
        Drawing pasted = blend("put the subject of image 1 into image 2", onPlainGround(), fox);

        assertThat(drawn.report().drawn()).containsExactly("drew fox of image 1 into image 2");
        assertThat(pasted.report().drawn())
                .containsExactly("cut out what stands on the plain ground of image 1 into image 2");
        // The disc stands in the middle, and its ground came not with it.
        assertThat(pasted.picture().argb(160, 150) & 0xff0000).isGreaterThan(0x900000);
        assertThat(pasted.picture().argb(20, 20)).isEqualTo(fox.picture().argb(20, 20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            put the subject of image 2 into image 1        | cannot be told from its ground
            put the dragon from image 1 into image 2       | which shows fox
            put the fox from image 3 into image 1          | there are 2 reference images
            let them dance                                 | put the fox from image 1 into image 2
            """)
    void what_cannot_be_combined_is_refused_and_says_why(String instruction, String reason) {
        assertThatThrownBy(() -> blend(instruction, fox, new Reference(penguin.picture(), null)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_name_that_may_mean_several_references_is_refused() {
        var foxByDay = own("a fox on a beach");
        var strangers = List.of(new Reference(fox.picture(), null), new Reference(penguin.picture(), null));

        assertThatThrownBy(() -> blend("put the owl into the fox picture", fox, foxByDay))
                .hasMessageContaining("fits image 1 and image 2");
        assertThatThrownBy(() ->
                        blend("the cat picture in the colours of the dog picture", strangers.get(0), strangers.get(1)))
                .hasMessageContaining("may be any of them");
    }

    private Reference own(String prompt) {
        try {
            Drawing drawing = EditSheet.draw(studio, new Brief(prompt, SIZE, List.of(3L)));
            return new Reference(drawing.picture(), drawing.report().scene());
        } catch (EngineException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A red disc on white. */
    private static Reference onPlainGround() {
        byte[] bgra = new byte[4 * SIZE.area()];
        for (int i = 0; i < SIZE.area(); i++) {
            int dx = i % SIZE.width() - SIZE.width() / 2;
            int dy = i / SIZE.width() - SIZE.height() / 2;
            boolean disc = dx * dx + dy * dy < 60 * 60;
            bgra[4 * i] = (byte) (disc ? 30 : 250);
            bgra[4 * i + 1] = (byte) (disc ? 40 : 250);
            bgra[4 * i + 2] = (byte) (disc ? 220 : 250);
            bgra[4 * i + 3] = -1;
        }
        return new Reference(new Picture(SIZE, bgra), null);
    }

    private Drawing blend(String instruction, Reference... references) throws Exception {
        return EditSheet.draw(studio, new Brief(instruction, SIZE, List.of(1L), List.of(references)));
    }

    private static Artwork artwork(@Nullable String scene) throws Exception {
        return ArtworkJson.read(Objects.requireNonNull(scene)).orElseThrow();
    }
}
