package dev.easel.studio.adherence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two things that make one shape, one before the other: found by laying portraits of both over the shape, in all sizes
 * and places, and keeping those that explain most of it.
 *
 * @param front the part of the shape that is the thing in front
 * @param back the part that is the thing behind, as far as it is seen
 * @param explained share of the shape that looks like what the portraits say, less what contradicts them; at most 1
 * @param hidden share of the thing behind that the one in front hides, by the portraits
 * @param order share of the place where both would be that looks like the one in front rather than the one behind
 */
record Pair(Shape front, Shape back, double explained, double hidden, double order) {
    /** Tiles along the longer side of the shape. */
    private static final int TILES = 44;
    /** Each size that is tried is so much larger than the one before. */
    private static final double LARGER = 1.09;
    /** The smaller of two things has at least this share of the length of both. */
    private static final double SMALLEST = .12;
    /** Tiles from one place that is tried to the next; around the best one, every tile is. */
    private static final int STRIDE = 2;
    /** How many places of the thing in front are looked at together with the one behind. */
    private static final int PROMISING = 4;
    /** What one tile of contradiction counts against tiles that agree. */
    private static final float CONTRADICTION = 1.2f;

    /** A portrait laid somewhere over the shape. */
    private record Laid(Mosaic portrait, int left, int top, double score) {
        boolean covers(int x, int y) {
            int column = x - left;
            int row = y - top;
            return column >= 0
                    && row >= 0
                    && column < portrait.width()
                    && row < portrait.height()
                    && portrait.inside()[row * portrait.width() + column];
        }

        int tile(int x, int y) {
            return (y - top) * portrait.width() + x - left;
        }
    }

    /** The best explanation of a shape as one thing before another. */
    static Optional<Pair> find(Shape shape, List<Shape> fronts, List<Shape> backs) {
        double unit = Math.max(shape.width(), shape.height()) / (double) TILES;
        Mosaic whole = Mosaic.of(shape, (int) Math.max(1, Math.round(shape.width() / unit)), (int)
                Math.max(1, Math.round(shape.height() / unit)));
        List<Mosaic> front = sizes(fronts, whole);
        List<Mosaic> back = sizes(backs, whole);
        List<Laid> first = front.stream()
                .flatMap(portrait -> lay(portrait, whole, null).stream())
                .sorted(Comparator.comparingDouble(laid -> -laid.score))
                .limit(PROMISING)
                .toList();
        Laid bestFront = null;
        Laid bestBack = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Laid over : first) {
            for (Mosaic portrait : back) {
                for (Laid under : lay(portrait, whole, over).stream().toList()) {
                    double sum = over.score + under.score;
                    if (sum > most) {
                        most = sum;
                        bestFront = over;
                        bestBack = under;
                    }
                }
            }
        }
        return bestFront == null || bestBack == null
                ? Optional.empty()
                : Optional.of(of(shape, whole, bestFront, bestBack));
    }

    private static List<Mosaic> sizes(List<Shape> portraits, Mosaic whole) {
        List<Mosaic> sizes = new ArrayList<>();
        for (Shape portrait : portraits) {
            double aspect = portrait.width() / (double) portrait.height();
            double largest = Math.min(whole.width() / aspect, whole.height()) * LARGER;
            for (double height = largest; Math.max(height, height * aspect) > SMALLEST * TILES; height /= LARGER) {
                Mosaic mosaic = Mosaic.of(portrait, (int) Math.max(1, Math.round(height * aspect)), (int)
                        Math.max(1, Math.round(height)));
                sizes.add(mosaic);
                sizes.add(mosaic.mirrored());
            }
        }
        return sizes;
    }

    /** The best place of a portrait of one size. */
    private static Optional<Laid> lay(Mosaic portrait, Mosaic whole, @Nullable Laid over) {
        Laid best = null;
        for (int top = -1; top + portrait.height() <= whole.height() + 1; top += STRIDE) {
            for (int left = -1; left + portrait.width() <= whole.width() + 1; left += STRIDE) {
                best = better(portrait, whole, left, top, over, best);
            }
        }
        if (best != null) {
            int nearTop = best.top;
            int nearLeft = best.left;
            for (int top = nearTop - STRIDE + 1; top < nearTop + STRIDE; top++) {
                for (int left = nearLeft - STRIDE + 1; left < nearLeft + STRIDE; left++) {
                    best = better(portrait, whole, left, top, over, best);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Laid better(
            Mosaic portrait, Mosaic whole, int left, int top, @Nullable Laid over, @Nullable Laid best) {
        double score = score(portrait, whole, left, top, over, best == null ? -1e9 : best.score);
        return best == null || score > best.score ? new Laid(portrait, left, top, score) : best;
    }

    private static double score(Mosaic portrait, Mosaic whole, int left, int top, @Nullable Laid over, double toBeat) {
        double score = 0;
        int rest = portrait.area();
        for (int row = 0; row < portrait.height(); row++) {
            for (int column = 0; column < portrait.width(); column++) {
                int tile = row * portrait.width() + column;
                if (!portrait.inside()[tile]) {
                    continue;
                }
                rest--;
                int x = left + column;
                int y = top + row;
                if (over != null && over.covers(x, y)) {
                    continue;
                }
                boolean inside = x >= 0 && y >= 0 && x < whole.width() && y < whole.height();
                int at = y * whole.width() + x;
                float agreement = inside && whole.inside()[at] ? portrait.agreement(tile, whole, at) : -1;
                score += agreement < 0 ? CONTRADICTION * agreement : agreement;
            }
            if (score + rest < toBeat) {
                return -1e9;
            }
        }
        return score;
    }

    private static Pair of(Shape shape, Mosaic whole, Laid front, Laid back) {
        boolean[] over = new boolean[whole.inside().length];
        boolean[] under = new boolean[over.length];
        int shared = 0;
        int alikeFront = 0;
        for (int y = 0; y < whole.height(); y++) {
            for (int x = 0; x < whole.width(); x++) {
                int i = y * whole.width() + x;
                over[i] = whole.inside()[i] && front.covers(x, y);
                under[i] = whole.inside()[i] && !over[i] && back.covers(x, y);
                if (over[i] && back.covers(x, y)) {
                    shared++;
                    alikeFront += front.portrait.agreement(front.tile(x, y), whole, i)
                                    >= back.portrait.agreement(back.tile(x, y), whole, i)
                            ? 1
                            : 0;
                }
            }
        }
        return new Pair(
                part(shape, whole, over),
                part(shape, whole, under),
                (front.score + back.score) / Math.max(1, whole.area()),
                shared / (double) Math.max(1, back.portrait.area()),
                shared == 0 ? 0 : alikeFront / (double) shared);
    }

    /** The part of a shape that some tiles of its mosaic cover. */
    private static Shape part(Shape shape, Mosaic whole, boolean[] tiles) {
        boolean[] mask = new boolean[shape.mask().length];
        int area = 0;
        for (int i = 0; i < mask.length; i++) {
            int column = Math.min(whole.width() - 1, i % shape.width() * whole.width() / shape.width());
            int row = Math.min(whole.height() - 1, i / shape.width() * whole.height() / shape.height());
            mask[i] = shape.mask()[i] && tiles[row * whole.width() + column];
            area += mask[i] ? 1 : 0;
        }
        return new Shape(shape.picture(), shape.left(), shape.top(), shape.width(), shape.height(), mask, area)
                .trimmed();
    }
}
