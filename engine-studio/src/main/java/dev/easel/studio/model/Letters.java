package dev.easel.studio.model;

import dev.easel.studio.lettering.Block;
import dev.easel.studio.lettering.Face;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Tint;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;

/** Paints what is written on a part of a drawing. */
public final class Letters {
    private static final Rgb DARK = Rgb.of(0x2A2420);
    private static final Rgb LIGHT = Rgb.of(0xFBF5E6);

    private Letters() {}

    /** Paints the part's text on the last body, as large as the box holds it, in the part's colour or else that ink. */
    public static void paint(Sketch sketch, Part part, Face usual, Rgb ink, Rect box) {
        Block block = set(part, usual, box.getWidth(), box.getHeight());
        float x = (box.getLeft() + box.getRight()) / 2;
        float y = (box.getTop() + box.getBottom()) / 2;
        Rgb colour = colour(part, ink);
        sketch.letters(canvas -> {
            try (Paint paint = new Paint().setAntiAlias(true).setColor(colour.argb())) {
                canvas.drawPath(block.at(x, y), paint);
            }
        });
    }

    /** The part's text as large as the box holds it. */
    public static Block set(Part part, Face usual, float width, float height) {
        return Block.fitting(text(part), face(part, usual), width, height);
    }

    /** What the part says; throws if it says nothing. */
    public static String text(Part part) {
        String text = part.text();
        if (text == null) {
            throw new IllegalArgumentException("nothing is written on the " + part.noun());
        }
        return text;
    }

    public static Face face(Part part, Face usual) {
        return Face.described(part.traits(), usual);
    }

    /** The colour that the prompt gives the letters, or their usual one. */
    public static Rgb colour(Part part, Rgb usual) {
        return part.colours().stream().findFirst().map(Tint::rgb).orElse(usual);
    }

    /** Ink that can be read on a ground: dark on light, light on dark. */
    public static Rgb inkOn(Rgb ground) {
        return ground.luma() > .45f ? DARK : LIGHT;
    }
}
