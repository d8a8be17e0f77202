package dev.easel.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.Preview;
import dev.easel.studio.casting.Models;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and animals do beyond what {@link ModelsTest} asks of every model. */
class FiguresTest {
    private static final int PIXELS = 120;
    private static final float BOX = 600; // the figure's share of a frame of 1000 units
    private static final Rgb PAPER = Rgb.of(0x40E0D0);

    @Test
    void poses_of_people_have_silhouettes_of_their_own() {
        List<String> poses = List.of(
                "standing",
                "walking",
                "running",
                "sitting",
                "sitting on the edge",
                "kneeling",
                "dancing",
                "waving",
                "arms up",
                "reading",
                "lying",
                "flying",
                "riding");
        assertThat(silhouettes("person", poses)).hasSameSizeAs(poses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fox", "wolf", "dog", "cat", "lion", "tiger", "bear", "deer", "horse", "elephant", "cow", "pig"})
    void poses_of_beasts_have_silhouettes_of_their_own(String beast) {
        List<String> poses = List.of("standing", "walking", "running", "sitting", "lying", "sleeping");
        assertThat(silhouettes(beast, poses)).hasSameSizeAs(poses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bird", "owl", "dragon"})
    void what_has_wings_spreads_them_to_fly(String name) {
        assertThat(silhouettes(name, List.of("standing", "flying"))).hasSize(2);
    }

    @Test
    void stature_is_the_height_of_one_who_stands_whatever_the_pose() {
        Model model = model("person");
        float standing = model.stature(FigureSheet.look("person"));

        assertThat(model.stature(FigureSheet.look("person/lying"))).isEqualTo(standing);
        assertThat(model.extent(FigureSheet.look("person")).height()).isBetween(standing * .96f, standing * 1.1f);
        assertThat(model.extent(FigureSheet.look("person/sitting")).height()).isLessThan(standing * .75f);
    }

    @Test
    void legs_that_hang_over_an_edge_are_below_the_seat() {
        Model model = model("astronaut");
        Look look = FigureSheet.look("astronaut/sitting on the edge");

        assertThat(model.overhang(look)).isBetween(80f, model.extent(look).height() / 2);
        assertThat(model.overhang(FigureSheet.look("astronaut"))).isZero();
    }

    @Test
    void what_the_prompt_gives_somebody_to_wear_is_worn() {
        Raster plain = painted(FigureSheet.look("woman"));
        for (String part :
                List.of("hat", "crown", "cape", "wings", "scarf", "umbrella", "gown", "glasses", "backpack")) {
            Raster dressed = painted(FigureSheet.look("woman////" + part));
            assertThat(dressed.red()).as(part).isNotEqualTo(plain.red());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wizard", "witch", "cowboy", "santa"})
    void the_hat_of_a_role_keeps_its_shape_when_it_is_spoken_of(String role) {
        assertThat(painted(FigureSheet.look(role + "////hat")).red())
                .isEqualTo(painted(FigureSheet.look(role)).red());
    }

    @Test
    void children_are_smaller_than_adults_for_their_heads() {
        assertThat(model("boy").stature(FigureSheet.look("boy")))
                .isLessThan(model("man").stature(FigureSheet.look("man")) * .8f);
    }

    private static Model model(String name) {
        return Models.find(name).orElseThrow();
    }

    /** The figure without its glows, at most {@link #BOX} units large, its feet at 500, 800. */
    private static Raster painted(Look look) {
        Model model = model(look.entity().noun());
        Raster raster = new Raster(Frame.of(new PixelSize(PIXELS, PIXELS)));
        Preview.fill(raster, PAPER);
        Model.Extent extent = model.extent(look);
        float scale = BOX / Math.max(extent.width(), extent.height());
        var placement = new BodyPainter.Placement(500, 800, scale, false);
        model.draw(look, new Unlit(new BodyPainter(raster, Preview.DAY, placement, extent)));
        return raster;
    }

    private record Unlit(Sketch sketch) implements Sketch {
        @Override
        public void solid(Surface surface, Consumer<Canvas> drawing) {
            sketch.solid(surface, drawing);
        }

        @Override
        public void flat(Consumer<Canvas> drawing) {
            sketch.flat(drawing);
        }

        @Override
        public void glow(Consumer<Canvas> drawing) {
            // Light may reach beyond the extent.
        }
    }

    private static Set<List<Integer>> silhouettes(String noun, List<String> poses) {
        Set<List<Integer>> all = new HashSet<>();
        for (String pose : poses) {
            Raster raster = painted(FigureSheet.look(noun + "/" + pose));
            List<Integer> covered = new ArrayList<>();
            for (int i = 0; i < PIXELS * PIXELS; i++) {
                if (isPainted(raster, i)) {
                    covered.add(i);
                }
            }
            all.add(covered);
        }
        return all;
    }

    private static boolean isPainted(Raster raster, int i) {
        return distance(raster.get(i), PAPER) > .12f;
    }

    private static float distance(Rgb a, Rgb b) {
        return Math.abs(a.r() - b.r()) + Math.abs(a.g() - b.g()) + Math.abs(a.b() - b.b());
    }
}
