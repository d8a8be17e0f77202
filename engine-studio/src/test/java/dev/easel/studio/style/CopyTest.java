package dev.easel.studio.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class CopyTest {
    private final Raster raster = new Raster(Frame.of(new PixelSize(8, 6)));

    @Property(tries = 200)
    void holds_what_was_on_the_paper_four_times_as_finely_as_the_picture(
            @ForAll @FloatRange(min = 0, max = 1) float red,
            @ForAll @FloatRange(min = 0, max = 1) float green,
            @ForAll @FloatRange(min = 0, max = 1) float blue) {
        raster.cover(17, red, green, blue, 1);
        try (Copy copy = Copy.of(raster)) {
            raster.cover(17, 1, 1, 1, 1); // the copy stays as it was
            assertThat(copy.red(17)).isCloseTo(red, within(.6f / 1023));
            assertThat(copy.green(17)).isCloseTo(green, within(.6f / 1023));
            assertThat(copy.blue(17)).isCloseTo(blue, within(.6f / 1023));
            int packed = copy.packed(17);
            assertThat(Copy.redOf(packed)).isEqualTo(Math.round(copy.red(17) * Copy.WHITE));
            assertThat(Copy.greenOf(packed)).isEqualTo(Math.round(copy.green(17) * Copy.WHITE));
            assertThat(Copy.blueOf(packed)).isEqualTo(Math.round(copy.blue(17) * Copy.WHITE));
        }
    }
}
