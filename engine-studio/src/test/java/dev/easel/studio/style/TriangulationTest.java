package dev.easel.studio.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.studio.paint.Noise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TriangulationTest {

    @Property(tries = 30)
    void covers_the_rectangle_with_triangles_whose_circumcircles_are_empty(
            @ForAll @IntRange(min = 0, max = 120) int count, @ForAll @IntRange(min = 0, max = 9999) int seed) {
        Triangulation mesh = new Triangulation(-10, -5, 110, 75, count);
        double[][] points = new double[count][];
        for (int k = 0; k < count; k++) {
            points[k] = new double[] {100.0 * Noise.hash(k, seed), 70.0 * Noise.hash(k + 5000, seed)};
            mesh.insert(points[k][0], points[k][1]);
        }
        assertThat(mesh.size()).isEqualTo(2 + 2 * count);
        double area = 0;
        for (int t = 0; t < mesh.size(); t++) {
            double twice = (mesh.x(t, 1) - mesh.x(t, 0)) * (mesh.y(t, 2) - mesh.y(t, 0))
                    - (mesh.y(t, 1) - mesh.y(t, 0)) * (mesh.x(t, 2) - mesh.x(t, 0));
            assertThat(twice).isPositive();
            area += twice / 2;
            for (double[] point : points) {
                assertThat(depthInCircle(mesh, t, point)).isLessThan(1e-6);
            }
        }
        assertThat(area).isCloseTo(120 * 80, within(1e-6));
    }

    /** How far inside a triangle's circumcircle a point is; not positive outside. */
    private static double depthInCircle(Triangulation mesh, int t, double[] point) {
        double bx = mesh.x(t, 1) - mesh.x(t, 0);
        double by = mesh.y(t, 1) - mesh.y(t, 0);
        double cx = mesh.x(t, 2) - mesh.x(t, 0);
        double cy = mesh.y(t, 2) - mesh.y(t, 0);
        double d = 2 * (bx * cy - by * cx);
        double b2 = bx * bx + by * by;
        double c2 = cx * cx + cy * cy;
        double ux = (cy * b2 - by * c2) / d;
        double uy = (bx * c2 - cx * b2) / d;
        return Math.hypot(ux, uy) - Math.hypot(point[0] - mesh.x(t, 0) - ux, point[1] - mesh.y(t, 0) - uy);
    }
}
