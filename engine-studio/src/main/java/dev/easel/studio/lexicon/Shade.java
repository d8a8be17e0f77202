package dev.easel.studio.lexicon;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Tint;
import java.util.Locale;

/** An adjective that makes another colour of a colour. */
public enum Shade {
    DEEP,
    DARK,
    LIGHT,
    PALE,
    BRIGHT,
    PASTEL,
    NEON,
    MUTED,
    WARM,
    COOL;

    /** The colour that the two words mean together: {@code deep crimson}. */
    public Tint of(Tint tint) {
        var rgb = tint.rgb();
        var shaded = switch (this) {
            case DEEP -> rgb.saturated(1.2f).times(.78f);
            case DARK -> rgb.times(.55f);
            case LIGHT -> rgb.mix(Rgb.WHITE, .45f);
            case PALE -> rgb.saturated(.7f).mix(Rgb.WHITE, .6f);
            case BRIGHT -> rgb.saturated(1.35f).mix(Rgb.WHITE, .08f);
            case PASTEL -> rgb.saturated(.8f).mix(Rgb.WHITE, .5f);
            case NEON -> rgb.saturated(1.7f).mix(Rgb.WHITE, .12f);
            case MUTED -> rgb.saturated(.5f);
            case WARM -> rgb.mix(Rgb.of(0xf2a12e), .18f);
            case COOL -> rgb.mix(Rgb.of(0x4a86d8), .18f);
        };
        return new Tint(this + " " + tint.name(), onScreen(shaded));
    }

    /** Eight bits a channel, as all named colours have, so that a scene can be written and read without loss. */
    private static Rgb onScreen(Rgb rgb) {
        return Rgb.of(rgb.argb());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
