package dev.easel.studio.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

final class SegmentationTest {
    private static final PixelSize SIZE = new PixelSize(120, 90);
    private static final int WOOD = 0xFF9A6A40;

    @Test
    void a_place_without_things_has_no_shapes() {
        assertThat(shapes((_, _) -> WOOD)).isEmpty();
    }

    @Test
    void a_thing_is_found_without_its_soft_shadow_to_two_pixels() {
        List<Shape> shapes = shapes((x, y) -> inside(x, y, 50, 40, 20, 20) ? 0xFF2040C0 : shaded(x - 60, (y - 62) * 3));

        assertThat(shapes).singleElement().satisfies(shape -> {
            assertThat(shape.left()).isBetween(48, 50);
            assertThat(shape.right()).isBetween(70, 72);
            assertThat(shape.bottom()).isBetween(60, 62);
        });
    }

    @Test
    void a_thing_as_dark_as_a_shadow_is_told_from_it_by_its_edge() {
        int dark = 0xFF4D3520; // half the light of the place
        assertThat(shapes((x, y) -> inside(x, y, 30, 30, 24, 12) ? dark : WOOD))
                .singleElement()
                .satisfies(shape -> assertThat(shape.area()).isEqualTo(24 * 12));
    }

    @Test
    void the_place_between_the_bars_of_a_grating_gives_it_no_colour() {
        int iron = 0xFF2040C0;
        Shape grating = shapes((x, y) ->
                        inside(x, y, 30, 30, 21, 21) && (x % 4 < 1 || y % 4 < 1 || y < 32 || y > 48) ? iron : WOOD)
                .getFirst();

        assertThat(ColourName.shares(grating)).containsOnlyKeys(ColourName.BLUE);
    }

    @Test
    void what_has_the_colour_of_the_place_inside_a_thing_belongs_to_the_thing() {
        assertThat(shapes((x, y) -> inside(x, y, 40, 30, 30, 30) && !inside(x, y, 50, 40, 10, 10) ? 0xFFC02020 : WOOD))
                .singleElement()
                .satisfies(shape -> assertThat(shape.area()).isEqualTo(900));
    }

    @Test
    void things_apart_are_separate_shapes_the_largest_first() {
        assertThat(shapes((x, y) -> inside(x, y, 10, 10, 10, 10) || inside(x, y, 60, 10, 20, 20) ? 0xFF20C040 : WOOD))
                .extracting(Shape::area)
                .containsExactly(400, 100);
    }

    private static List<Shape> shapes(IntBinaryOperator colour) {
        return Segmentation.shapes(picture(colour), picture((_, _) -> WOOD));
    }

    private static Picture picture(IntBinaryOperator colour) {
        return Drawings.picture(SIZE, colour);
    }

    private static boolean inside(int x, int y, int left, int top, int width, int height) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }

    /** The place, darkest in the middle of a shadow 40 pixels wide. */
    private static int shaded(int dx, int dy) {
        double light = 1 - .55 * Math.max(0, 1 - (dx * dx + dy * dy) / 1600.0);
        int argb = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            argb |= (int) Math.round(((WOOD >> shift) & 255) * light) << shift;
        }
        return argb;
    }
}
