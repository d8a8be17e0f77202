package dev.easel.studio.light;

import java.util.stream.IntStream;

/**
 * Exact Euclidean distances to the nearest point outside a shape, in time proportional to the area (Meijster, Roerdink
 * and Hesselink 2000). A cheaper chamfer distance would draw the octagon it measures with on every ball.
 */
final class Distances {
    private static final float HALF = .5f;

    private Distances() {}

    /**
     * Replaces coverage (0 to 1) by the distance in cells from the outline, 0 outside; what is beyond the grid counts as
     * inside. Returns the greatest distance.
     */
    static float toOutside(float[] plane, int columns, int rows) {
        int far = columns + rows;
        int[] vertical = vertical(plane, columns, far);
        float[] deepest = new float[rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            deepest[row] = across(vertical, plane, row * columns, columns, far);
        });
        float most = 0;
        for (float deep : deepest) {
            most = Math.max(most, deep);
        }
        return most;
    }

    /** Distance to the nearest outside cell of the same column. */
    private static int[] vertical(float[] plane, int columns, int far) {
        int[] distance = new int[plane.length];
        for (int x = 0; x < columns; x++) {
            distance[x] = plane[x] < HALF ? 0 : far;
        }
        for (int i = columns; i < plane.length; i++) {
            distance[i] = plane[i] < HALF ? 0 : Math.min(far, distance[i - columns] + 1);
        }
        for (int i = plane.length - columns - 1; i >= 0; i--) {
            distance[i] = Math.min(distance[i], distance[i + columns] + 1);
        }
        return distance;
    }

    /** One row: the lower envelope of the parabolas (x - x')² + vertical(x')². Returns the row's greatest distance. */
    private static float across(int[] vertical, float[] plane, int start, int columns, int far) {
        int[] centre = new int[columns];
        int[] from = new int[columns];
        int last = 0;
        for (int x = 1; x < columns; x++) {
            int g = vertical[start + x];
            while (last >= 0
                    && height(from[last], centre[last], vertical[start + centre[last]]) > height(from[last], x, g)) {
                last--;
            }
            if (last < 0) {
                last = 0;
                centre[0] = x;
            } else {
                int border = 1 + meeting(centre[last], vertical[start + centre[last]], x, g);
                if (border < columns) {
                    last++;
                    centre[last] = x;
                    from[last] = border;
                }
            }
        }
        float deepest = 0;
        for (int x = columns - 1; x >= 0; x--) {
            int i = start + x;
            int square = height(x, centre[last], vertical[start + centre[last]]);
            float distance = square == 0 ? 0 : Math.min(far, (float) Math.sqrt(square) - HALF);
            plane[i] = distance;
            deepest = Math.max(deepest, distance);
            if (x == from[last]) {
                last--;
            }
        }
        return deepest;
    }

    private static int height(int x, int centre, int vertical) {
        int across = x - centre;
        return across * across + vertical * vertical;
    }

    /** The last x at which the left parabola is not above the right one. */
    private static int meeting(int left, int leftHeight, int right, int rightHeight) {
        int squares = right * right - left * left + rightHeight * rightHeight - leftHeight * leftHeight;
        return Math.floorDiv(squares, 2 * (right - left));
    }
}
