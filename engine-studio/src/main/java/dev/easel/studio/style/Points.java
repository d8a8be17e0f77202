package dev.easel.studio.style;

import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scatters points over a picture: close together on outlines, which they sit on exactly, far apart in empty areas. */
final class Points {
    private static final float CELL = 2; // units
    private static final int BLOCK = 3; // cells: one candidate each

    private Points() {}

    /** A place in units. */
    record Point(float x, float y) {}

    private record Candidate(Point point, float strength, float room) {}

    /**
     * Chooses points.
     *
     * @param sparse units between points where nothing is drawn
     * @param dense units between points on strong outlines
     */
    static List<Point> scatter(Raster raster, float sparse, float dense, long seed) {
        List<Candidate> candidates = candidates(raster, sparse, dense, Long.hashCode(seed));
        Frame frame = raster.frame();
        int across = (int) (frame.width() / sparse) + 3;
        int down = (int) (frame.height() / sparse) + 3;
        List<List<Point>> buckets = new ArrayList<>();
        for (int i = 0; i < across * down; i++) {
            buckets.add(new ArrayList<>());
        }
        for (Candidate candidate : candidates) {
            int column = (int) (candidate.point().x() / sparse) + 1;
            int row = (int) (candidate.point().y() / sparse) + 1;
            if (isFree(buckets, across, column, row, candidate)) {
                buckets.get(row * across + column).add(candidate.point());
            }
        }
        return snake(buckets, across, down);
    }

    /** The strongest gradient of each block of cells, strongest first. */
    private static List<Candidate> candidates(Raster raster, float sparse, float dense, int salt) {
        Frame frame = raster.frame();
        int factor = frame.pixels(CELL);
        Coarse luma =
                Coarse.of(frame, factor, i -> Planes.luma(raster, i) + .3f * (raster.red()[i] - raster.blue()[i]));
        List<Candidate> candidates = new ArrayList<>();
        for (int top = 1; top < luma.rows() - 1; top += BLOCK) {
            for (int left = 1; left < luma.columns() - 1; left += BLOCK) {
                candidates.add(strongest(luma, left, top, frame, sparse, dense, salt));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::strength).reversed());
        return candidates;
    }

    private static Candidate strongest(
            Coarse luma, int left, int top, Frame frame, float sparse, float dense, int salt) {
        float most = -1;
        int atColumn = left;
        int atRow = top;
        int columns = luma.columns();
        for (int row = top; row < Math.min(top + BLOCK, luma.rows() - 1); row++) {
            for (int column = left; column < Math.min(left + BLOCK, columns - 1); column++) {
                float[] cells = luma.cells();
                int i = row * columns + column;
                float slope = Math.abs(cells[i + 1] - cells[i - 1]) + Math.abs(cells[i + columns] - cells[i - columns]);
                float chosen = slope + Noise.hash(column, row + salt) * .01f;
                if (chosen > most) {
                    most = chosen;
                    atColumn = column;
                    atRow = row;
                }
            }
        }
        float unit = luma.factor() / frame.scale();
        float strength = Math.clamp((most - .02f) * 3.5f, 0f, 1f);
        return new Candidate(
                new Point(
                        Math.min(frame.width() - .3f, (atColumn + .4f + .2f * Noise.hash(atColumn, atRow)) * unit),
                        Math.min(frame.height() - .3f, (atRow + .4f + .2f * Noise.hash(atRow, atColumn)) * unit)),
                most,
                sparse + (dense - sparse) * (float) Math.sqrt(strength));
    }

    private static boolean isFree(List<List<Point>> buckets, int across, int column, int row, Candidate candidate) {
        for (int y = row - 1; y <= row + 1; y++) {
            for (int x = column - 1; x <= column + 1; x++) {
                for (Point other : buckets.get(y * across + x)) {
                    float dx = other.x() - candidate.point().x();
                    float dy = other.y() - candidate.point().y();
                    if (dx * dx + dy * dy < candidate.room() * candidate.room()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** To and fro over the buckets, so that each point is near the one before. */
    private static List<Point> snake(List<List<Point>> buckets, int across, int down) {
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < down; row++) {
            for (int k = 0; k < across; k++) {
                points.addAll(buckets.get(row * across + ((row & 1) == 0 ? k : across - 1 - k)));
            }
        }
        return points;
    }
}
