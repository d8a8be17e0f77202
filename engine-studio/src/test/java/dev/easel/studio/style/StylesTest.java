package dev.easel.studio.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.StyleSheet;
import dev.easel.studio.TrialScene;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StylesTest {
    private static final PixelSize SMALL = new PixelSize(180, 126);

    static Set<String> names() {
        return Styles.names();
    }

    @Test
    void every_style_of_the_design_has_its_name() {
        assertThat(Styles.names())
                .contains("painterly", "watercolour", "poster", "oil", "ink", "halftone", "pixel", "pencil", "pastel")
                .contains("lowpoly", "papercut", "comic", "photo", "stained glass")
                .contains("line", "mosaic", "embroidery")
                .contains(Styles.DEFAULT);
        assertThat(Styles.find("no such style")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_same_bytes_come_out_on_any_number_of_cores(String name) throws Exception {
        byte[] here = picture(name, SMALL, 7).bgra();
        try (ForkJoinPool five = new ForkJoinPool(5)) {
            assertThat(five.submit(() -> picture(name, SMALL, 7).bgra()).get()).isEqualTo(here);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void half_as_much_resolution_again_looks_the_same(String name) {
        Picture small = picture(name, new PixelSize(480, 336), 7);
        Picture large = picture(name, new PixelSize(720, 504), 7);
        int cells = 12;
        double difference = 0;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                for (int shift : List.of(0, 8, 16)) {
                    difference +=
                            Math.abs(mean(small, column, row, cells, shift) - mean(large, column, row, cells, shift));
                }
            }
        }
        assertThat(difference / (3 * cells * cells)).as("%s, of 255", name).isLessThan(6);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_panorama_has_no_seam_along_its_edges(String name) {
        Picture picture = picture(name, new PixelSize(300, 128), 3);
        int right = picture.size().width() - 1;
        int bottom = picture.size().height() - 1;
        double top = 0;
        double foot = 0;
        for (int x = 0; x <= right; x++) {
            top += luma(picture, x, 0) - luma(picture, x, 1);
            foot += luma(picture, x, bottom) - luma(picture, x, bottom - 1);
        }
        double left = 0;
        double end = 0;
        for (int y = 0; y <= bottom; y++) {
            left += luma(picture, 0, y) - luma(picture, 1, y);
            end += luma(picture, right, y) - luma(picture, right - 1, y);
        }
        assertThat(List.of(top / right, foot / right, left / bottom, end / bottom))
                .as("%s: how much lighter each edge is, of 255", name)
                .allSatisfy(step -> assertThat(step).isBetween(-20.0, 20.0));
    }

    private static double luma(Picture picture, int x, int y) {
        int pixel = picture.argb(x, y);
        return .299 * (pixel >> 16 & 0xff) + .587 * (pixel >> 8 & 0xff) + .114 * (pixel & 0xff);
    }

    private static double mean(Picture picture, int column, int row, int cells, int shift) {
        int width = picture.size().width() / cells;
        int height = picture.size().height() / cells;
        long sum = 0;
        for (int y = row * height; y < (row + 1) * height; y++) {
            for (int x = column * width; x < (column + 1) * width; x++) {
                sum += picture.argb(x, y) >> shift & 0xff;
            }
        }
        return (double) sum / (width * height);
    }

    private static Picture picture(String name, PixelSize size, long seed) {
        var raster = new Raster(Frame.of(size));
        Style style = Styles.find(name).orElseThrow();
        StyleSheet.paint(raster, style, TrialScene.SUNSET);
        style.finish(raster, StyleSheet.scene(name, StyleSheet.amberAndTeal()), TrialScene.SUNSET.ambience(), seed);
        return raster.toPicture();
    }
}
