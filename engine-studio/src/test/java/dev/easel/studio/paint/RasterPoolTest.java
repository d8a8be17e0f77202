package dev.easel.studio.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.PixelSize;
import org.junit.jupiter.api.Test;

class RasterPoolTest {
    private static final Frame SMALL = Frame.of(new PixelSize(40, 30));
    private static final Frame LARGE = Frame.of(new PixelSize(80, 60));

    private final RasterPool pool = new RasterPool(2);

    @Test
    void a_raster_that_was_given_back_is_black_again_and_keeps_its_scratch() {
        Raster raster = pool.take(SMALL);
        raster.cover(5, Rgb.WHITE, 1);
        float[] plane = raster.scratch().floats();
        raster.scratch().giveBack(plane);
        pool.giveBack(raster);
        Raster again = pool.take(SMALL);
        assertThat(again).isSameAs(raster);
        assertThat(again.get(5)).isEqualTo(Rgb.BLACK);
        assertThat(again.scratch().floats()).isSameAs(plane);
        assertThat(again.scratch().floats()).isNotSameAs(plane);
    }

    @Test
    void nobody_gets_a_raster_that_another_paints_on() {
        Raster mine = pool.take(SMALL);
        assertThat(pool.take(SMALL)).isNotSameAs(mine);
    }

    @Test
    void another_size_takes_the_room_of_those_that_are_idle() {
        Raster small = pool.take(SMALL);
        pool.giveBack(small);
        assertThat(pool.take(LARGE).frame()).isEqualTo(LARGE);
        assertThat(pool.take(SMALL)).isNotSameAs(small);
    }

    @Test
    void the_pool_keeps_those_that_were_used_last() {
        Raster first = pool.take(SMALL);
        Raster second = pool.take(SMALL);
        Raster third = pool.take(SMALL);
        pool.giveBack(first);
        pool.giveBack(second);
        pool.giveBack(third);
        assertThat(pool.take(SMALL)).isSameAs(third);
        assertThat(pool.take(SMALL)).isSameAs(second);
        assertThat(pool.take(SMALL)).isNotSameAs(first);
    }
}
