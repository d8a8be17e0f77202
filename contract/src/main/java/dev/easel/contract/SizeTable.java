package dev.easel.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sizes a model can make: a handful of aspect ratios, each in one or more resolution tiers.
 *
 * @param rows in the order of the card, tier by tier; never empty
 */
public record SizeTable(List<Row> rows) {

    /**
     * One supported size.
     *
     * @param ratio the nominal aspect ratio, for example {@code 4:3}; the pixels only come near it
     * @param tier the resolution preset, for example {@code 2K}
     */
    public record Row(String ratio, String tier, Dimensions dimensions) {}

    public SizeTable {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a size table needs at least one row");
        }
    }

    /** The row with exactly these pixels. */
    public Optional<Row> find(long width, long height) {
        return rows.stream()
                .filter(row ->
                        row.dimensions().width() == width && row.dimensions().height() == height)
                .findFirst();
    }

    /** The tiers' names, each once, in the order of the card. */
    public List<String> tiers() {
        return rows.stream().map(Row::tier).distinct().toList();
    }

    /** The rows of one tier. */
    public List<Row> tier(String tier) {
        return rows.stream().filter(row -> row.tier().equals(tier)).toList();
    }

    /** The size of a tier that is nearest to a square. */
    public Dimensions square(String tier) {
        return nearest(new Dimensions(1, 1), tier);
    }

    /**
     * The size of a tier whose shape is nearest to the given one. Shapes are compared by the ratio of their sides as
     * drawn, on a logarithmic scale, so that portrait and landscape are treated alike and least is cropped.
     *
     * @throws IllegalArgumentException if there is no such tier
     */
    public Dimensions nearest(Dimensions shape, String tier) {
        return tier(tier).stream()
                .map(Row::dimensions)
                .min(Comparator.comparingDouble(size -> Math.abs(slope(size) - slope(shape))))
                .orElseThrow(() -> new IllegalArgumentException("no resolution tier " + tier));
    }

    private static double slope(Dimensions size) {
        return Math.log((double) size.width() / size.height());
    }

    /** Every size as {@code WIDTHxHEIGHT}, in the order of the card. */
    public List<String> names() {
        return rows.stream().map(row -> row.dimensions().toString()).toList();
    }

    /** Every size on one line for a message: {@code 1K: 1024x1024, 896x1280, …; 2K: …}. */
    @Override
    public String toString() {
        return tiers().stream()
                .map(tier -> tier + ": "
                        + tier(tier).stream()
                                .map(row -> row.dimensions().toString())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
