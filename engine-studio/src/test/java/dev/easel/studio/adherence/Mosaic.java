package dev.easel.studio.adherence;

/**
 * A shape as a coarse mosaic.
 *
 * @param inside whether most of a tile belongs to the shape, row by row
 * @param lab mean colour of the shape in each tile, in CIE Lab: three numbers a tile
 * @param area how many tiles are inside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by equals
record Mosaic(int width, int height, boolean[] inside, float[] lab, int area) {

    /** A shape in so many tiles across and down. */
    static Mosaic of(Shape shape, int width, int height) {
        boolean[] inside = new boolean[width * height];
        float[] lab = new float[3 * width * height];
        int area = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int tile = row * width + column;
                inside[tile] = fill(shape, column, row, width, height, lab, 3 * tile);
                area += inside[tile] ? 1 : 0;
            }
        }
        return new Mosaic(width, height, inside, lab, area);
    }

    private static boolean fill(Shape shape, int column, int row, int width, int height, float[] lab, int at) {
        int x0 = column * shape.width() / width;
        int x1 = Math.max(x0 + 1, (column + 1) * shape.width() / width);
        int y0 = row * shape.height() / height;
        int y1 = Math.max(y0 + 1, (row + 1) * shape.height() / height);
        int count = 0;
        for (int y = y0; y < Math.min(y1, shape.height()); y++) {
            for (int x = x0; x < Math.min(x1, shape.width()); x++) {
                if (shape.has(x, y)) {
                    float[] own = ColourName.lab(shape.argb(x, y));
                    for (int k = 0; k < 3; k++) {
                        lab[at + k] += own[k];
                    }
                    count++;
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            lab[at + k] /= Math.max(1, count);
        }
        return 2 * count >= (x1 - x0) * (y1 - y0);
    }

    Mosaic mirrored() {
        boolean[] turned = new boolean[inside.length];
        float[] colours = new float[lab.length];
        for (int i = 0; i < inside.length; i++) {
            int j = i / width * width + width - 1 - i % width;
            turned[j] = inside[i];
            System.arraycopy(lab, 3 * i, colours, 3 * j, 3);
        }
        return new Mosaic(width, height, turned, colours, area);
    }

    /** How alike two tiles are: 1 for the same colour, -1 for another one. */
    float agreement(int tile, Mosaic other, int otherTile) {
        float l = (lab[3 * tile] - other.lab[3 * otherTile]) * .6f; // light falls differently in another place
        float a = lab[3 * tile + 1] - other.lab[3 * otherTile + 1];
        float b = lab[3 * tile + 2] - other.lab[3 * otherTile + 2];
        return Math.max(-1, 1 - (float) Math.sqrt(l * l + a * a + b * b) / TOLERANCE);
    }

    /** Distance in Lab at which two colours are as much alike as not. */
    private static final float TOLERANCE = 38;
}
