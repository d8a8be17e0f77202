package dev.easel.studio.paint;

/**
 * A colour as the eye sees it on the screen: gamma-encoded sRGB, nominally 0 to 1 a channel. Values above 1 are light
 * that has not been tone-mapped yet.
 */
public record Rgb(float r, float g, float b) {
    public static final Rgb BLACK = new Rgb(0, 0, 0);
    public static final Rgb WHITE = new Rgb(1, 1, 1);

    /** The colour written as 0xRRGGBB. */
    public static Rgb of(int hex) {
        return new Rgb(((hex >> 16) & 0xff) / 255f, ((hex >> 8) & 0xff) / 255f, (hex & 0xff) / 255f);
    }

    /** This colour moved towards another: {@code t = 0} is this one, {@code t = 1} the other. */
    public Rgb mix(Rgb other, float t) {
        return new Rgb(r + (other.r - r) * t, g + (other.g - g) * t, b + (other.b - b) * t);
    }

    public Rgb times(float k) {
        return new Rgb(r * k, g * k, b * k);
    }

    /** Channel by channel: this surface under that light. */
    public Rgb times(Rgb light) {
        return new Rgb(r * light.r, g * light.g, b * light.b);
    }

    public Rgb plus(Rgb other) {
        return new Rgb(r + other.r, g + other.g, b + other.b);
    }

    /** Perceived brightness, 0 to 1 (Rec. 601 weights on encoded values). */
    public float luma() {
        return luma(r, g, b);
    }

    /** Perceived brightness of a colour that is held in its channels. */
    public static float luma(float r, float g, float b) {
        return .299f * r + .587f * g + .114f * b;
    }

    /** The same hue and brightness with the distance from grey scaled: 0 is grey, 1 unchanged, 2 vivid. */
    public Rgb saturated(float k) {
        float l = luma();
        return new Rgb(l + (r - l) * k, l + (g - l) * k, l + (b - l) * k);
    }

    /** As an opaque 0xAARRGGBB for the vector canvas; channels outside 0 to 1 are clipped. */
    public int argb() {
        return argb(1);
    }

    /** As 0xAARRGGBB with the given opacity; channels outside 0 to 1 are clipped. */
    public int argb(float alpha) {
        return eight(alpha) << 24 | eight(r) << 16 | eight(g) << 8 | eight(b);
    }

    private static int eight(float channel) {
        return (int) (Math.clamp(channel, 0f, 1f) * 255 + .5f);
    }
}
