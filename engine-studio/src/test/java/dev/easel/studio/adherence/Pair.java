package dev.easel.studio.adherence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two things that make one shape, one before the other: found by laying portraits of both over the shape, in all sizes
 * and places, and keeping those that explain most of it.
 *
 * @param front the part of the shape that is the thing in front
 * @param back the part that is the thing behind, as far as it is seen
 * @param explained share of the shape that looks like what the portraits say, less what contradicts them; at most 1
 * @param hidden share of the thing behind that the one in front hides, by the portraits
 * @param shared the same place as a share of the smaller of the two
 * @param order share of the place where both would be that looks like the one in front rather than the one behind
 */
record Pair(Shape front, Shape back, double explained, double hidden, double shared, double order) {
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
    /** So much smaller are the tiles when the best places are looked at again, and so often that is done. */
    private static final int FINER = 2;

    private static final int ROUNDS = 2;
    private static final double[] NEARBY = {1, .96, 1.04};
    /** What one tile of contradiction counts against tiles that agree. */
    private static final float CONTRADICTION = 1.2f;

    /** A portrait in one size. */
    private record Portrait(Shape shape, boolean isMirrored, Mosaic mosaic) {
        static Portrait of(Shape shape, double width, double height) {
            Mosaic mosaic =
                    Mosaic.of(shape, (int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
            return new Portrait(shape, false, mosaic);
        }

        Portrait mirrored() {
            return new Portrait(shape, !isMirrored, mosaic.mirrored());
        }

        Portrait scaled(double factor) {
            Portrait other = of(shape, mosaic.width() * factor, mosaic.height() * factor);
            return isMirrored ? other.mirrored() : other;
        }
    }

    /** A portrait laid somewhere over the shape. */
    private record Laid(Portrait of, int left, int top, double score) {
        Mosaic portrait() {
            return of.mosaic();
        }

        boolean covers(int x, int y) {
            int column = x - left;
            int row = y - top;
            return column >= 0
                    && row >= 0
                    && column < portrait().width()
                    && row < portrait().height()
                    && portrait().inside()[row * portrait().width() + column];
        }

        int tile(int x, int y) {
            return (y - top) * portrait().width() + x - left;
        }
    }

    /** The best explanation of a shape as one thing before another. */
    static Optional<Pair> find(Shape shape, List<Shape> fronts, List<Shape> backs) {
        double unit = Math.max(shape.width(), shape.height()) / (double) TILES;
        Mosaic whole = Mosaic.of(shape, (int) Math.max(1, Math.round(shape.width() / unit)), (int)
                Math.max(1, Math.round(shape.height() / unit)));
        List<Portrait> front = sizes(fronts, whole);
        List<Portrait> back = sizes(backs, whole);
        List<Laid> first = front.stream()
                .flatMap(portrait -> lay(portrait, whole, null).stream())
                .sorted(Comparator.comparingDouble(laid -> -laid.score))
                .limit(PROMISING)
                .toList();
        Laid bestFront = null;
        Laid bestBack = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Laid over : first) {
            for (Portrait portrait : back) {
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
                : Optional.of(refined(shape, whole, bestFront, bestBack));
    }

    /** Looks once more with finer tiles: a tile to the side is much for what is only ten tiles wide. */
    private static Pair refined(Shape shape, Mosaic coarse, Laid front, Laid back) {
        Mosaic whole = Mosaic.of(shape, FINER * coarse.width(), FINER * coarse.height());
        Laid over = finer(front);
        Laid under = finer(back);
        for (int round = 0; round < ROUNDS; round++) {
            Laid behind = under;
            over = around(over, laid -> score(laid, whole, null) + score(behind, whole, laid));
            Laid before = over;
            under = around(under, laid -> score(laid, whole, before));
        }
        return of(shape, whole, scored(over, whole, null), scored(under, whole, over));
    }

    /** The same place on tiles that are so much smaller; its score is not known yet. */
    private static Laid finer(Laid laid) {
        return new Laid(laid.of.scaled(FINER), FINER * laid.left, FINER * laid.top, 0);
    }

    private static Laid scored(Laid laid, Mosaic whole, @Nullable Laid over) {
        return new Laid(laid.of, laid.left, laid.top, score(laid, whole, over));
    }

    private static double score(Laid laid, Mosaic whole, @Nullable Laid over) {
        return score(laid.portrait(), whole, laid.left, laid.top, over, Double.NEGATIVE_INFINITY);
    }

    /** The best of the places and sizes next to one. */
    private static Laid around(Laid laid, ToDoubleFunction<Laid> score) {
        Laid best = laid;
        double most = score.applyAsDouble(laid);
        for (double factor : NEARBY) {
            Portrait portrait = factor == 1 ? laid.of : laid.of.scaled(factor);
            int dx = (laid.portrait().width() - portrait.mosaic.width()) / 2;
            int dy = (laid.portrait().height() - portrait.mosaic.height()) / 2;
            for (int y = -FINER; y <= FINER; y++) {
                for (int x = -FINER; x <= FINER; x++) {
                    Laid other = new Laid(portrait, laid.left + dx + x, laid.top + dy + y, 0);
                    double own = score.applyAsDouble(other);
                    if (own > most) {
                        most = own;
                        best = other;
                    }
                }
            }
        }
        return best;
    }

    private static List<Portrait> sizes(List<Shape> portraits, Mosaic whole) {
        List<Portrait> sizes = new ArrayList<>();
        for (Shape portrait : portraits) {
            double aspect = portrait.width() / (double) portrait.height();
            double largest = Math.min(whole.width() / aspect, whole.height()) * LARGER;
            for (double height = largest; Math.max(height, height * aspect) > SMALLEST * TILES; height /= LARGER) {
                Portrait size = Portrait.of(portrait, height * aspect, height);
                sizes.add(size);
                sizes.add(size.mirrored());
            }
        }
        return sizes;
    }

    /** The best place of a portrait of one size. */
    private static Optional<Laid> lay(Portrait of, Mosaic whole, @Nullable Laid over) {
        Laid best = null;
        Mosaic portrait = of.mosaic();
        for (int top = -1; top + portrait.height() <= whole.height() + 1; top += STRIDE) {
            for (int left = -1; left + portrait.width() <= whole.width() + 1; left += STRIDE) {
                best = better(of, whole, left, top, over, best);
            }
        }
        if (best != null) {
            int nearTop = best.top;
            int nearLeft = best.left;
            for (int top = nearTop - STRIDE + 1; top < nearTop + STRIDE; top++) {
                for (int left = nearLeft - STRIDE + 1; left < nearLeft + STRIDE; left++) {
                    best = better(of, whole, left, top, over, best);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Laid better(
            Portrait portrait, Mosaic whole, int left, int top, @Nullable Laid over, @Nullable Laid best) {
        double score = score(portrait.mosaic(), whole, left, top, over, best == null ? -1e9 : best.score);
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
                    alikeFront += front.portrait().agreement(front.tile(x, y), whole, i)
                                    >= back.portrait().agreement(back.tile(x, y), whole, i)
                            ? 1
                            : 0;
                }
            }
        }
        int smaller = Math.min(front.portrait().area(), back.portrait().area());
        return new Pair(
                part(shape, whole, over),
                part(shape, whole, under),
                (front.score + back.score) / Math.max(1, whole.area()),
                shared / (double) Math.max(1, back.portrait().area()),
                shared / (double) Math.max(1, smaller),
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
