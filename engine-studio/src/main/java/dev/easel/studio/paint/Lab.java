package dev.easel.studio.paint;

/**
 * A colour by how it looks: distances are about what the eye sees (Oklab, Björn Ottosson 2020).
 *
 * @param l lightness, 0 black to 1 white
 * @param a green to red, about -0.3 to 0.3
 * @param b blue to yellow, about -0.3 to 0.3
 */
public record Lab(float l, float a, float b) {
    private static final float THIRD = 1 / 3f;

    public static Lab of(Rgb colour) {
        return of(colour.r(), colour.g(), colour.b());
    }

    /** From gamma-encoded sRGB; channels outside 0 to 1 are clipped. */
    public static Lab of(float red, float green, float blue) {
        float r = linear(red);
        float g = linear(green);
        float b = linear(blue);
        float l = Curves.pow(.4122215f * r + .5363325f * g + .0514460f * b, THIRD);
        float m = Curves.pow(.2119035f * r + .6806995f * g + .1073970f * b, THIRD);
        float s = Curves.pow(.0883025f * r + .2817188f * g + .6299787f * b, THIRD);
        return new Lab(
                .2104543f * l + .7936178f * m - .0040720f * s,
                1.9779985f * l - 2.4285922f * m + .4505937f * s,
                .0259040f * l + .7827718f * m - .8086758f * s);
    }

    /** The colour on the screen; what the screen cannot show is clipped. */
    public Rgb rgb() {
        float l = cube(this.l + .3963378f * a + .2158038f * b);
        float m = cube(this.l - .1055613f * a - .0638542f * b);
        float s = cube(this.l - .0894842f * a - 1.2914855f * b);
        return new Rgb(
                encoded(4.0767417f * l - 3.3077116f * m + .2309699f * s),
                encoded(-1.2684380f * l + 2.6097574f * m - .3413194f * s),
                encoded(-.0041961f * l - .7034186f * m + 1.7076147f * s));
    }

    /** Squared distance to another colour. */
    public float distance2(Lab other) {
        float dl = l - other.l;
        float da = a - other.a;
        float db = b - other.b;
        return dl * dl + da * da + db * db;
    }

    public Lab mix(Lab other, float t) {
        return new Lab(l + (other.l - l) * t, a + (other.a - a) * t, b + (other.b - b) * t);
    }

    /** Distance from grey. */
    public float chroma() {
        return (float) Math.sqrt(a * a + b * b);
    }

    /** The same hue with chroma and lightness changed. */
    public Lab with(float lightness, float chromaFactor) {
        return new Lab(lightness, a * chromaFactor, b * chromaFactor);
    }

    private static float cube(float x) {
        return x * x * x;
    }

    private static float linear(float channel) {
        float c = Curves.clamp(channel);
        return c <= .04045f ? c / 12.92f : Curves.pow((c + .055f) / 1.055f, 2.4f);
    }

    private static float encoded(float channel) {
        float c = Curves.clamp(channel);
        return c <= .0031308f ? c * 12.92f : 1.055f * Curves.pow(c, 1 / 2.4f) - .055f;
    }
}
