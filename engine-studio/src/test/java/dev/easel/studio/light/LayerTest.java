package dev.easel.studio.light;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayerTest {
    private final Frame frame = Frame.of(new PixelSize(1000, 1000)); // a unit is a pixel
    private final Paint orange = new Paint().setColor(0xFFFF8000);

    @Test
    void a_sheet_is_no_larger_than_the_shape_on_it() {
        Layer layer = Layer.draw(frame, canvas -> canvas.drawRect(Rect.makeXYWH(100, 200, 30, 40), orange));
        assertThat(layer.left()).isEqualTo(100);
        assertThat(layer.top()).isEqualTo(200);
        assertThat(layer.columns()).isEqualTo(30);
        assertThat(layer.rows()).isEqualTo(40);
        assertThat(pixels(layer)).hasSize(1200).containsOnly(0xFFFF8000);
    }

    @Test
    void tight_bounds_give_the_same_sheet_as_the_whole_paper() {
        Layer whole = Layer.draw(frame, canvas -> canvas.drawOval(Rect.makeXYWH(400.3f, 500.7f, 61, 33), orange));
        Layer tight = Layer.draw(
                frame,
                Rect.makeXYWH(398, 499, 66, 37),
                canvas -> canvas.drawOval(Rect.makeXYWH(400.3f, 500.7f, 61, 33), orange));
        assertThat(tight.left()).isEqualTo(whole.left());
        assertThat(tight.top()).isEqualTo(whole.top());
        assertThat(pixels(tight)).isEqualTo(pixels(whole));
    }

    @Test
    void translucent_pixels_come_premultiplied() {
        Layer layer = Layer.draw(
                frame, canvas -> canvas.drawRect(Rect.makeXYWH(0, 0, 2, 2), new Paint().setColor(0x80FF0000)));
        assertThat(pixels(layer)).containsOnly(0x80800000);
    }

    @Test
    void what_lies_off_the_paper_is_cut_away() {
        Layer layer = Layer.draw(
                frame,
                Rect.makeXYWH(-50, 950, 100, 100),
                canvas -> canvas.drawRect(Rect.makeXYWH(-50, 950, 100, 100), orange));
        assertThat(layer.left()).isZero();
        assertThat(layer.columns()).isEqualTo(50);
        assertThat(layer.rows()).isEqualTo(50);
        assertThat(Layer.draw(frame, Rect.makeXYWH(2000, 0, 50, 50), canvas -> canvas.drawPaint(orange))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_drawing_that_throws_dice_is_asked_once() {
        var dice = new Random(1);
        Layer layer = Layer.draw(
                frame, canvas -> canvas.drawRect(Rect.makeXYWH(100 + dice.nextInt(500), 200, 30, 40), orange));
        assertThat(layer.left()).isEqualTo(100 + new Random(1).nextInt(500));
        assertThat(layer.columns()).isEqualTo(30);
    }

    @Test
    void nothing_drawn_is_an_empty_layer() {
        assertThat(Layer.draw(frame, _ -> {}).isEmpty()).isTrue();
    }

    private static int[] pixels(Layer layer) {
        return IntStream.range(0, layer.rows())
                .flatMap(row -> Arrays.stream(layer.row(row)))
                .toArray();
    }
}
