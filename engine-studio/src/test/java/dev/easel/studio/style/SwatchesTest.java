package dev.easel.studio.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SwatchesTest {

    @Property(tries = 200)
    void a_colour_survives_the_way_to_lab_and_back(@ForAll @IntRange(min = 0, max = 0xFFFFFF) int hex) {
        assertThat(Lab.of(Rgb.of(hex)).rgb().argb() & 0xFFFFFF).satisfies(back -> {
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(back >> shift & 0xff).isBetween((hex >> shift & 0xff) - 2, (hex >> shift & 0xff) + 2);
            }
        });
    }

    @Test
    void a_palette_holds_each_colour_of_a_picture_of_few_colours() {
        Raster raster = stripes(0xD02020, 0x20A040, 0x2040C0);
        Swatches swatches = Swatches.of(Swatches.pick(raster, 3, List.of()));
        for (int hex : new int[] {0xD02020, 0x20A040, 0x2040C0}) {
            Rgb wanted = Rgb.of(hex);
            Rgb found = swatches.rgb(swatches.nearest(wanted.r(), wanted.g(), wanted.b()));
            assertThat(Lab.of(found).distance2(Lab.of(wanted))).isLessThan(1e-4f);
        }
    }

    @Test
    void an_anchor_draws_its_nearest_swatch_to_itself() {
        Raster raster = stripes(0xC08040, 0x208080, 0x2040C0);
        Rgb amber = Rgb.of(0xFFB347);
        float without = nearest(Swatches.pick(raster, 3, List.of()), amber);
        float with = nearest(Swatches.pick(raster, 3, List.of(amber)), amber);
        assertThat(with).isLessThan(without * .5f);
    }

    @Test
    void swatches_are_sorted_from_dark_to_light() {
        Swatches swatches = Swatches.of(Swatches.pick(stripes(0xFFF0D0, 0x102030, 0x808080), 3, List.of()));
        assertThat(swatches.lab(0).l()).isLessThan(swatches.lab(1).l());
        assertThat(swatches.lab(1).l()).isLessThan(swatches.lab(2).l());
    }

    private static float nearest(List<Lab> palette, Rgb colour) {
        return (float) palette.stream()
                .mapToDouble(swatch -> swatch.distance2(Lab.of(colour)))
                .min()
                .orElseThrow();
    }

    private static Raster stripes(int... colours) {
        var raster = new Raster(Frame.of(new PixelSize(90, 60)));
        raster.paint((i, _, _) -> raster.cover(i, Rgb.of(colours[i % 90 * colours.length / 90]), 1));
        return raster;
    }
}
