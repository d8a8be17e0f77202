package dev.easel.studio.lexicon;

/**
 * Where writing goes on a thing.
 *
 * @param left of the box for the letters, as a share of the drawing's width from its left
 * @param top of it, as a share of the drawing's height from its top
 * @param right likewise
 * @param bottom likewise
 * @param dark whether the thing is dark there in its natural colour, so that letters on it are light
 * @param face name of the typeface that is usual there
 */
public record Panel(float left, float top, float right, float bottom, boolean dark, String face) {

    public Panel {
        if (!(0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1)) {
            throw new IllegalArgumentException("a panel must lie inside its drawing");
        }
    }
}
