package dev.easel.studio.style;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Delaunay triangles over points, one point inserted after the other: find the triangle, cut it in three, flip edges
 * until every circumcircle is empty (Lawson 1977). Quick if neighbours are inserted one after the other.
 *
 * <p>Triangle {@code t} has the corners {@code 3t}, {@code 3t + 1}, {@code 3t + 2} of {@link #corners} in clockwise order
 * on paper; {@code across} holds for each corner the triangle opposite to it, or -1.
 */
final class Triangulation {
    private final double[] x;
    private final double[] y;
    private int points = 4;
    private int[] corners;
    private int[] across;
    private int triangles = 2;
    private int recent;

    /** A rectangle, cut in two, with room for this many points strictly inside. */
    Triangulation(double left, double top, double right, double bottom, int room) {
        x = Arrays.copyOf(new double[] {left, right, right, left}, room + 4);
        y = Arrays.copyOf(new double[] {top, top, bottom, bottom}, room + 4);
        corners = Arrays.copyOf(new int[] {0, 1, 2, 0, 2, 3}, 6 * (room + 1));
        across = Arrays.copyOf(new int[] {-1, 1, -1, -1, -1, 0}, 6 * (room + 1));
    }

    int size() {
        return triangles;
    }

    /** X of a triangle's corner 0, 1 or 2. */
    double x(int triangle, int corner) {
        return x[corners[3 * triangle + corner]];
    }

    /** Y of a triangle's corner 0, 1 or 2. */
    double y(int triangle, int corner) {
        return y[corners[3 * triangle + corner]];
    }

    /** Adds a point, which must lie strictly inside the rectangle and on no other point. */
    void insert(double px, double py) {
        int p = points++;
        x[p] = px;
        y[p] = py;
        int t = find(px, py);
        int a = corners[3 * t];
        int b = corners[3 * t + 1];
        int c = corners[3 * t + 2];
        int beyondA = across[3 * t];
        int beyondB = across[3 * t + 1];
        int beyondC = across[3 * t + 2];
        int u = triangles++;
        int v = triangles++;
        set(t, p, b, c, beyondA, u, v);
        set(u, p, c, a, beyondB, v, t);
        set(v, p, a, b, beyondC, t, u);
        relink(beyondB, t, u);
        relink(beyondC, t, v);
        recent = t;
        Deque<Integer> suspects = new ArrayDeque<>();
        suspects.push(t);
        suspects.push(u);
        suspects.push(v);
        while (!suspects.isEmpty()) {
            flip(suspects.pop(), suspects);
        }
    }

    private void set(int t, int a, int b, int c, int beyondA, int beyondB, int beyondC) {
        corners[3 * t] = a;
        corners[3 * t + 1] = b;
        corners[3 * t + 2] = c;
        across[3 * t] = beyondA;
        across[3 * t + 1] = beyondB;
        across[3 * t + 2] = beyondC;
    }

    private void relink(int t, int from, int to) {
        if (t >= 0) {
            across[3 * t + cornerOpposite(t, from)] = to;
        }
    }

    private int cornerOpposite(int t, int neighbour) {
        return across[3 * t] == neighbour ? 0 : across[3 * t + 1] == neighbour ? 1 : 2;
    }

    /** The new point is the first corner of {@code t}; the edge opposite to it may have to be flipped. */
    private void flip(int t, Deque<Integer> suspects) {
        int other = across[3 * t];
        if (other < 0) {
            return;
        }
        int p = corners[3 * t];
        int b = corners[3 * t + 1];
        int c = corners[3 * t + 2];
        int k = cornerOpposite(other, t);
        int q = corners[3 * other + k];
        if (!isInsideCircle(p, b, c, q)) {
            return;
        }
        int beyondB = across[3 * t + 1];
        int beyondC = across[3 * t + 2];
        int beyondOtherB = across[3 * other + (corners[3 * other + (k + 1) % 3] == b ? (k + 1) % 3 : (k + 2) % 3)];
        int beyondOtherC = across[3 * other + (corners[3 * other + (k + 1) % 3] == c ? (k + 1) % 3 : (k + 2) % 3)];
        set(t, p, b, q, beyondOtherC, other, beyondC);
        set(other, p, q, c, beyondOtherB, beyondB, t);
        relink(beyondOtherC, other, t);
        relink(beyondB, t, other);
        suspects.push(t);
        suspects.push(other);
    }

    /** Walks from the last triangle towards the point. */
    private int find(double px, double py) {
        int t = recent;
        for (int steps = 0; steps < 4 * triangles + 8; steps++) {
            int next = -1;
            for (int k = 0; k < 3 && next < 0; k++) {
                int a = corners[3 * t + (k + 1) % 3];
                int b = corners[3 * t + (k + 2) % 3];
                if ((x[b] - x[a]) * (py - y[a]) - (y[b] - y[a]) * (px - x[a]) < 0) {
                    next = across[3 * t + k];
                }
            }
            if (next < 0) {
                return t;
            }
            t = next;
        }
        throw new IllegalStateException("no triangle around " + px + ", " + py);
    }

    private boolean isInsideCircle(int a, int b, int c, int p) {
        double ax = x[a] - x[p];
        double ay = y[a] - y[p];
        double bx = x[b] - x[p];
        double by = y[b] - y[p];
        double cx = x[c] - x[p];
        double cy = y[c] - y[p];
        double a2 = ax * ax + ay * ay;
        double b2 = bx * bx + by * by;
        double c2 = cx * cx + cy * cy;
        return ax * (by * c2 - b2 * cy) - ay * (bx * c2 - b2 * cx) + a2 * (bx * cy - by * cx) > 1e-9;
    }
}
