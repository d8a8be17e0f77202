package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be seen: two texts give two pictures, and differ where the letters are. */
class LetteringTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final PixelSize SIZE = new PixelSize(320, 320);

    private final Studio studio = Studio.open();

    @Test
    void whatever_can_be_written_on_shows_the_letters() {
        var casting = new Casting(LEXICON, EmojiArt.open());
        var carriers = LEXICON.nouns().stream().filter(LEXICON::isCarrier).toList();

        assertThat(carriers).hasSizeGreaterThan(25).allSatisfy(noun -> {
            Picture plain = paint(casting, entity(noun.name(), "IIII"));
            Picture written = paint(casting, entity(noun.name(), "MMMM"));
            assertThat(differences(plain, written)).isGreaterThan(40);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "painterly",
                "watercolor",
                "oil painting",
                "poster",
                "ink drawing",
                "comic",
                "low poly",
                "paper cut",
                "pencil sketch",
                "pastel drawing",
                "stained glass"
            })
    void letters_on_things_are_still_there_in_every_style(String style) throws Exception {
        Picture one = draw(style + ", a sign that says \"MMM\"");
        Picture other = draw(style + ", a sign that says \"WWW\"");

        assertThat(differences(one, other)).isGreaterThan(100);
    }

    @Test
    void a_title_is_set_over_the_picture_and_leaves_the_rest_as_it_was() throws Exception {
        Picture plain = draw("a poster of a lighthouse");
        Picture titled = draw("a poster of a lighthouse with the title \"NORTH\"");

        assertThat(differences(plain, titled)).isGreaterThan(SIZE.area() / 100).isLessThan(SIZE.area() / 5);
    }

    @Test
    void letters_have_the_colour_that_follows_them() throws Exception {
        assertThat(differences(
                        draw("a poster of a lighthouse with the title \"NORTH\" in red"),
                        draw("a poster of a lighthouse with the title \"NORTH\"")))
                .isGreaterThan(SIZE.area() / 100);
    }

    @Test
    void clothes_carry_letters() throws Exception {
        assertThat(differences(
                        draw("a woman wearing a white t-shirt that says \"III\""),
                        draw("a woman wearing a white t-shirt that says \"MMM\"")))
                .isGreaterThan(15);
    }

    private static Entity entity(String noun, String text) {
        var lettering = new Part(Part.LETTERING, List.of(), null, List.of(), text);
        return new Entity(
                noun,
                noun,
                1,
                List.of(),
                null,
                List.of(),
                null,
                Entity.Size.NORMAL,
                Entity.Distance.MIDDLE,
                List.of(lettering));
    }

    private static Picture paint(Casting casting, Entity entity) {
        var raster = new Raster(Frame.of(SIZE));
        Preview.fill(raster, Rgb.of(0x8090A0));
        Model model = casting.cast(entity).model();
        Look look = new Look(entity, 1);
        Model.Extent extent = model.extent(look);
        float height = Math.min(800, 800 * extent.height() / extent.width());
        Preview.paint(raster, model, look, 500, 900, height, Preview.DAY);
        return raster.toPicture();
    }

    private Picture draw(String prompt) throws EngineException, InterruptedException {
        List<Picture> drawn = new ArrayList<>();
        studio.draw(new Brief(prompt, SIZE, List.of(1L)), new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                drawn.add(drawing.picture());
            }
        });
        return drawn.getFirst();
    }

    /** How many pixels are clearly of another colour. */
    private static int differences(Picture one, Picture other) {
        int count = 0;
        for (int i = 0; i < one.bgra().length; i += 4) {
            int distance = 0;
            for (int c = 0; c < 3; c++) {
                distance += Math.abs((one.bgra()[i + c] & 255) - (other.bgra()[i + c] & 255));
            }
            count += distance > 90 ? 1 : 0;
        }
        return count;
    }
}
