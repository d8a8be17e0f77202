package dev.easel.studio.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReliefTest {
    private final Frame frame = Frame.of(new PixelSize(1000, 1000)); // a unit is a pixel

    @Property(tries = 40)
    void a_disc_is_inflated_to_half_a_ball(@ForAll @IntRange(min = 10, max = 150) int radius) {
        Layer disc = Layer.draw(frame, canvas -> canvas.drawCircle(500, 500, radius, new Paint()));
        float[][] normal = normals(disc, Relief.of(disc, frame, radius), 500 - disc.top());
        for (float share : new float[] {-.8f, -.5f, 0, .5f, .8f}) {
            float nx = normal[0][Math.round(500 + share * radius - disc.left())];
            assertThat(nx).as("radius %d at %s", radius, share).isCloseTo(share, within(.14f));
        }
        assertThat(normal[1][500 - disc.left()]).isCloseTo(0, within(.1f));
    }

    @Test
    void a_ball_is_round_and_not_an_octagon() {
        int radius = 120;
        Layer disc = Layer.draw(frame, canvas -> canvas.drawCircle(500, 500, radius, new Paint()));
        Slopes slopes = Relief.of(disc, frame, radius);
        for (int degrees = 0; degrees < 360; degrees += 5) {
            double angle = StrictMath.toRadians(degrees);
            int row = (int) Math.round(500 + .7 * radius * StrictMath.sin(angle)) - disc.top();
            int column = (int) Math.round(500 + .7 * radius * StrictMath.cos(angle)) - disc.left();
            float[][] normal = normals(disc, slopes, row);
            double outwards = normal[0][column] * StrictMath.cos(angle) + normal[1][column] * StrictMath.sin(angle);
            double sideways = normal[0][column] * StrictMath.sin(angle) - normal[1][column] * StrictMath.cos(angle);
            assertThat(outwards).as("%d degrees", degrees).isCloseTo(.7, within(.07));
            assertThat(sideways).as("%d degrees", degrees).isCloseTo(0, within(.05));
        }
    }

    @Test
    void a_shape_that_the_paper_cuts_off_has_no_edge_there() {
        Layer floor = Layer.draw(frame, canvas -> canvas.drawRect(Rect.makeLTRB(-10, 700, 1010, 1010), new Paint()));
        Slopes slopes = Relief.of(floor, frame, 60);
        for (int row = 80; row < 300; row++) {
            float[][] normal = normals(floor, slopes, row);
            for (int column = 0; column < 1000; column++) {
                assertThat(normal[0][column]).isCloseTo(0, within(1e-3f));
                assertThat(normal[1][column]).isCloseTo(0, within(1e-3f));
            }
        }
        assertThat(normals(floor, slopes, 3)[1][0]).as("its own upper edge").isLessThan(-.5f);
    }

    @Test
    void distances_are_euclidean() {
        int side = 40;
        float[] plane = new float[side * side];
        java.util.Arrays.fill(plane, 1);
        plane[10 * side + 12] = 0;
        plane[30 * side + 25] = 0;
        float deepest = Distances.toOutside(plane, side, side);
        float most = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double exact = Math.max(0, Math.min(Math.hypot(x - 12, y - 10), Math.hypot(x - 25, y - 30)) - .5);
                assertThat((double) plane[y * side + x]).isCloseTo(exact, within(1e-4));
                most = Math.max(most, plane[y * side + x]);
            }
        }
        assertThat(deepest).isEqualTo(most);
    }

    private static float[][] normals(Layer layer, Slopes slopes, int row) {
        float[] nx = new float[layer.columns()];
        float[] ny = new float[layer.columns()];
        slopes.row(row, nx, ny, layer.columns());
        for (int i = 0; i < nx.length; i++) {
            float unit = (float) Math.sqrt(1 + nx[i] * nx[i] + ny[i] * ny[i]);
            nx[i] = -nx[i] / unit;
            ny[i] = -ny[i] / unit;
        }
        return new float[][] {nx, ny};
    }
}
