package dev.easel.studio.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import org.junit.jupiter.api.Test;

class CellsTest {
    private static final int SIZE = 6;
    private static final Rgb WALL = new Rgb(.2f, .2f, .3f);
    private static final Rgb LAMP = new Rgb(1, .8f, .4f);

    private final Raster raster = new Raster(Frame.of(new PixelSize(50, 40)));

    @Test
    void an_even_area_keeps_its_colour() {
        raster.paint((i, _, _) -> raster.cover(i, WALL, 1));

        Cells cells = Cells.of(raster, SIZE);

        assertThat(cells.columns()).isEqualTo(9);
        assertThat(cells.count()).isEqualTo(9 * 7);
        for (int i = 0; i < cells.count(); i++) {
            assertThat(cells.colour(i).r()).isCloseTo(WALL.r(), within(.001f));
            assertThat(cells.colour(i).b()).isCloseTo(WALL.b(), within(.001f));
        }
    }

    @Test
    void a_light_smaller_than_a_cell_shines_more_than_its_share_of_the_area() {
        raster.paint((i, _, _) -> raster.cover(i, WALL, 1));
        for (int row = 14; row < 17; row++) {
            for (int column = 20; column < 23; column++) {
                raster.cover(row * 50 + column, LAMP, 1);
            }
        }

        Cells cells = Cells.of(raster, SIZE);

        float average = WALL.r() + (LAMP.r() - WALL.r()) / 4;
        assertThat(cells.colour(cells.at(21, 15)).r()).isGreaterThan(average + .3f);
        assertThat(cells.colour(cells.at(33, 15)).r()).isCloseTo(WALL.r(), within(.001f));
    }
}
