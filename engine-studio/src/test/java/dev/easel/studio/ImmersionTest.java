package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.composition.Placed;
import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Weather;
import dev.easel.studio.setting.Ambience;
import dev.easel.studio.setting.Ground;
import dev.easel.studio.setting.Setting;
import dev.easel.studio.setting.Stage;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImmersionTest {
    private static final Rgb BLUE = new Rgb(.1f, .2f, .8f);
    private static final Rgb RED = new Rgb(.9f, .1f, .1f);
    private static final float HEIGHT = 300;
    private static final float SURFACE = 300;
    private static final float MIDDLE = 320;
    private static final float THIRD = 1 / 3f;
    private static final float TENTH = .1f;

    private final Raster raster = new Raster(Frame.of(new PixelSize(640, 640)));

    @Test
    void what_is_above_the_water_stays_as_it_was_painted() {
        sink(THIRD, _ -> Float.MAX_VALUE);
        assertThat(at(MIDDLE, SURFACE - 20).r()).isCloseTo(RED.r(), within(.001f));
        assertThat(at(MIDDLE, SURFACE - 20).b()).isCloseTo(RED.b(), within(.001f));
    }

    @Test
    void what_is_under_water_is_seen_dimly_and_less_the_deeper_it_is() {
        sink(THIRD, _ -> Float.MAX_VALUE);
        float shallow = at(MIDDLE, SURFACE + 25).r();
        float deep = at(MIDDLE, SURFACE + 92).r();
        assertThat(shallow).isLessThan(.6f * RED.r());
        assertThat(deep).isLessThan(shallow);
        assertThat(at(MIDDLE, SURFACE + 92).b())
                .isGreaterThan(at(MIDDLE, SURFACE + 92).r());
    }

    @Test
    void what_is_above_is_mirrored_in_the_water_but_not_in_the_land_before_it() {
        float y = SURFACE + 50;
        sink(TENTH, _ -> Float.MAX_VALUE);
        assertThat(at(MIDDLE, y).r()).isGreaterThan(BLUE.r() + .04f);

        sink(TENTH, _ -> SURFACE + 40);
        assertBlue(at(MIDDLE, y));
    }

    @Test
    void water_away_from_the_thing_is_left_alone() {
        sink(THIRD, _ -> Float.MAX_VALUE);
        assertBlue(at(20, SURFACE + 40));
        assertBlue(at(MIDDLE - 108, SURFACE + 30)); // a little beside the box, where the water was kept
        assertBlue(at(MIDDLE, 620));
    }

    private static void assertBlue(Rgb colour) {
        assertThat(colour.r()).isCloseTo(BLUE.r(), within(.001f));
        assertThat(colour.b()).isCloseTo(BLUE.b(), within(.001f));
    }

    private Rgb at(float x, float y) {
        float scale = raster.frame().scale();
        int row = (int) (y * scale);
        return raster.get(row * raster.frame().columns() + (int) (x * scale));
    }

    /** Sinks a share of a red box into blue water. */
    private void sink(float sunk, Setting.Shore shore) {
        raster.paint((i, _, _) -> raster.cover(i, BLUE, 1));
        Scene scene = new Scene(
                "ocean",
                List.of(),
                null,
                null,
                Daytime.NOON,
                Weather.CLEAR,
                null,
                List.of(),
                List.of(),
                "painterly",
                Framing.MEDIUM,
                List.of(),
                List.of());
        Ground ground = new Ground(200, 250, 600, 0, 640, Ground.Kind.WATER);
        Stage stage = new Stage(raster, scene, Ambience.of(scene, 1), ground, 1);
        Model.Extent extent = new Model.Extent(100, 150);
        Look look = new Look(
                new Entity(
                        "box",
                        "box",
                        1,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        Entity.Size.NORMAL,
                        Entity.Distance.NEAR,
                        List.of()),
                1);
        Placed placed = new Placed(
                look,
                new Box(),
                extent,
                MIDDLE,
                SURFACE + sunk * HEIGHT,
                HEIGHT,
                false,
                0,
                Placed.Footing.WATER,
                sunk,
                Placed.Half.WHOLE);
        assertThat(placed.surface()).isCloseTo(SURFACE, within(.01f));

        Immersion immersion = Immersion.before(placed, stage, shore);
        raster.paint(placed.left(), placed.top(), placed.right(), placed.y(), (i, _, _) -> raster.cover(i, RED, 1));
        immersion.sink();
    }

    private record Box() implements Model {
        @Override
        public Extent extent(Look look) {
            return new Extent(100, 150);
        }

        @Override
        public void draw(Look look, Sketch sketch) {
            sketch.solid(Surface.round(2), canvas -> {
                try (Paint red = new Paint().setColor(0xFFE61A1A)) {
                    canvas.drawRect(Rect.makeLTRB(-50, -150, 50, 0), red);
                }
            });
        }
    }
}
