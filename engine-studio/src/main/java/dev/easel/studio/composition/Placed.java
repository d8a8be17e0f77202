package dev.easel.studio.composition;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;

/**
 * One thing at its place.
 *
 * @param x of its middle, in units of the frame
 * @param y of its feet, in units of the frame
 * @param height in units of the frame
 * @param mirrored true if it faces right
 * @param remoteness 0 for the foreground, 1 for as far as can be seen: how much air lies before it
 * @param footing how it meets what is below it
 * @param sunk how much of its height is under water, 0 to 1
 * @param half which half of the drawing this is, for a thing that goes around another
 */
public record Placed(
        Look look,
        Model model,
        Model.Extent extent,
        float x,
        float y,
        float height,
        boolean mirrored,
        float remoteness,
        Footing footing,
        float sunk,
        Half half) {

    /** How a thing meets what is below it. */
    public enum Footing {
        /** On the ground or a floor: it casts a shadow there. */
        GROUND,
        /** On another thing. */
        PERCHED,
        /** On water. */
        WATER,
        /** In the air or the heavens. */
        NONE
    }

    /** The whole of a drawing, or the half of it that lies behind or before the thing it encircles. */
    public enum Half {
        WHOLE,
        BEHIND,
        IN_FRONT
    }

    /** Units of the frame per unit of the model. */
    public float scale() {
        return height / extent.height();
    }

    /** Where the ground or the water's surface is, in units of the frame. */
    public float surface() {
        return y - sunk * height;
    }

    public float width() {
        return extent.width() * scale();
    }

    public float left() {
        return x - width() / 2;
    }

    public float right() {
        return x + width() / 2;
    }

    /** Whether the boxes around the two have anything in common. */
    public boolean overlaps(Placed other) {
        return left() < other.right() && other.left() < right() && top() < other.y() && other.top() < y;
    }

    public float top() {
        return y - height;
    }
}
