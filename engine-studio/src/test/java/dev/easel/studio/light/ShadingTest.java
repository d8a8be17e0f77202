package dev.easel.studio.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.Preview;
import dev.easel.studio.TrialScene;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShadingTest {
    private final Raster raster = new Raster(Frame.of(new PixelSize(200, 200)));
    private final float unit = 1 / raster.frame().scale();

    @Test
    void the_same_bytes_come_out_on_any_number_of_cores() throws Exception {
        byte[] here = fox();
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool seven = new ForkJoinPool(7)) {
            assertThat(one.submit(ShadingTest::fox).get()).isEqualTo(here);
            assertThat(seven.submit(ShadingTest::fox).get()).isEqualTo(here);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_side_towards_the_light_is_brighter(Modelling modelling) {
        ball(modelling);
        assertThat(luma(72, 72)).isGreaterThan(luma(128, 128) * 1.2f); // Preview.DAY comes from the upper left
    }

    @Test
    void two_tones_are_flat_inside() {
        ball(Modelling.TWO_TONE);
        assertThat(luma(95, 95)).isEqualTo(luma(100, 100));
    }

    @Test
    void a_mirrored_bump_is_the_mirror_image() {
        Surface.Bump ramp = (x, _) -> x * .3f;
        square(ramp, false);
        float lit = luma(100, 100);
        square(ramp, true);
        float shaded = luma(100, 100);
        square((x, _) -> -x * .3f, false);
        assertThat(shaded).isNotCloseTo(lit, within(.02f));
        assertThat(luma(100, 100)).isCloseTo(shaded, within(.01f));
    }

    @Test
    void a_plain_layer_is_painted_as_it_is() {
        Layer layer = Layer.draw(raster.frame(), canvas -> canvas.drawPaint(new Paint().setColor(0xFF336699)));
        Shading.plain(raster, layer, 1);
        assertThat(raster.toPicture().argb(10, 10)).isEqualTo(0xFF336699);
        Shading.plain(raster, layer, 0);
        assertThat(raster.toPicture().argb(10, 10)).isEqualTo(0xFF336699);
    }

    @Test
    void a_glowing_layer_adds_light() {
        Preview.fill(raster, Rgb.of(0x808080));
        Layer layer = Layer.draw(raster.frame(), canvas -> canvas.drawPaint(new Paint().setColor(0xFF800000)));
        Shading.glowing(raster, layer, 1);
        assertThat(raster.toPicture().argb(10, 10)).isEqualTo(0xFFC08080);
    }

    private void ball(Modelling modelling) {
        Layer ball = Layer.draw(raster.frame(), canvas -> canvas.drawCircle(100 * unit, 100 * unit, 60 * unit, gray()));
        Shading.solid(raster, ball, Surface.round(60), 1, 0, 0, false, Preview.DAY, modelling);
    }

    private void square(Surface.Bump bump, boolean mirrored) {
        Layer square = Layer.draw(
                raster.frame(), canvas -> canvas.drawRect(Rect.makeXYWH(0, 0, 200 * unit, 200 * unit), gray()));
        Surface surface = Surface.round(5).glossy(0).bumped(bump, 1);
        Shading.solid(raster, square, surface, 1, 100, 100, mirrored, Preview.DAY);
    }

    private static Paint gray() {
        return new Paint().setColor(0xFF999999);
    }

    private float luma(int column, int row) {
        return raster.get(row * 200 + column).luma();
    }

    private static byte[] fox() {
        var raster = new Raster(Frame.of(new PixelSize(320, 224)));
        TrialScene.paint(raster, TrialScene.SUNSET);
        return raster.toPicture().bgra();
    }
}
