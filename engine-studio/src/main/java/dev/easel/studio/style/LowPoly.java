package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Facets: triangles whose corners sit on the outlines of things, each of one colour and with its own slant to the light. */
final class LowPoly implements Style {
    private static final float SPARSE = 44; // units between corners in an empty sky
    private static final float DENSE = 5.5f; // units between corners on an outline
    private static final float OUTSIDE = 60; // units the mesh reaches beyond the paper
    private static final float SLANT = .07f;
    private static final float[][] PROBES = {{1, 1, 1}, {3, 1, 1}, {1, 3, 1}, {1, 1, 3}, {2, 2, 1}, {1, 2, 2}, {2, 1, 2}
    };

    @Override
    public boolean keepsLetters() {
        return false;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Kuwahara.apply(raster, 1.6f);
        Triangulation mesh = mesh(raster, seed);
        Rgb[] colours = IntStream.range(0, mesh.size())
                .parallel()
                .mapToObj(t -> colour(raster, mesh, t))
                .toArray(Rgb[]::new);
        float[] facet = raster.scratch().floats();
        findFacets(raster.frame(), mesh, facet);
        paint(raster, facet, colours);
        raster.scratch().giveBack(facet);
        Grade.film(.12f, 1.12f, .14f, 0).apply(raster);
    }

    private static Triangulation mesh(Raster raster, long seed) {
        Frame frame = raster.frame();
        List<Points.Point> points = Points.scatter(raster, SPARSE, DENSE, seed);
        List<Points.Point> border = border(frame);
        Triangulation mesh = new Triangulation(
                -OUTSIDE, -OUTSIDE, frame.width() + OUTSIDE, frame.height() + OUTSIDE, points.size() + border.size());
        border.forEach(point -> mesh.insert(point.x(), point.y()));
        points.forEach(point -> mesh.insert(point.x(), point.y()));
        return mesh;
    }

    /** Corners all around just off the paper, or long splinters would lie along its edges. */
    private static List<Points.Point> border(Frame frame) {
        List<Points.Point> border = new ArrayList<>();
        int across = Math.round(frame.width() / SPARSE);
        int down = Math.round(frame.height() / SPARSE);
        for (int k = 0; k <= across; k++) {
            float x = frame.width() * k / across;
            border.add(new Points.Point(x, -OUTSIDE / 2 + 9 * Noise.hash(k, 1)));
            border.add(new Points.Point(x, frame.height() + OUTSIDE / 2 - 9 * Noise.hash(k, 2)));
        }
        for (int k = 0; k <= down; k++) {
            float y = frame.height() * k / down;
            border.add(new Points.Point(-OUTSIDE / 2 + 9 * Noise.hash(k, 3), y));
            border.add(new Points.Point(frame.width() + OUTSIDE / 2 - 9 * Noise.hash(k, 4), y));
        }
        return border;
    }

    /** The average well inside the facet, a little lighter or darker. */
    private static Rgb colour(Raster raster, Triangulation mesh, int t) {
        float r = 0;
        float g = 0;
        float b = 0;
        for (float[] probe : PROBES) {
            float all = probe[0] + probe[1] + probe[2];
            double x = (mesh.x(t, 0) * probe[0] + mesh.x(t, 1) * probe[1] + mesh.x(t, 2) * probe[2]) / all;
            double y = (mesh.y(t, 0) * probe[0] + mesh.y(t, 1) * probe[1] + mesh.y(t, 2) * probe[2]) / all;
            int i = Planes.index(raster, (float) x, (float) y);
            r += raster.red()[i];
            g += raster.green()[i];
            b += raster.blue()[i];
        }
        int facetX = (int) Math.round((mesh.x(t, 0) + mesh.x(t, 1)) * 3);
        int facetY = (int) Math.round((mesh.y(t, 1) + mesh.y(t, 2)) * 5);
        float slant = Noise.hash(facetX, facetY);
        float light = (1 + (slant - .5f) * 2 * SLANT) / PROBES.length;
        return new Rgb(clamp(r * light), clamp(g * light), clamp(b * light));
    }

    /** Finds for each pixel the number of the facet over its middle, which a float holds exactly. */
    private static void findFacets(Frame frame, Triangulation mesh, float[] facet) {
        Arrays.fill(facet, 0);
        for (int t = 0; t < mesh.size(); t++) {
            double top = Math.min(mesh.y(t, 0), Math.min(mesh.y(t, 1), mesh.y(t, 2)));
            double bottom = Math.max(mesh.y(t, 0), Math.max(mesh.y(t, 1), mesh.y(t, 2)));
            int first = Math.max(0, (int) (top * frame.scale() - .5));
            int last = Math.min(frame.rows() - 1, (int) (bottom * frame.scale() + .5));
            for (int row = first; row <= last; row++) {
                span(frame, mesh, t, row, facet);
            }
        }
    }

    private static void span(Frame frame, Triangulation mesh, int t, int row, float[] facet) {
        double y = (row + .5) / frame.scale();
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int k = 0; k < 3; k++) {
            int next = (k + 1) % 3;
            double from = mesh.y(t, k);
            double to = mesh.y(t, next);
            if (Math.min(from, to) <= y && y < Math.max(from, to)) {
                double x = mesh.x(t, k) + (mesh.x(t, next) - mesh.x(t, k)) * (y - from) / (to - from);
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        int first = Math.max(0, (int) Math.ceil(left * frame.scale() - .5));
        int last = Math.min(frame.columns() - 1, (int) Math.ceil(right * frame.scale() - .5) - 1);
        for (int column = first; column <= last; column++) {
            facet[row * frame.columns() + column] = t;
        }
    }

    /** Colours the facets; a pixel that touches others takes a share of theirs, so that edges are smooth. */
    private static void paint(Raster raster, float[] facet, Rgb[] colours) {
        int columns = raster.frame().columns();
        int rows = raster.frame().rows();
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                Rgb own = colours[(int) facet[i]];
                Rgb left = colours[(int) facet[column > 0 ? i - 1 : i]];
                Rgb right = colours[(int) facet[column < columns - 1 ? i + 1 : i]];
                Rgb above = colours[(int) facet[row > 0 ? i - columns : i]];
                Rgb below = colours[(int) facet[row < rows - 1 ? i + columns : i]];
                raster.cover(
                        i,
                        own.r() / 2 + (left.r() + right.r() + above.r() + below.r()) / 8,
                        own.g() / 2 + (left.g() + right.g() + above.g() + below.g()) / 8,
                        own.b() / 2 + (left.b() + right.b() + above.b() + below.b()) / 8,
                        1);
            }
        });
    }
}
