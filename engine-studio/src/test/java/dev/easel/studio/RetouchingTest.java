package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Reference;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that Studio did not draw, changed as pixels. */
class RetouchingTest {
    private static final PixelSize SIZE = new PixelSize(320, 224);

    private final Studio studio = Studio.open();
    private final Picture photo = landscape(SIZE, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            make it night                                   | night
            golden hour, please                             | golden hour
            make the picture overcast                       | overcast
            turn it into autumn                             | autumn
            make it winter                                  | winter
            black and white                                 | black and white
            give it a sepia tone                            | sepia
            pastel tones, please                            | pastel
            make it brighter                                | brighter
            more contrast                                   | more contrast
            desaturate it                                   | less saturated
            make the colors warmer                          | warmer
            use a palette of teal and orange                | palette
            let it rain                                     | rain
            add some snow                                   | snowfall
            add fog                                         | fog
            as an oil painting                              | oil
            turn it into a watercolor                       | watercolour
            make it pixel art                               | pixel
            blur the background                             | around the middle
            sharpen it                                      | sharpened
            add a red border                                | border
            flip it horizontally                            | left to right
            rotate the photo by 7 degrees                   | 7 degrees
            rotate it 180 degrees                           | 180 degrees
            crop it by 30 percent                           | 70 %
            zoom out                                        | extended
            replace the sky with a sunset                   | replaced the sky by a sunset
            make the sky stormy                             | replaced the sky by stormy
            add a starry night sky with a full moon         | replaced the sky by a starry night sky
            add a red balloon in the top right corner       | drew a red balloon
            """)
    void an_instruction_changes_the_pixels(String instruction, String done) throws Exception {
        Drawing after = retouch(instruction);

        assertThat(after.report().drawn()).anyMatch(sentence -> sentence.contains(done));
        assertThat(after.report().undrawn()).isEmpty();
        assertThat(after.report().scene()).isNull();
        assertThat(after.picture().size()).isEqualTo(SIZE);
        assertThat(after.picture().bgra()).isNotEqualTo(photo.bgra());
    }

    @Test
    void two_changes_under_one_verb_are_both_made() throws Exception {
        assertThat(retouch("add a white border and a vignette").report().drawn())
                .hasSize(2);
        assertThat(retouch("make it brighter and warmer").report().drawn()).hasSize(2);
    }

    @Test
    void a_clause_that_makes_no_difference_is_said_beside_one_that_does() throws Exception {
        Picture grey = retouch("make it black and white").picture();
        Drawing after = edit(grey, "make it black and white, then add a white border", SIZE);

        assertThat(after.report().drawn()).containsExactly("added a border");
        assertThat(after.report().undrawn())
                .containsExactly("“make it black and white” makes no visible difference in this picture");
        assertThatThrownBy(() -> edit(grey, "make it black and white", SIZE))
                .hasMessageContaining("no visible difference")
                .hasMessageContaining("torch");
    }

    @Test
    void black_and_white_leaves_no_colour() throws Exception {
        Picture grey = retouch("make it black and white").picture();

        for (int x = 0; x < SIZE.width(); x += 7) {
            int argb = grey.argb(x, 100);
            assertThat((argb >> 16) & 0xff).isEqualTo((argb >> 8) & 0xff).isEqualTo(argb & 0xff);
        }
    }

    @Test
    void flipping_twice_gives_the_picture_back() throws Exception {
        Picture once = retouch("flip it horizontally").picture();
        Picture twice = EditSheet.draw(
                        studio, new Brief("mirror it", SIZE, List.of(1L), List.of(new Reference(once, null))))
                .picture();

        assertThat(twice.bgra()).isEqualTo(photo.bgra());
    }

    @Test
    void an_object_is_drawn_where_it_was_asked_for_and_nowhere_else() throws Exception {
        Picture after = retouch("add a red balloon in the top right corner").picture();

        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width() / 3; x++) {
                assertThat(after.argb(x, y)).isEqualTo(photo.argb(x, y));
            }
        }
    }

    @Test
    void a_sky_above_mountains_that_are_nearly_as_blue_is_found_and_the_lake_below_is_none() throws Exception {
        var size = new PixelSize(480, 336);
        Picture lake = EditSheet.draw(studio, new Brief("a boat on a lake at noon", size, List.of(1L)))
                .picture();
        Picture after = edit(lake, "replace the sky with a cloudy sky", size).picture();
        Pixels now = new Pixels(after);

        assertThat(now.changed(lake, 0, .15, _ -> true)).isGreaterThan(.6);
        assertThat(now.changed(lake, .55, 1, _ -> true)).isLessThan(.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"remove the man", "make her smile", "change his shirt to blue", "replace the car with a horse"})
    void what_needs_to_know_what_a_photograph_shows_is_refused_and_says_who_can_do_it(String instruction) {
        assertThatThrownBy(() -> retouch(instruction))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Studio cannot see what a photograph shows")
                .hasMessageContaining("torch")
                .hasMessageContaining("upstream");
    }

    @Test
    void another_sky_by_day_leaves_the_ground_as_it_is() throws Exception {
        Picture after = retouch("replace the sky with a cloudy sky").picture();

        int changed = 0;
        for (int x = 0; x < SIZE.width(); x++) {
            assertThat(after.argb(x, SIZE.height() - 40)).isEqualTo(photo.argb(x, SIZE.height() - 40));
            changed += after.argb(x, 20) == photo.argb(x, 20) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(SIZE.width() * 9 / 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            replace the sky with a sunset | no sky was found with confidence | make it sunset
            straighten it                 | no horizon and no upright line   | straighten it by 3 degrees
            upscale it                    | which is no larger               | "resolution": "2k"
            """)
    void what_a_picture_does_not_allow_is_refused_and_says_what_would_work(
            String instruction, String reason, String instead) {
        assertThatThrownBy(() -> edit(noise(120), instruction, SIZE))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(instead);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-7, -2.5, 4})
    void a_picture_is_straightened_by_as_much_as_its_lines_lean(double lean) throws Exception {
        Picture leaning =
                edit(facade(), "rotate it by " + lean + " degrees", SIZE).picture();
        Drawing after = edit(leaning, "straighten the picture", SIZE);

        String said = after.report().drawn().getFirst();
        double found = Double.parseDouble(said.replaceAll("\\D*([\\d.]+) degrees.*", "$1"));
        assertThat(found).isBetween(Math.abs(lean) - .4, Math.abs(lean) + .4);
        assertThat(said).contains(lean > 0 ? "to the right" : "to the left");
    }

    @Test
    void a_picture_that_stands_straight_is_not_turned() {
        assertThatThrownBy(() -> edit(facade(), "straighten it", SIZE)).hasMessageContaining("level already");
    }

    @Test
    void an_enlarged_picture_has_the_size_of_the_request_and_edges_as_steep_as_before() throws Exception {
        var large = new PixelSize(3 * SIZE.width(), 3 * SIZE.height());
        Drawing after = edit(facade(), "upscale it", large);

        assertThat(after.report().drawn()).singleElement().asString().contains("3.00 times");
        assertThat(after.picture().size()).isEqualTo(large);
        assertThat(steepest(after.picture(), 301)).isGreaterThan(steepest(facade(), 100) / 2);
    }

    @Test
    void noise_goes_and_edges_stay() throws Exception {
        Picture noisy = noise(40);
        Picture calm = edit(noisy, "remove the noise", SIZE).picture();

        assertThat(roughness(calm)).isLessThan(roughness(noisy) / 3);
        assertThatThrownBy(() -> edit(facade(), "denoise it", SIZE)).hasMessageContaining("hardly any noise");
    }

    @Test
    void what_could_not_be_done_is_said_beside_what_was_done() throws Exception {
        Drawing after = retouch("remove the man and make it night");

        assertThat(after.report().drawn()).containsExactly("graded the picture: night");
        assertThat(after.report().undrawn()).singleElement().asString().contains("remove the man");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            put the two pictures side by side                     | side by side
            image 2 on the left, image 1 on the right, side by side | side by side
            stack them                                            | above one another
            make a collage                                        | collage
            image 1 in the colours of image 2                     | picture 1 the colours of picture 2
            give the second image the palette of the first image  | picture 2 the colours of picture 1
            """)
    void two_pictures_become_one(String instruction, String done) throws Exception {
        Drawing after = combine(instruction);

        assertThat(after.report().drawn()).anyMatch(sentence -> sentence.contains(done));
        assertThat(after.picture().size()).isEqualTo(SIZE);
    }

    @Test
    void the_style_of_another_picture_is_its_detail_and_its_grain_as_well_as_its_colours() throws Exception {
        Picture soft = retouch("blur it a lot").picture();
        Picture grainy = retouch("add grain").picture();

        Drawing blurred = combine("image 1 in the style of image 2", grainy, soft);
        Drawing grained = combine("image 1 in the style of image 2", soft, grainy);

        assertThat(new Pixels(blurred.picture()).detail()).isLessThan(.6 * new Pixels(grainy).detail());
        assertThat(new Pixels(grained.picture()).detail())
                .isBetween(.5 * new Pixels(grainy).detail(), 1.5 * new Pixels(grainy).detail());
        assertThat(grained.report().undrawn()).singleElement().asString().contains("repaints no strokes");
    }

    @Test
    void pictures_side_by_side_stand_in_the_order_that_was_asked_for() throws Exception {
        Picture plain = combine("side by side").picture();
        Picture turned = combine("image 2 on the left, image 1 on the right, side by side")
                .picture();

        assertThat(turned.argb(10, 100)).isEqualTo(plain.argb(SIZE.width() / 2 + 10, 100));
    }

    @Test
    void several_pictures_without_a_way_to_combine_them_are_refused() {
        assertThatThrownBy(() -> combine("let the dog wear the hat"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("side by side");
    }

    @Test
    void an_own_picture_can_be_changed_as_pixels_too_and_says_that_its_scene_is_lost() throws Exception {
        Drawing own = EditSheet.draw(studio, new Brief("a fox in a forest", SIZE, List.of(1L)));
        Drawing after = EditSheet.draw(
                studio,
                new Brief(
                        "make it black and white",
                        SIZE,
                        List.of(1L),
                        List.of(new Reference(own.picture(), own.report().scene()))));

        assertThat(after.report().scene()).isNull();
        assertThat(after.report().notes()).anyMatch(note -> note.contains("pixels"));
    }

    private Drawing retouch(String instruction) throws Exception {
        return EditSheet.draw(studio, new Brief(instruction, SIZE, List.of(1L), List.of(new Reference(photo, null))));
    }

    private Drawing edit(Picture picture, String instruction, PixelSize size) throws Exception {
        return EditSheet.draw(studio, new Brief(instruction, size, List.of(1L), List.of(new Reference(picture, null))));
    }

    /** Grey noise of so many steps. */
    private static Picture noise(int steps) {
        var dice = new Random(3);
        return painted((_, _) -> 0x010101 * (90 + dice.nextInt(steps)));
    }

    /** A light wall with dark windows. */
    private static Picture facade() {
        return painted((x, y) -> x % 40 < 20 && y % 50 < 28 ? 0x303A48 : 0xC8BCA8);
    }

    private interface Painting {
        int rgb(int x, int y);
    }

    private static Picture painted(Painting painting) {
        byte[] bgra = new byte[4 * SIZE.area()];
        for (int i = 0; i < SIZE.area(); i++) {
            int rgb = painting.rgb(i % SIZE.width(), i / SIZE.width());
            bgra[4 * i] = (byte) rgb;
            bgra[4 * i + 1] = (byte) (rgb >> 8);
            bgra[4 * i + 2] = (byte) (rgb >> 16);
            bgra[4 * i + 3] = -1;
        }
        return new Picture(SIZE, bgra);
    }

    private static int steepest(Picture picture, int y) {
        int most = 0;
        for (int x = 1; x < picture.size().width(); x++) {
            most = Math.max(most, Math.abs((picture.argb(x, y) & 0xff) - (picture.argb(x - 1, y) & 0xff)));
        }
        return most;
    }

    private static double roughness(Picture picture) {
        long sum = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 1; x < SIZE.width(); x++) {
                sum += Math.abs((picture.argb(x, y) & 0xff) - (picture.argb(x - 1, y) & 0xff));
            }
        }
        return (double) sum / SIZE.area();
    }

    private Drawing combine(String instruction) throws Exception {
        return combine(instruction, photo, landscape(new PixelSize(280, 200), 1L << 40));
    }

    private Drawing combine(String instruction, Picture one, Picture two) throws Exception {
        var references = List.of(new Reference(one, null), new Reference(two, null));
        return EditSheet.draw(studio, new Brief(instruction, SIZE, List.of(1L), references));
    }

    /** Something like a photograph: sky, hills and grass, with noise. */
    private static Picture landscape(PixelSize size, long seed) {
        var dice = new Random(seed);
        byte[] bgra = new byte[4 * size.area()];
        double hue = dice.nextDouble();
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double down = (double) y / size.height();
                double hill = .55 + .08 * Math.sin(x * .03 + seed) + .04 * Math.sin(x * .11);
                int noise = dice.nextInt(14);
                int i = 4 * (y * size.width() + x);
                boolean sky = down < hill;
                bgra[i] = (byte) (sky ? 200 + 40 * down : 40 + 60 * hue + noise);
                bgra[i + 1] = (byte) (sky ? 120 + 150 * down : 110 + 60 * (1 - down) + noise);
                bgra[i + 2] = (byte) (sky ? 60 + 200 * down * hue : 60 + 60 * hue + noise);
                bgra[i + 3] = -1;
            }
        }
        return new Picture(size, bgra);
    }
}
