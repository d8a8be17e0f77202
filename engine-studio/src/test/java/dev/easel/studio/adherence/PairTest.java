package dev.easel.studio.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

final class PairTest {
    private static final PixelSize SIZE = new PixelSize(160, 120);
    private static final int GROUND = 0xFF808080;
    private static final int RED = 0xFFD02020;
    private static final int BLUE = 0xFF2040D0;

    private static final Shape BALL = shape((x, y) -> ball(x, y, 80, 60, 40) ? RED : GROUND);
    private static final Shape BOX = shape((x, y) -> box(x, y, 60, 30, 40, 60) ? BLUE : GROUND);

    /** A ball of half that size, and a box that hides two fifths of it. */
    private static final Shape BOX_BEFORE_BALL =
            shape((x, y) -> box(x, y, 75, 50, 40, 60) ? BLUE : ball(x, y, 72, 80, 20) ? RED : GROUND);

    @Test
    void what_is_in_front_is_found_whole_and_what_is_behind_without_its_hidden_part() {
        Pair pair = Pair.find(BOX_BEFORE_BALL, List.of(BOX), List.of(BALL)).orElseThrow();

        assertThat(pair.explained()).isGreaterThan(.85);
        assertThat(pair.order()).isGreaterThan(.9);
        assertThat(pair.hidden()).isCloseTo(.4, within(.12));
        assertThat(pair.front().left()).isCloseTo(75, within(3));
        assertThat(pair.front().width()).isCloseTo(40, within(4));
    }

    @Test
    void the_order_the_other_way_round_explains_less() {
        Pair right = Pair.find(BOX_BEFORE_BALL, List.of(BOX), List.of(BALL)).orElseThrow();
        Pair wrong = Pair.find(BOX_BEFORE_BALL, List.of(BALL), List.of(BOX)).orElseThrow();

        assertThat(wrong.explained()).isLessThan(right.explained());
    }

    @Test
    void another_thing_explains_little() {
        Shape green = shape((x, y) -> box(x, y, 20, 50, 120, 12) ? 0xFF20C040 : GROUND);

        assertThat(Pair.find(BOX_BEFORE_BALL, List.of(green), List.of(BALL))
                        .orElseThrow()
                        .explained())
                .isLessThan(.5);
    }

    private static Shape shape(IntBinaryOperator colour) {
        return Segmentation.shapes(Drawings.picture(SIZE, colour), Drawings.picture(SIZE, (_, _) -> GROUND))
                .getFirst();
    }

    private static boolean ball(int x, int y, int cx, int cy, int radius) {
        return (x - cx) * (x - cx) + (y - cy) * (y - cy) < radius * radius;
    }

    private static boolean box(int x, int y, int left, int top, int width, int height) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }
}
