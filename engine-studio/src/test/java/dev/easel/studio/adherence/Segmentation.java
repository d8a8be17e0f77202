package dev.easel.studio.adherence;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the things in a picture: what differs from a picture of the same place without things, shadows apart. */
public final class Segmentation {
    /** Difference in CIE Lab from which a pixel is another. */
    private static final float DIFFERENT = 9;
    /** A shadow leaves at least this share of the light. */
    private static final float DARKEST_SHADOW = .22f;
    /** How much the share of light may vary from pixel to pixel in a shadow: it is soft. */
    private static final float SOFT = .17f;
    /** How much the shares of the channels may differ in a shadow. */
    private static final float SAME_HUE = .16f;
    /** What is lower than this is no thing. */
    private static final int SLIVER = 6;
    /** Gaps of this many pixels in a thing are closed. */
    private static final int GAP = 2;
    /** Shapes below this share of the picture, or of its largest shape, are crumbs. */
    private static final double CRUMB = .0004;

    private static final double CRUMB_OF_LARGEST = .006;

    private Segmentation() {}

    /** The things in a picture, the largest first. */
    public static List<Shape> shapes(Picture picture, Picture empty) {
        PixelSize size = picture.size();
        int width = size.width();
        int height = size.height();
        boolean[] other = different(picture, empty);
        dropSlivers(other, width, height);
        boolean[] closed = eroded(dilated(other, width, height, GAP), width, height, GAP);
        fillHoles(closed, width, height);
        List<Shape> shapes = components(picture, closed, width, height);
        shapes.sort(Comparator.comparingInt(shape -> -shape.area()));
        int largest = shapes.isEmpty() ? 0 : shapes.getFirst().area();
        shapes.removeIf(shape -> shape.area() < Math.max(CRUMB * size.area(), CRUMB_OF_LARGEST * largest));
        return shapes;
    }

    private static boolean[] different(Picture picture, Picture empty) {
        int width = picture.size().width();
        int height = picture.size().height();
        float[][] shares = new float[3][picture.size().area()];
        boolean[] other = new boolean[picture.size().area()];
        for (int i = 0; i < other.length; i++) {
            int p = picture.argb(i % width, i / width);
            int q = empty.argb(i % width, i / width);
            for (int k = 0; k < 3; k++) {
                shares[k][i] = (((p >> (8 * k)) & 255) + 4f) / (((q >> (8 * k)) & 255) + 4f);
            }
            other[i] = ColourName.distance(p, q) > DIFFERENT;
        }
        for (int i = 0; i < other.length; i++) {
            other[i] = other[i] && !isShadow(shares, i, width, height);
        }
        return other;
    }

    /** A shadow takes about the same share of light from every channel, and that share changes slowly from place to place. */
    private static boolean isShadow(float[][] shares, int i, int width, int height) {
        float least = Math.min(shares[0][i], Math.min(shares[1][i], shares[2][i]));
        float most = Math.max(shares[0][i], Math.max(shares[1][i], shares[2][i]));
        int x = i % width;
        int y = i / width;
        boolean grey = least > DARKEST_SHADOW && most < 1.02f && most - least < SAME_HUE;
        if (!grey || x < 2 || y < 2 || x >= width - 2 || y >= height - 2) {
            return grey;
        }
        float[] green = shares[1];
        float vary =
                Math.max(Math.abs(green[i - 2] - green[i + 2]), Math.abs(green[i - 2 * width] - green[i + 2 * width]));
        return vary < SOFT;
    }

    /** Edges of shadows are lines that lie. */
    private static void dropSlivers(boolean[] mask, int width, int height) {
        for (int x = 0; x < width; x++) {
            int start = 0;
            for (int y = 0; y <= height; y++) {
                boolean in = y < height && mask[y * width + x];
                if (!in) {
                    for (int above = start; y - start < SLIVER && above < y; above++) {
                        mask[above * width + x] = false;
                    }
                    start = y + 1;
                }
            }
        }
    }

    private static boolean[] dilated(boolean[] mask, int width, int height, int by) {
        boolean[] across = new boolean[mask.length];
        boolean[] both = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                int x = i % width;
                Arrays.fill(across, i - Math.min(by, x), i + Math.min(by, width - 1 - x) + 1, true);
            }
        }
        for (int i = 0; i < mask.length; i++) {
            if (across[i]) {
                int y = i / width;
                for (int dy = -Math.min(by, y); dy <= Math.min(by, height - 1 - y); dy++) {
                    both[i + dy * width] = true;
                }
            }
        }
        return both;
    }

    private static boolean[] eroded(boolean[] mask, int width, int height, int by) {
        boolean[] inverse = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            inverse[i] = !mask[i];
        }
        boolean[] grown = dilated(inverse, width, height, by);
        for (int i = 0; i < mask.length; i++) {
            grown[i] = !grown[i];
        }
        return grown;
    }

    /** What the outside cannot reach is inside. */
    static void fillHoles(boolean[] mask, int width, int height) {
        boolean[] outside = new boolean[mask.length];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < mask.length; i++) {
            boolean edge = i % width == 0 || i % width == width - 1 || i / width == 0 || i / width == height - 1;
            if (edge && !mask[i]) {
                outside[i] = true;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int i = open.poll();
            int x = i % width;
            int[] neighbours = {x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width};
            for (int j : neighbours) {
                if (j >= 0 && j < mask.length && !mask[j] && !outside[j]) {
                    outside[j] = true;
                    open.add(j);
                }
            }
        }
        // Only small holes: the inside of an arch is no part of it.
        int[] label = new int[mask.length];
        int next = 0;
        for (int start = 0; start < mask.length; start++) {
            if (mask[start] || outside[start] || label[start] != 0) {
                continue;
            }
            next++;
            var hole = new ArrayList<Integer>();
            open.add(start);
            label[start] = next;
            while (!open.isEmpty()) {
                int i = open.poll();
                hole.add(i);
                int x = i % width;
                int[] neighbours = {x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width};
                for (int j : neighbours) {
                    if (j >= 0 && j < mask.length && !mask[j] && label[j] == 0) {
                        label[j] = next;
                        open.add(j);
                    }
                }
            }
            if (hole.size() < mask.length / 150) {
                hole.forEach(i -> mask[i] = true);
            }
        }
    }

    private static List<Shape> components(Picture picture, boolean[] mask, int width, int height) {
        boolean[] seen = new boolean[mask.length];
        List<Shape> shapes = new ArrayList<>();
        for (int start = 0; start < mask.length; start++) {
            if (!mask[start] || seen[start]) {
                continue;
            }
            var members = new ArrayList<Integer>();
            var open = new ArrayDeque<Integer>();
            open.add(start);
            seen[start] = true;
            int x0 = width;
            int x1 = 0;
            int y0 = height;
            int y1 = 0;
            while (!open.isEmpty()) {
                int i = open.poll();
                members.add(i);
                int x = i % width;
                int y = i / width;
                x0 = Math.min(x0, x);
                x1 = Math.max(x1, x);
                y0 = Math.min(y0, y);
                y1 = Math.max(y1, y);
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int nx = x + dx;
                        int ny = y + dy;
                        int j = ny * width + nx;
                        if (nx >= 0 && ny >= 0 && nx < width && ny < height && mask[j] && !seen[j]) {
                            seen[j] = true;
                            open.add(j);
                        }
                    }
                }
            }
            boolean[] own = new boolean[(x1 - x0 + 1) * (y1 - y0 + 1)];
            for (int i : members) {
                own[(i / width - y0) * (x1 - x0 + 1) + i % width - x0] = true;
            }
            shapes.add(new Shape(picture, x0, y0, x1 - x0 + 1, y1 - y0 + 1, own, members.size()));
        }
        return shapes;
    }
}
