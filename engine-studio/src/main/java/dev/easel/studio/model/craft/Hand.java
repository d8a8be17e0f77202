package dev.easel.studio.model.craft;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Draws one thing: knows what the prompt says of it and puts outlines on the sketch. One hand draws one thing once; its
 * dice go on from part to part.
 */
public final class Hand {
    private static final Rgb GLOW = Rgb.of(0xBFE8FF);

    private final Look look;
    private final Sketch sketch;
    private final Random dice;

    public Hand(Look look, Sketch sketch) {
        this.look = look;
        this.sketch = sketch;
        this.dice = look.dice();
    }

    public Look look() {
        return look;
    }

    public Sketch sketch() {
        return sketch;
    }

    public Random dice() {
        return dice;
    }

    /** A number between two bounds, from the dice. */
    public float between(float low, float high) {
        return low + dice.nextFloat() * (high - low);
    }

    /** A hand that draws the same thing turned, scaled and moved. */
    public Hand at(float x, float y, float scale, float degrees) {
        return new Hand(look, new Moved(sketch, x, y, scale, degrees));
    }

    /** A hand for what is in or on the thing: nothing that is said of the thing goes for that. */
    public Hand natural() {
        return new Hand(new Look(look.entity().bare(), look.seed()), sketch);
    }

    /** Draws another model as a part of this one, with the same look. */
    public void part(Model model, float x, float y, float scale, float degrees) {
        model.draw(look, new Moved(sketch, x, y, scale, degrees));
    }

    public boolean is(String trait) {
        return look.is(trait);
    }

    public boolean glows() {
        return look.is("glowing") || look.is("luminous") || look.is("bioluminescent");
    }

    /** The main colour the prompt names, or the natural one. */
    public Rgb colour(int natural) {
        return look.colour(0, Rgb.of(natural));
    }

    /** The n-th colour the prompt names, or the natural one. */
    public Rgb colour(int n, int natural) {
        return look.colour(n, Rgb.of(natural));
    }

    /** The colour the prompt gives a part, else the n-th one it names, else the natural one. */
    public Rgb partColour(String part, int n, int natural) {
        return look.partColour(part, colour(n, natural));
    }

    /** A part's stuff, in the colour the prompt gives the part if it names one. */
    public Material partStuff(String part, Material natural) {
        return natural.coloured(look.partColour(part, natural.colour()));
    }

    /** The colour of the light it sends out if it glows. */
    public Rgb aura() {
        return look.colour(0, GLOW).mix(Rgb.WHITE, .2f);
    }

    /** What the thing is made of: as the prompt says, else naturally; in the prompt's colour, if it names one. */
    public Material stuff(Material natural) {
        return Material.of(look, natural);
    }

    /** A body whose outline is rounded over {@code roundness} units. */
    public void body(Material material, float roundness, Path outline) {
        body(material, Surface.round(roundness), outline);
    }

    public void body(Material material, Surface form, Path outline) {
        sketch.solid(material.surface(form), canvas -> material.paint(canvas, outline));
    }

    public void body(Material material, float roundness, String svg) {
        body(material, roundness, Outline.svg(svg));
    }

    /** A flat face whose unit normal is ({@code nx}, {@code ny}, …): see {@link Form#plane}. */
    public void face(Material material, float nx, float ny, float... corners) {
        body(material, Form.plane(nx, ny), Outline.polygon(corners));
    }

    public void turned(Material material, Lathe lathe) {
        body(material, lathe.surface(), lathe.outline());
    }

    public void ball(Material material, float x, float y, float radius) {
        body(material, Form.ball(x, y, radius), Outline.circle(x, y, radius));
    }

    /** A body painted freely. */
    public void solid(Surface surface, Consumer<Canvas> drawing) {
        sketch.solid(surface, drawing);
    }

    public void flat(Consumer<Canvas> drawing) {
        sketch.flat(drawing);
    }

    public void flat(Paint paint, Path outline) {
        sketch.flat(canvas -> canvas.drawPath(outline, paint));
    }

    public void flat(Rgb colour, Path outline) {
        flat(Ink.fill(colour), outline);
    }

    public void flat(Rgb colour, float opacity, Path outline) {
        flat(Ink.fill(colour, opacity), outline);
    }

    public void line(Rgb colour, float width, Path path) {
        flat(Ink.line(colour, width), path);
    }

    /** A highlight. */
    public void shine(float opacity, String svg) {
        flat(Ink.fill(Rgb.WHITE, opacity), Outline.svg(svg));
    }

    /** A round light that fades to nothing at {@code radius}. */
    public void glow(float x, float y, float radius, Rgb colour, float strength) {
        sketch.glow(canvas -> canvas.drawCircle(x, y, radius, Ink.fading(x, y, radius, colour, strength)));
    }

    /** Something that shines by itself: crisp. */
    public void light(Rgb colour, Path outline) {
        sketch.glow(canvas -> canvas.drawPath(outline, Ink.fill(colour)));
    }

    /** Light that shines through an outline: paper, cloth or glass with a lamp behind. */
    public void through(float x, float y, float radius, Rgb colour, Path outline) {
        sketch.glow(canvas -> {
            canvas.clipPath(outline, true);
            canvas.drawCircle(x, y, radius, Ink.fading(x, y, radius, colour, .75f));
        });
    }

    public void glow(Consumer<Canvas> drawing) {
        sketch.glow(drawing);
    }
}
