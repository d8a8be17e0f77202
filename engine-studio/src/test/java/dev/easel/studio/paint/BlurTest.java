package dev.easel.studio.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BlurTest {

    @Property(tries = 100)
    void keeps_the_sum_of_what_lies_away_from_the_edges(
            @ForAll @IntRange(min = 1, max = 9) int radius, @ForAll @IntRange(min = 1, max = 3) int passes) {
        int columns = 83;
        int rows = 71;
        float[] plane = new float[columns * rows];
        plane[35 * columns + 40] = 5;
        plane[33 * columns + 44] = 2;
        Blur.box(plane, columns, rows, radius, passes);
        assertThat(sum(plane)).isCloseTo(7, within(1e-3));
    }

    @Property(tries = 100)
    void leaves_an_even_plane_even_however_small_it_is(
            @ForAll @IntRange(min = 1, max = 12) int columns,
            @ForAll @IntRange(min = 1, max = 12) int rows,
            @ForAll @IntRange(min = 1, max = 20) int radius) {
        float[] plane = new float[columns * rows];
        Arrays.fill(plane, .7f);
        Blur.box(plane, columns, rows, radius, 2);
        for (float value : plane) {
            assertThat(value).isCloseTo(.7f, within(1e-4f));
        }
    }

    @Property(tries = 100)
    void averages_squares_of_the_plane_as_it_was(
            @ForAll @IntRange(min = 1, max = 30) int columns,
            @ForAll @IntRange(min = 1, max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 12) int radius,
            @ForAll int seed) {
        float[] plane = noise(columns * rows, seed);
        float[] before = plane.clone();
        Blur.box(plane, columns, rows, radius, 1);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float mean = average(before, columns, rows, column, row, radius, _ -> 1);
                assertThat(plane[row * columns + column]).isCloseTo(mean, within(1e-4f));
            }
        }
    }

    @Property(tries = 100)
    void a_gaussian_weighs_the_plane_as_it_was_by_distance(
            @ForAll @IntRange(min = 1, max = 30) int columns,
            @ForAll @IntRange(min = 1, max = 30) int rows,
            @ForAll @IntRange(min = 6, max = 60) int tenths,
            @ForAll int seed) {
        double sigma = tenths / 10.0;
        float[] plane = noise(columns * rows, seed);
        float[] before = plane.clone();
        Blur.gaussian(plane, columns, rows, (float) sigma);
        int reach = Math.max(1, (int) Math.ceil((float) sigma * 2.5f));
        for (int row = 0; row < rows; row += 3) {
            for (int column = 0; column < columns; column += 3) {
                float mean = average(
                        before, columns, rows, column, row, reach, squared -> Math.exp(-squared / (2 * sigma * sigma)));
                assertThat(plane[row * columns + column]).isCloseTo(mean, within(2e-3f));
            }
        }
    }

    /** Of the pixels around one, weighed by their squared distance; edges repeat. */
    private static float average(
            float[] plane, int columns, int rows, int column, int row, int reach, DoubleUnaryOperator weight) {
        double sum = 0;
        double weights = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int x = Math.clamp(column + dx, 0, columns - 1);
                int y = Math.clamp(row + dy, 0, rows - 1);
                double share = weight.applyAsDouble(dx * dx + dy * dy);
                sum += share * plane[y * columns + x];
                weights += share;
            }
        }
        return (float) (sum / weights);
    }

    private static float[] noise(int length, int seed) {
        float[] plane = new float[length];
        for (int i = 0; i < length; i++) {
            plane[i] = Noise.hash(i, seed);
        }
        return plane;
    }

    @Test
    void spreads_a_point_alike_in_all_four_directions() {
        float[] plane = new float[41 * 41];
        plane[20 * 41 + 20] = 1;
        Blur.box(plane, 41, 41, 3, 3);
        assertThat(plane[20 * 41 + 25]).isCloseTo(plane[20 * 41 + 15], within(1e-6f));
        assertThat(plane[20 * 41 + 25]).isCloseTo(plane[25 * 41 + 20], within(1e-6f));
        assertThat(plane[20 * 41 + 25]).isCloseTo(plane[15 * 41 + 20], within(1e-6f));
        assertThat(plane[20 * 41 + 20]).isGreaterThan(plane[20 * 41 + 22]);
    }

    @Test
    void a_coarse_plane_reads_back_as_the_gradient_it_was_made_from() {
        Frame frame = Frame.of(new PixelSize(131, 77));
        float[] plane = new float[131 * 77];
        for (int i = 0; i < plane.length; i++) {
            int row = i / 131;
            plane[i] = i % 131 + 2 * row;
        }
        Coarse coarse = Coarse.of(frame, 4, plane);
        for (int row = 4; row < 72; row++) {
            for (int column = 4; column < 126; column++) {
                assertThat(coarse.at(column, row)).isCloseTo(plane[row * 131 + column], within(.01f));
            }
        }
    }

    @Test
    void a_coarse_plane_reads_the_same_by_rows_as_by_pixels() {
        Frame frame = Frame.of(new PixelSize(61, 37));
        Coarse coarse = Coarse.sampled(frame, 4, Noise::value);
        float[] values = new float[61];
        for (int row = 0; row < 37; row++) {
            coarse.row(row, values);
            for (int column = 0; column < 61; column++) {
                assertThat(values[column]).isCloseTo(coarse.at(row * 61 + column), within(1e-4f));
            }
        }
    }

    @Test
    void a_gaussian_keeps_what_is_even_and_what_is_far_from_the_edges() {
        float[] plane = new float[41 * 41];
        Arrays.fill(plane, .5f);
        plane[20 * 41 + 20] = 3;
        double before = sum(plane);
        Blur.gaussian(plane, 41, 41, 2.3f);
        assertThat(sum(plane)).isCloseTo(before, within(1e-3));
        assertThat(plane[0]).isCloseTo(.5f, within(1e-5f));
        assertThat(plane[20 * 41 + 23]).isCloseTo(plane[17 * 41 + 20], within(1e-6f));
    }

    @Test
    void a_coarse_plane_keeps_the_value_at_its_edges() {
        Frame frame = Frame.of(new PixelSize(5, 3));
        Coarse coarse = Coarse.of(frame, 8, _ -> .3f);
        assertThat(coarse.at(0, 0)).isCloseTo(.3f, within(1e-6f));
        assertThat(coarse.at(4, 2)).isCloseTo(.3f, within(1e-6f));
    }

    private static double sum(float[] plane) {
        double sum = 0;
        for (float value : plane) {
            sum += value;
        }
        return sum;
    }
}
