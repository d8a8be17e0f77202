package dev.easel.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.Picture;
import dev.easel.studio.Preview;
import dev.easel.studio.casting.Models;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Tint;
import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ImageInfo;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {
    /** These are nothing but light: they have no outline to measure. */
    private static final Set<String> LIGHTS_ONLY =
            Set.of("constellation", "comet", "meteor", "galaxy", "nebula", "aurora", "lightning");

    private static final Tint RED = new Tint("red", Rgb.of(0xD02020));
    private static final Tint BLUE = new Tint("blue", Rgb.of(0x2040D0));
    private static final Rgb GROUND = Rgb.of(0x404048);

    /** One name for every model: roles and beasts have several. */
    static Stream<String> names() {
        Map<Model, String> once = new HashMap<>();
        Models.all().forEach((name, model) -> once.merge(model, name, (a, b) -> a.compareTo(b) < 0 ? a : b));
        return once.values().stream().sorted();
    }

    static Stream<String> bodies() {
        return names().filter(name -> !LIGHTS_ONLY.contains(name));
    }

    static Stream<String> colourable() {
        return names().filter(name -> !name.equals("rainbow"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void stays_in_its_extent_and_fills_it(String name) {
        Look look = look(name, 3);
        Model model = model(name);
        Model.Extent extent = model.extent(look);
        Outline outline = new Outline(extent);
        model.draw(look, outline);
        float slack = .03f * Math.max(extent.width(), extent.height());

        assertThat(outline.left()).as("left").isGreaterThan(-extent.width() / 2 - slack);
        assertThat(outline.right()).as("right").isLessThan(extent.width() / 2 + slack);
        assertThat(outline.top()).as("top").isGreaterThan(-extent.height() - slack);
        assertThat(outline.bottom()).as("bottom").isBetween(-extent.height() * .1f - slack, slack);
        assertThat(outline.right() - outline.left()).as("width").isGreaterThan(extent.width() * .75f);
        assertThat(outline.bottom() - outline.top()).as("height").isGreaterThan(extent.height() * .8f);
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_visible_and_the_same_each_time(String name) {
        Picture once = paint(look(name, 5));

        assertThat(changedPixels(once, ground())).as("pixels drawn").isGreaterThan(80);
        assertThat(changedPixels(once, paint(look(name, 5)))).as("differences").isZero();
    }

    @ParameterizedTest
    @MethodSource("colourable")
    void takes_the_colour_that_the_prompt_names(String name) {
        double red = redness(paint(look(name, 5, null, RED)));
        double blue = redness(paint(look(name, 5, null, BLUE)));

        assertThat(red - blue).as("redness of the red one over the blue one").isGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("materials")
    void takes_the_material_that_the_prompt_names(String material) {
        assertThat(changedPixels(paint(look("vase", 5)), paint(look("vase", 5, material))))
                .as(material)
                .isGreaterThan(250);
    }

    static Stream<String> materials() {
        return Stream.of(
                "wood", "stone", "brick", "marble", "gold", "silver", "copper", "glass", "crystal", "ice", "clay",
                "straw");
    }

    @Test
    void what_is_said_to_glow_lights_its_surroundings() {
        Entity dark = entity("mushroom", null, List.of());
        Entity glowing = new Entity(
                "a",
                "mushroom",
                1,
                List.of(),
                null,
                List.of("glowing"),
                null,
                Entity.Size.NORMAL,
                Entity.Distance.MIDDLE,
                List.of());

        assertThat(brightness(paint(new Look(glowing, 1)))).isGreaterThan(brightness(paint(new Look(dark, 1))) + 5);
    }

    @Test
    void a_broom_in_flight_lies_in_the_air() {
        Model.Extent upright = model("broom").extent(look("broom", 3));
        Model.Extent flying =
                model("broom").extent(new Look(entity("broom", null, List.of()).posed("flying"), 3));

        assertThat(upright.height()).isGreaterThan(upright.width() * 3);
        assertThat(flying).isEqualTo(new Model.Extent(/* width= */ upright.height(), /* height= */ upright.width()));
    }

    @Test
    void a_pirate_ship_has_darker_sails_than_other_galleons() {
        Model galleon = model("galleon");
        var merchant = new Look(entity("sailing ship", null, List.of()), 3);
        var pirate = new Look(entity("pirate ship", null, List.of()), 3);

        assertThat(brightness(paint(galleon, pirate))).isLessThan(brightness(paint(galleon, merchant)) - 5);
    }

    @Test
    void a_rail_ring_is_a_closed_band_whose_halves_meet_without_a_gap() {
        Encircling ring = (Encircling) model("rail ring");
        Look look = look("rail ring", 3);
        Outline behind = new Outline(ring.extent(look));
        Outline front = new Outline(ring.extent(look));
        ring.drawBehind(look, behind);
        ring.drawInFront(look, front);

        float pixels = 2 * ring.extent(look).width() / Outline.SIDE; // the outline is half as wide as its sheet
        assertThat(Math.abs(behind.left() - front.left())).isLessThan(2 * pixels);
        assertThat(Math.abs(behind.right() - front.right())).isLessThan(2 * pixels);
        float left = Math.max(behind.left(), front.left()) + pixels;
        float right = Math.min(behind.right(), front.right()) - pixels;
        assertThat(behind.lowestAt(left))
                .as("far half meets near half on the left")
                .isGreaterThan(front.highestAt(left) - pixels);
        assertThat(behind.lowestAt(right)).as("and on the right").isGreaterThan(front.highestAt(right) - pixels);
    }

    @Test
    void unknown_names_are_not_found() {
        assertThat(Models.find("snark")).isEqualTo(Optional.empty());
    }

    private static Model model(String name) {
        return Models.find(name).orElseThrow();
    }

    private static Look look(String name, long seed) {
        return look(name, seed, null);
    }

    private static Look look(String name, long seed, @Nullable String material, Tint... colours) {
        return new Look(entity(name, material, List.of(colours)), seed);
    }

    private static Entity entity(String name, @Nullable String material, List<Tint> colours) {
        return new Entity(
                "a",
                name,
                1,
                colours,
                material,
                List.of(),
                null,
                Entity.Size.NORMAL,
                Entity.Distance.MIDDLE,
                List.of());
    }

    private static Picture paint(Look look) {
        return paint(model(look.entity().noun()), look);
    }

    private static Picture paint(Model model, Look look) {
        Raster raster = new Raster(new Frame(100, 90, 1));
        Preview.fill(raster, GROUND);
        Model.Extent extent = model.extent(look);
        float height = Math.min(70, 80 * extent.height() / extent.width());
        Preview.paint(raster, model, look, 50, 80, height, Preview.DAY);
        return raster.toPicture();
    }

    private static Picture ground() {
        Raster raster = new Raster(new Frame(100, 90, 1));
        Preview.fill(raster, GROUND);
        return raster.toPicture();
    }

    private static int changedPixels(Picture a, Picture b) {
        int changed = 0;
        for (int y = 0; y < a.size().height(); y++) {
            for (int x = 0; x < a.size().width(); x++) {
                changed += a.argb(x, y) == b.argb(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    /** Mean of red minus blue over what is not the ground. */
    private static double redness(Picture picture) {
        Picture ground = ground();
        long sum = 0;
        int count = 0;
        for (int y = 0; y < picture.size().height(); y++) {
            for (int x = 0; x < picture.size().width(); x++) {
                int pixel = picture.argb(x, y);
                if (pixel != ground.argb(x, y)) {
                    sum += (pixel >> 16 & 255) - (pixel & 255);
                    count++;
                }
            }
        }
        return (double) sum / count;
    }

    private static double brightness(Picture picture) {
        long sum = 0;
        for (int y = 0; y < picture.size().height(); y++) {
            for (int x = 0; x < picture.size().width(); x++) {
                sum += picture.argb(x, y) >> 8 & 255;
            }
        }
        return (double) sum / (picture.size().width() * picture.size().height());
    }

    /** A sketch that only remembers what it covers, light left out; in the model's units. */
    private static final class Outline implements Sketch {
        private static final int SIDE = 160;

        private final float scale;
        private final boolean[] covered = new boolean[SIDE * SIDE];

        Outline(Model.Extent extent) {
            scale = SIDE * .5f / Math.max(extent.width(), extent.height());
        }

        @Override
        public void solid(Surface surface, Consumer<Canvas> drawing) {
            cover(drawing);
        }

        @Override
        public void flat(Consumer<Canvas> drawing) {
            cover(drawing);
        }

        @Override
        public void glow(Consumer<Canvas> drawing) {}

        private void cover(Consumer<Canvas> drawing) {
            ImageInfo info = ImageInfo.makeN32Premul(SIDE, SIDE);
            try (io.github.humbleui.skija.Surface surface = io.github.humbleui.skija.Surface.makeRaster(info);
                    Bitmap bitmap = new Bitmap()) {
                Canvas canvas = surface.getCanvas();
                canvas.clear(0);
                canvas.translate(SIDE * .5f, SIDE * .75f);
                canvas.scale(scale, scale);
                drawing.accept(canvas);
                bitmap.allocPixels(info);
                surface.readPixels(bitmap, 0, 0);
                ByteBuffer bytes = ByteBuffer.wrap(bitmap.readPixels());
                for (int i = 0; i < covered.length; i++) {
                    covered[i] |= (bytes.get(4 * i + 3) & 255) > 100;
                }
            }
        }

        float left() {
            return (columns().min().orElseThrow() - SIDE * .5f) / scale;
        }

        float right() {
            return (columns().max().orElseThrow() + 1 - SIDE * .5f) / scale;
        }

        float top() {
            return (rows().min().orElseThrow() - SIDE * .75f) / scale;
        }

        float bottom() {
            return (rows().max().orElseThrow() + 1 - SIDE * .75f) / scale;
        }

        float highestAt(float x) {
            return (rowsAt(x)[0] - SIDE * .75f) / scale;
        }

        float lowestAt(float x) {
            int[] rows = rowsAt(x);
            return (rows[rows.length - 1] + 1 - SIDE * .75f) / scale;
        }

        private int[] rowsAt(float x) {
            int column = Math.round(x * scale + SIDE * .5f);
            return IntStream.range(0, SIDE)
                    .filter(row -> covered[row * SIDE + column])
                    .toArray();
        }

        private IntStream columns() {
            return cells().map(i -> i % SIDE);
        }

        private IntStream rows() {
            return cells().map(i -> i / SIDE);
        }

        private IntStream cells() {
            return IntStream.range(0, covered.length).filter(i -> covered[i]);
        }
    }
}
