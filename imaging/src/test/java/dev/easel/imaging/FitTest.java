package dev.easel.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Bringing pictures to other sizes. */
class FitTest {

    @Property(tries = 500)
    void the_part_lies_within_the_picture_and_has_the_wanted_shape(
            @ForAll @IntRange(min = 1, max = 4096) int width,
            @ForAll @IntRange(min = 1, max = 4096) int height,
            @ForAll @IntRange(min = 64, max = 4096) int wantedWidth,
            @ForAll @IntRange(min = 64, max = 4096) int wantedHeight) {
        var whole = new PixelSize(width, height);

        var part = Fit.part(whole, new PixelSize(wantedWidth, wantedHeight));

        assertThat(part.width()).isBetween(1, width);
        assertThat(part.height()).isBetween(1, height);
        assertThat(part.width() == width || part.height() == height).isTrue();
        // To the nearest pixel of the side that is cut.
        assertThat((double) part.width() * wantedHeight - (double) part.height() * wantedWidth)
                .isCloseTo(0, within((double) Math.max(wantedWidth, wantedHeight)));
    }

    @Test
    void a_picture_of_the_right_size_is_left_alone() {
        var picture = Gradient.picture(64, 48, 9);

        assertThat(Fit.cover(picture, new PixelSize(64, 48))).isSameAs(picture);
    }

    @Test
    void a_picture_of_the_right_shape_is_scaled_as_a_whole() {
        var fitted = Fit.cover(Gradient.picture(600, 400, 30), new PixelSize(900, 600));

        assertThat(fitted.size()).isEqualTo(new PixelSize(900, 600));
        assertGradient(fitted, 0, 0, 1, 1);
    }

    @Test
    void what_is_too_wide_is_cut_left_and_right_alike() {
        var fitted = Fit.cover(Gradient.picture(800, 400, 30), new PixelSize(400, 400));

        assertGradient(fitted, 0.25, 0, 0.5, 1);
    }

    @Test
    void what_is_too_high_is_cut_above_and_below_alike() {
        var fitted = Fit.cover(Gradient.picture(400, 800, 30), new PixelSize(200, 200));

        assertGradient(fitted, 0, 0.25, 1, 0.5);
    }

    @Test
    void a_much_smaller_picture_is_an_average_and_not_a_choice_of_pixels() {
        var stripes = new byte[4 * 512 * 512];
        for (int i = 0; i < 512 * 512; i++) {
            byte light = (byte) (i % 2 == 0 ? 255 : 0);
            stripes[4 * i] = light;
            stripes[4 * i + 1] = light;
            stripes[4 * i + 2] = light;
            stripes[4 * i + 3] = (byte) 255;
        }

        var fitted = Fit.cover(new Picture(new PixelSize(512, 512), stripes), new PixelSize(64, 64));

        assertThat(fitted.argb(32, 32) & 0xff).isCloseTo(128, within(8));
    }

    /** Every pixel shows the colour of its place in the part of the gradient that was kept. */
    private static void assertGradient(Picture fitted, double left, double top, double width, double height) {
        for (double at : new double[] {0.1, 0.5, 0.9}) {
            int x = (int) (at * fitted.size().width());
            int y = (int) ((1 - at) * fitted.size().height());
            int argb = fitted.argb(x, y);
            assertThat(argb >>> 24).isEqualTo(255);
            assertThat(argb >> 16 & 0xff).isCloseTo((int) (255 * (left + at * width)), within(3));
            assertThat(argb >> 8 & 0xff).isCloseTo((int) (255 * (top + (1 - at) * height)), within(3));
            assertThat(argb & 0xff).isCloseTo(30, within(1));
        }
    }
}
