package dev.easel.studio.setting;

import dev.easel.studio.paint.Frame;
import java.util.Random;

/**
 * Where things can stand. Heights are y in units of the frame, downwards.
 *
 * @param horizon eye level: where ground that runs on for ever meets the sky
 * @param far y of the farthest feet that still look right
 * @param near y of the nearest feet; a thing standing here is shown at full size
 * @param left smallest x for feet at {@code near}
 * @param right greatest x for feet at {@code near}
 * @param kind what it is that things stand on or in
 */
public record Ground(float horizon, float far, float near, float left, float right, Kind kind) {

    /** What things stand on or in. */
    public enum Kind {
        /** Ground or floor: things cast shadows on it. */
        SOLID,
        /** A water surface: things float, with reflections instead of shadows. */
        WATER,
        /** Nothing at all: sky, space, deep water. Things hover anywhere. */
        VOID
    }

    /**
     * Open ground with its horizon at a share of the height, a little higher or lower by the seed; in a portrait the
     * horizon lies higher up, so that there is ground to stand on.
     */
    static Ground open(Frame frame, long seed, float share, Kind kind) {
        float portrait = Math.clamp((frame.height() / frame.width() - 1) * .5f, 0, 1);
        float wobble = new Random(seed * 0x9E3779B97F4A7C15L + 7).nextFloat() - .5f;
        float horizon = frame.height() * (share - .05f * portrait + .07f * wobble);
        float below = frame.height() - horizon;
        return new Ground(
                horizon,
                horizon + below * .3f,
                horizon + below * .84f,
                frame.width() * .05f,
                frame.width() * .95f,
                kind);
    }

    /** How large a thing with its feet at this y is shown, compared with one at {@code near}. */
    public float perspective(float y) {
        return Math.max(.02f, (y - horizon) / (near - horizon));
    }
}
