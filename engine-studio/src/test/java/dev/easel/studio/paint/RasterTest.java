package dev.easel.studio.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class RasterTest {
    private final Raster raster = new Raster(Frame.of(new PixelSize(64, 40)));

    @Test
    void a_picture_of_any_size_and_shape_covers_a_million_square_units() {
        for (PixelSize size :
                new PixelSize[] {new PixelSize(1280, 896), new PixelSize(576, 1280), new PixelSize(2048, 2048)}) {
            Frame frame = Frame.of(size);
            assertThat(frame.width() * frame.height()).isCloseTo(1e6f, within(10f));
        }
    }

    @Test
    void covering_mixes_towards_the_colour() {
        raster.cover(7, Rgb.of(0xFF8000), 1);
        raster.cover(7, Rgb.BLACK, .25f);
        assertThat(raster.get(7).r()).isCloseTo(.75f, within(1e-6f));
        assertThat(raster.get(7).g()).isCloseTo(.75f * 128 / 255, within(1e-6f));
    }

    @Property
    void light_never_darkens_and_never_passes_white_by_itself(
            @ForAll @FloatRange(min = 0, max = 2) float before, @ForAll @FloatRange(min = 0, max = 3) float strength) {
        raster.cover(0, before, before, before, 1);
        raster.shine(0, Rgb.WHITE, strength);
        assertThat(raster.get(0).r())
                .isGreaterThanOrEqualTo(before - 1e-6f)
                .isLessThanOrEqualTo(Math.max(1, before) + 1e-6f);
    }

    @Test
    void the_brush_touches_every_pixel_of_its_rectangle_once_and_nothing_off_the_paper() {
        var touches = new AtomicIntegerArray(64 * 40);
        raster.paint(-50, -50, 5000, 5000, (i, _, _) -> touches.incrementAndGet(i));
        for (int i = 0; i < touches.length(); i++) {
            assertThat(touches.get(i)).isEqualTo(1);
        }
    }

    @Test
    void the_brush_is_told_the_middle_of_each_pixel_in_units() {
        Frame frame = raster.frame();
        raster.paint((i, x, y) -> raster.cover(i, x * frame.scale(), y * frame.scale(), 0, 1));
        assertThat(raster.get(3 * 64 + 10).r()).isCloseTo(10.5f, within(1e-4f));
        assertThat(raster.get(3 * 64 + 10).g()).isCloseTo(3.5f, within(1e-4f));
    }

    @Test
    void a_picture_is_cut_to_eight_bits() {
        raster.cover(0, 1.7f, -.3f, .5f, 1);
        assertThat(raster.toPicture().argb(0, 0)).isEqualTo(0xFFFF0080);
    }
}
