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
    private static final float DIFFERENT = 5;
    /** Difference below which it shows the place itself. */
    private static final float SAME = 1;
    /** A shadow leaves at least this share of the light. */
    private static final float DARKEST_SHADOW = .2f;
    /** How much the shares of the channels may differ in a shadow. */
    private static final float SAME_HUE = .18f;
    /** How much the light may change in a shadow over {@value #WINDOW} pixels across, as a logarithm: it is soft. */
    private static final float SOFT_ACROSS = .16f;
    /** The same from top to bottom: a shadow on the ground is flat. */
    private static final float SOFT_DOWN = .45f;

    private static final int WINDOW = 4;
    /** As much again for so much of an edge in the place itself: tones are graded, so shadow darkens them unequally. */
    private static final float EDGE = .35f;
    /** What is lower than this is no thing. */
    private static final int SLIVER = 3;
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
        float[] difference = difference(picture, empty);
        boolean[] other = different(picture, empty, difference);
        dropSlivers(other, width, height);
        boolean[] closed = eroded(dilated(other, width, height, GAP), width, height, GAP);
        fillHoles(closed, width, height);
        List<Shape> shapes = components(seenThrough(picture, difference), closed, width, height);
        shapes.sort(Comparator.comparingInt(shape -> -shape.area()));
        int largest = shapes.isEmpty() ? 0 : shapes.getFirst().area();
        shapes.removeIf(shape -> shape.area() < Math.max(CRUMB * size.area(), CRUMB_OF_LARGEST * largest));
        return shapes;
    }

    /** The same picture, transparent where it shows the place as it is: between the spokes of a wheel, through a net. */
    private static Picture seenThrough(Picture picture, float[] difference) {
        byte[] bgra = picture.bgra().clone();
        for (int i = 0; i < difference.length; i++) {
            bgra[4 * i + 3] = (byte) (difference[i] < SAME ? 0 : 255);
        }
        return new Picture(picture.size(), bgra);
    }

    /** How far each pixel is from the place as it is, in CIE Lab, row by row. */
    private static float[] difference(Picture picture, Picture empty) {
        int width = picture.size().width();
        float[] difference = new float[picture.size().area()];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = ColourName.distance(picture.argb(i % width, i / width), empty.argb(i % width, i / width));
        }
        return difference;
    }

    /** A picture with everything but the things in it veiled in green, to see what the judge sees. */
    public static Picture veiled(Picture picture, List<Shape> shapes) {
        byte[] bgra = picture.bgra().clone();
        int width = picture.size().width();
        boolean[] thing = new boolean[picture.size().area()];
        for (Shape shape : shapes) {
            for (int i = 0; i < shape.mask().length; i++) {
                int at = (shape.top() + i / shape.width()) * width + shape.left() + i % shape.width();
                thing[at] |= shape.mask()[i];
            }
        }
        for (int i = 0; i < thing.length; i++) {
            for (int k = 0; k < 3 && !thing[i]; k++) {
                bgra[4 * i + k] = (byte) ((bgra[4 * i + k] & 255) / 4 + (k == 1 ? 140 : 0));
            }
        }
        return new Picture(picture.size(), bgra);
    }

    /**
     * Pixels that belong to things. The rest is the place itself, and shadow: whatever a soft change of light leads to,
     * starting from where the place looks as it is. A thing as dark as a shadow has hard edges.
     */
    private static boolean[] different(Picture picture, Picture empty, float[] difference) {
        int width = picture.size().width();
        int area = picture.size().area();
        boolean[] shadowy = new boolean[area];
        boolean[] reached = new boolean[area];
        boolean[] other = new boolean[area];
        float[] light = new float[area];
        float[] place = new float[area];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < area; i++) {
            int p = picture.argb(i % width, i / width);
            int q = empty.argb(i % width, i / width);
            other[i] = difference[i] > DIFFERENT;
            shadowy[i] = isGrey(p, q);
            place[i] = (float) Math.log(luma(q));
            light[i] = (float) Math.log(luma(p)) - place[i];
        }
        for (int i = 0; i < area; i++) {
            // Only from the edges of the paper: inside a thing there may be patches of the place's colour.
            boolean edge = i < width || i >= area - width || i % width == 0 || i % width == width - 1;
            if (edge && !other[i]) {
                reached[i] = true;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int i = open.poll();
            int x = i % width;
            int[] neighbours = {x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width};
            for (int j : neighbours) {
                if (j < 0 || j >= area || reached[j]) {
                    continue;
                }
                boolean shade = shadowy[j]
                        && isSoft(light, place, j, j % width >= WINDOW && j % width < width - WINDOW, 1, SOFT_ACROSS)
                        && isSoft(light, place, j, j >= WINDOW * width && j < area - WINDOW * width, width, SOFT_DOWN);
                if (!other[j] || shade) {
                    reached[j] = true;
                    open.add(j);
                }
            }
        }
        boolean[] things = new boolean[area];
        for (int i = 0; i < area; i++) {
            things[i] = !reached[i];
        }
        return things;
    }

    /** Whether the light changes no more than a shadow does around a pixel, in one direction. */
    private static boolean isSoft(float[] light, float[] place, int i, boolean inside, int step, float most) {
        if (!inside) {
            return true;
        }
        int a = i - WINDOW / 2 * step;
        int b = i + WINDOW / 2 * step;
        return Math.abs(light[a] - light[b]) < most + EDGE * Math.abs(place[a] - place[b]);
    }

    /** Whether a pixel may be in shadow: darker by about the same share in every channel. */
    private static boolean isGrey(int p, int q) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            float share = (((p >> shift) & 255) + 4f) / (((q >> shift) & 255) + 4f);
            least = Math.min(least, share);
            most = Math.max(most, share);
        }
        return least > DARKEST_SHADOW && most < 1.02f && most - least < SAME_HUE;
    }

    private static float luma(int argb) {
        return .3f * ((argb >> 16) & 255) + .59f * ((argb >> 8) & 255) + .11f * (argb & 255) + 6;
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
            if (hole.size() < mask.length / 700) {
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
