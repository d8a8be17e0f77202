package dev.easel.studio.paint;

/**
 * The few functions that painting is made of. They use nothing but IEEE additions, multiplications and bit patterns, so
 * they give the same bits everywhere, and they cost a fraction of {@link Math}'s; the relative error is below 1e-4 for
 * results that a picture can show, far under one step of an 8-bit channel.
 */
public final class Curves {
    private static final float LOG2_E = 1.442695f;
    private static final int SQRT_HALF = 0x3f3504f3; // the bits of √½
    private static final float TURN = (float) (1 / (2 * Math.PI));

    private Curves() {}

    /** Linear blend: {@code a} at 0, {@code b} at 1. */
    public static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    /** Cuts to the range 0 to 1. */
    public static float clamp(float x) {
        return x < 0 ? 0 : x > 1 ? 1 : x;
    }

    /** Cuts to a range. {@link Math#clamp} also minds the order of the limits and the two zeros, which no pixel needs. */
    public static float clamp(float x, float least, float most) {
        return x < least ? least : x > most ? most : x;
    }

    /** Smooth step: 0 up to edge {@code a}, 1 from edge {@code b} on ({@code a} may be the greater); a hard step if equal. */
    public static float smooth(float a, float b, float x) {
        if (a == b) {
            return x < a ? 0 : 1;
        }
        float t = clamp((x - a) / (b - a));
        return t * t * (3 - 2 * t);
    }

    /** Bell curve e^(-d²) for a squared distance: 1 in the middle, below 0.0002 from {@code d2 = 9} on. */
    public static float bell(float d2) {
        return d2 > 16 ? 0 : exp(-d2);
    }

    /** e to the power of x. */
    public static float exp(float x) {
        return exp2(x * LOG2_E);
    }

    /** x to the power of p, for x ≥ 0. */
    public static float pow(float x, float p) {
        return x <= 0 ? 0 : exp2(p * log2(x));
    }

    /** Sine of an angle in radians. */
    public static float sin(float x) {
        float turns = x * TURN;
        turns -= (float) Math.floor(turns + .5f); // -1/2 to 1/2
        float t = Math.abs(turns) > .25f ? Math.copySign(.5f, turns) - turns : turns;
        float t2 = t * t; // Taylor's series in turns
        return t * (6.2831855f + t2 * (-41.3417f + t2 * (81.60525f + t2 * (-76.70586f + t2 * 42.058693f))));
    }

    /** Cosine of an angle in radians. */
    public static float cos(float x) {
        return sin(x + (float) (Math.PI / 2));
    }

    private static float exp2(float x) {
        if (x < -126) {
            return 0;
        }
        float near = (float) Math.floor(Math.min(x, 127) + .5f);
        float f = Math.min(x, 127) - near; // -1/2 to 1/2, where Taylor's series converges fast
        float mantissa = 1 + f * (.6931472f + f * (.2402265f + f * (.0555041f + f * (.0096181f + f * .0013333f))));
        return Float.intBitsToFloat(((int) near + 127) << 23) * mantissa;
    }

    private static float log2(float x) {
        int bits = Float.floatToRawIntBits(x) - SQRT_HALF; // so that the mantissa comes out within √½ to √2
        int exponent = bits >> 23;
        float m = Float.intBitsToFloat((bits & 0x7fffff) + SQRT_HALF);
        float t = (m - 1) / (m + 1);
        float t2 = t * t;
        return exponent + 2.885390f * t * (1 + t2 * (.333333f + t2 * (.2f + t2 * .142857f)));
    }
}
