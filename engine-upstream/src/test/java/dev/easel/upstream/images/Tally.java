package dev.easel.upstream.images;

import dev.easel.engine.Drawing;
import dev.easel.engine.Origin;
import dev.easel.engine.Progress;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps what an engine hands over, and adds up what it says of money. */
public final class Tally implements Progress {
    private final Map<Integer, Drawing> drawings = new TreeMap<>();
    private BigDecimal charged = BigDecimal.ZERO;

    @Override
    public void advanced(int index, double fraction) {}

    @Override
    public void finished(int index, Drawing drawing) {
        if (drawings.put(index, drawing) != null) {
            throw new IllegalStateException("picture " + index + " came twice");
        }
    }

    @Override
    public void charged(BigDecimal dollars) {
        charged = charged.add(dollars);
    }

    /** By index. */
    public Map<Integer, Drawing> drawings() {
        return drawings;
    }

    public Drawing drawing(int index) {
        return Objects.requireNonNull(drawings.get(index), "picture " + index);
    }

    public Origin origin(int index) {
        return Objects.requireNonNull(drawing(index).report().origin(), "origin");
    }

    /** What was charged for nothing. */
    public BigDecimal charged() {
        return charged;
    }

    /** Everything that was charged, with pictures and without. */
    public BigDecimal total() {
        return drawings.keySet().stream()
                .map(index -> Objects.requireNonNullElse(origin(index).cost(), BigDecimal.ZERO))
                .reduce(charged, BigDecimal::add);
    }
}
