package dev.easel.upstream.images;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money, in US dollars. */
public final class Charges {

    /** An upstream's tick is 1e-10 US dollars. */
    private static final int TICK_SCALE = 10;

    private Charges() {}

    /** Divides a charge of so many ticks among pictures, to the tick: the first ones bear what does not divide. */
    public static List<BigDecimal> divided(long ticks, int pictures) {
        var shares = new ArrayList<BigDecimal>();
        for (int i = 0; i < pictures; i++) {
            long share = ticks / pictures + (i < ticks % pictures ? 1 : 0);
            shares.add(plain(BigDecimal.valueOf(share, TICK_SCALE)));
        }
        return shares;
    }

    /** The same for every picture. */
    public static List<@Nullable BigDecimal> each(@Nullable BigDecimal cost, int pictures) {
        return Collections.nCopies(pictures, cost);
    }

    /** Without zeros at the end, but never as a power of ten. */
    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
