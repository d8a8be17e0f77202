package dev.easel.studio.model.craft;

import dev.easel.studio.paint.Curves;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.PathFillMode;
import io.github.humbleui.skija.PathOp;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;
import java.util.Objects;

/** Shapes in a model's own units. */
public final class Outline {
    private static final float TAU = (float) (2 * Math.PI);

    private Outline() {}

    /** The path that an SVG {@code d} attribute describes. */
    public static Path svg(String d) {
        return Path.makeFromSVGString(d);
    }

    public static Path circle(float x, float y, float radius) {
        return new PathBuilder().addCircle(x, y, radius).build();
    }

    public static Path oval(float x, float y, float radiusX, float radiusY) {
        return new PathBuilder()
                .addOval(Rect.makeLTRB(x - radiusX, y - radiusY, x + radiusX, y + radiusY))
                .build();
    }

    public static Path box(float left, float top, float right, float bottom) {
        return new PathBuilder()
                .addRect(Rect.makeLTRB(left, top, right, bottom))
                .build();
    }

    public static Path rounded(float left, float top, float right, float bottom, float radius) {
        return new PathBuilder()
                .addRRect(RRect.makeLTRB(left, top, right, bottom, radius))
                .build();
    }

    /** Straight lines through points given as x, y, x, y …; closed. */
    public static Path polygon(float... points) {
        return new PathBuilder().addPolygon(points, true).build();
    }

    /** Straight lines through points given as x, y, x, y …; open. */
    public static Path polyline(float... points) {
        return new PathBuilder().addPolygon(points, false).build();
    }

    /** A star with {@code points} rays that starts at the top. */
    public static Path star(float x, float y, int points, float outer, float inner) {
        float[] corners = new float[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            float angle = TAU * i / (2 * points) - TAU / 4;
            float radius = i % 2 == 0 ? outer : inner;
            corners[2 * i] = x + radius * Curves.cos(angle);
            corners[2 * i + 1] = y + radius * Curves.sin(angle);
        }
        return polygon(corners);
    }

    /** A leaf or petal from a point in a direction (radians, 0 to the right, clockwise on the page). */
    public static Path leaf(float x, float y, float angle, float length, float width) {
        float dx = Curves.cos(angle);
        float dy = Curves.sin(angle);
        float bend = .45f * length;
        return new PathBuilder()
                .moveTo(x, y)
                .quadTo(x + dx * bend - dy * width, y + dy * bend + dx * width, x + dx * length, y + dy * length)
                .quadTo(x + dx * bend + dy * width, y + dy * bend - dx * width, x, y)
                .closePath()
                .build();
    }

    /** A round-ended petal, widest near its tip. */
    public static Path petal(float x, float y, float angle, float length, float width) {
        float c = Curves.cos(angle);
        float s = Curves.sin(angle);
        Matrix33 turned = new Matrix33(c, -s, x, s, c, y, 0, 0, 1);
        return new PathBuilder()
                .moveTo(0, 0)
                .cubicTo(length * .3f, -width * .6f, length * .95f, -width, length, 0)
                .cubicTo(length * .95f, width, length * .3f, width * .6f, 0, 0)
                .closePath()
                .snapshot(turned);
    }

    /** A bar of changing thickness with round ends: a limb, a branch, a rod. */
    public static Path limb(float x1, float y1, float radius1, float x2, float y2, float radius2) {
        float dx = x2 - x1;
        float dy = y2 - y1;
        float length = Math.max(1e-4f, (float) Math.sqrt(dx * dx + dy * dy));
        float nx = -dy / length;
        float ny = dx / length;
        return new PathBuilder(PathFillMode.WINDING)
                .addPolygon(
                        new float[] {
                            x1 + nx * radius1,
                            y1 + ny * radius1,
                            x2 + nx * radius2,
                            y2 + ny * radius2,
                            x2 - nx * radius2,
                            y2 - ny * radius2,
                            x1 - nx * radius1,
                            y1 - ny * radius1 // the way round that the circles go
                        },
                        true)
                .addCircle(x1, y1, radius1)
                .addCircle(x2, y2, radius2)
                .build();
    }

    /** Several outlines as one. */
    public static Path all(Path... paths) {
        PathBuilder builder = new PathBuilder(PathFillMode.WINDING);
        for (Path path : paths) {
            builder.addPath(path);
        }
        return builder.build();
    }

    /** The second outline cut out of the first, which it must lie in. */
    public static Path without(Path outer, Path hole) {
        return new PathBuilder(PathFillMode.EVEN_ODD)
                .addPath(outer)
                .addPath(hole)
                .build();
    }

    /** What is left of a shape where another one, which may reach beyond it, is cut away. */
    public static Path cut(Path shape, Path away) {
        return Objects.requireNonNull(Path.makeCombining(shape, away, PathOp.DIFFERENCE)); // null for endless ones only
    }

    /** The outline moved by a distance. */
    public static Path moved(Path path, float dx, float dy) {
        return new PathBuilder(path).offset(dx, dy).build();
    }

    /** The outline mirrored at x = 0. */
    public static Path mirrored(Path path) {
        return new PathBuilder(path)
                .transform(new Matrix33(-1, 0, 0, 0, 1, 0, 0, 0, 1))
                .build();
    }
}
