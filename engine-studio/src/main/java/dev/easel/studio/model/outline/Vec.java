package dev.easel.studio.model.outline;

import dev.easel.studio.paint.Curves;

/** A point or an arrow in a model's units: x to the right, y downwards. */
public record Vec(float x, float y) {
    private static final float RADIANS = (float) (Math.PI / 180);

    public Vec plus(float dx, float dy) {
        return new Vec(x + dx, y + dy);
    }

    public Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y);
    }

    public Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y);
    }

    public Vec times(float k) {
        return new Vec(x * k, y * k);
    }

    /** The point a share of the way to another: 0 is here, 1 is there, beyond is beyond. */
    public Vec to(Vec other, float share) {
        return new Vec(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    public float length() {
        return (float) Math.sqrt(x * x + y * y);
    }

    /** The arrow of length one in the same direction; a zero arrow points down. */
    public Vec unit() {
        float length = length();
        return length == 0 ? new Vec(0, 1) : times(1 / length);
    }

    /** Turned by a quarter, clockwise as seen on the paper. */
    public Vec turned() {
        return new Vec(-y, x);
    }

    /** The point at a distance in a direction: 0° is down, 90° is left, -90° is right, as limbs swing. */
    public Vec swing(float degrees, float distance) {
        return plus(-Curves.sin(degrees * RADIANS) * distance, Curves.cos(degrees * RADIANS) * distance);
    }
}
