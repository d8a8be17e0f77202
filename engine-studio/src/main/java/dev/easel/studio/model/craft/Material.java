package dev.easel.studio.model.craft;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/**
 * What a body is made of.
 *
 * @param gloss as in {@link Surface}
 * @param opacity 1, or less for what one sees through
 * @param texture the pattern on it
 * @param bump fine relief on it, added to the body's form
 * @param roughness strength of that relief; 0 for none
 */
public record Material(Rgb colour, float gloss, float opacity, Texture texture, Surface.Bump bump, float roughness) {

    /** Smooth painted stuff of a colour written as 0xRRGGBB. */
    public static Material of(int colour) {
        return of(Rgb.of(colour));
    }

    public static Material of(Rgb colour) {
        return new Material(colour, .25f, 1, Texture.PLAIN, Surface.SMOOTH, 0);
    }

    public static Material wood(int colour) {
        return of(colour).glossy(.15f).textured(Texture::wood);
    }

    public static Material stone(int colour) {
        return of(colour)
                .glossy(0)
                .textured(Texture::speckled)
                .rough((x, y) -> Noise.fractal(x * .09f, y * .09f, 4) * 9, .3f);
    }

    /** Blocks or bricks; {@code course} is the height of one. */
    public static Material masonry(int colour, float course) {
        Rgb rgb = Rgb.of(colour);
        return of(rgb).glossy(0)
                .textured(Texture.masonry(course, rgb.times(.5f), .7f))
                .rough((x, y) -> Noise.fractal(x * .12f, y * .12f, 3) * 6, .35f);
    }

    public static Material marble(int colour) {
        return of(colour).glossy(.55f).textured(Texture::marble);
    }

    public static Material metal(int colour) {
        return of(colour).glossy(1).textured(Texture::reflections);
    }

    public static Material glass(int colour) {
        return of(colour).glossy(1.3f).see(.6f).textured(Texture::glazing);
    }

    public static Material cloth(int colour) {
        return of(colour).glossy(0);
    }

    public static Material leather(int colour) {
        return of(colour).glossy(.35f).rough((x, y) -> Noise.fractal(x * .3f, y * .3f, 2) * 3, .12f);
    }

    public static Material wicker(int colour) {
        return of(colour).glossy(.1f).textured(Texture.woven(6));
    }

    public static Material crystal(int colour) {
        return of(colour).glossy(1.2f).see(.82f).textured(Texture::facets);
    }

    /** Rock broken into flat planes about {@code size} units wide. */
    public static Material hewn(int colour, float size) {
        return of(colour).glossy(0).textured(Texture::speckled).rough(Form.hewn(size), 1);
    }

    /** Soft, shaggy or leafy stuff: a relief of lumps about {@code size} units wide. */
    public static Material lumpy(int colour, float size, float depth) {
        return of(colour).glossy(0).rough((x, y) -> Noise.puff(x / size, y / size) * size, depth);
    }

    /** The stuff that the prompt names, else the natural one, in the prompt's colour if it names one. */
    static Material of(Look look, Material natural) {
        String name = look.entity().material();
        Material material = name == null ? natural : named(name, natural);
        if (!look.entity().colours().isEmpty()) {
            material = material.coloured(look.colour(0, material.colour()));
        }
        if (look.is("broken") || look.is("cracked")) {
            material = material.textured(material.texture().and(Texture::cracked));
        }
        if (look.is("old") || look.is("ancient") || look.is("weathered")) {
            material = material.coloured(material.colour().saturated(.7f).times(.92f))
                    .textured(material.texture().and(Texture::weathered));
        }
        return material;
    }

    private static Material named(String name, Material natural) {
        return switch (name) {
            case "wood", "wooden" -> wood(0xA8703C);
            case "stone", "granite", "rock", "concrete" -> stone(0x9A948C);
            case "brick" -> masonry(0xA8533C, 9);
            case "marble" -> marble(0xF2EEF2);
            case "gold", "golden" -> metal(0xE8B03A);
            case "silver" -> metal(0xC8CEDA);
            case "copper" -> metal(0xC8713E);
            case "bronze", "brass" -> metal(0xB0853E);
            case "metal", "steel", "iron", "metallic", "chrome" -> metal(0x9AA2B0);
            case "glass" -> glass(0x9CCFDC);
            case "crystal", "diamond" -> crystal(0xBFE4F4);
            case "ice" -> crystal(0xC4E6F6).see(.9f);
            case "jade" -> marble(0x4FA87E).textured(Texture::glazing);
            case "porcelain", "ceramic" -> of(0xF2F0EC).glossy(1);
            case "clay", "terracotta" -> of(0xBE6A44).glossy(.1f).textured(Texture::speckled);
            case "cloth", "fabric", "wool", "woolen", "velvet", "silk", "cotton" -> cloth(0xB8455A);
            case "leather" -> leather(0x7A4A2C);
            case "straw", "wicker", "rattan" -> wicker(0xC89A58);
            case "paper", "cardboard" -> cloth(0xE8DCC4);
            case "sand" -> stone(0xDCBC86);
            case "snow" -> lumpy(0xF0F4FA, 40, .2f);
            case "plastic", "rubber" -> of(natural.colour()).glossy(.8f);
            default -> natural;
        };
    }

    public Material coloured(Rgb colour) {
        return new Material(colour, gloss, opacity, texture, bump, roughness);
    }

    /** The same stuff darker (below 1) or brighter (above 1). */
    public Material shade(float k) {
        return coloured(k <= 1 ? colour.times(k) : colour.mix(Rgb.WHITE, k - 1));
    }

    public Material glossy(float gloss) {
        return new Material(colour, gloss, opacity, texture, bump, roughness);
    }

    public Material see(float opacity) {
        return new Material(colour, gloss, opacity, texture, bump, roughness);
    }

    public Material textured(Texture texture) {
        return new Material(colour, gloss, opacity, texture, bump, roughness);
    }

    public Material rough(Surface.Bump bump, float roughness) {
        return new Material(colour, gloss, opacity, texture, bump, roughness);
    }

    /** The form with this stuff's gloss and relief. */
    Surface surface(Surface form) {
        Surface glossy = form.glossy(gloss);
        if (roughness == 0) {
            return glossy;
        }
        Surface.Bump shape = form.bump();
        float strength = form.bumpStrength();
        return glossy.bumped((x, y) -> strength * shape.at(x, y) + roughness * bump.at(x, y), 1);
    }

    /** Fills an outline. */
    void paint(Canvas canvas, Path outline) {
        canvas.drawPath(outline, Ink.fill(colour, opacity));
        canvas.save();
        canvas.clipPath(outline, true);
        texture.over(canvas, outline.getBounds(), colour);
        canvas.restore();
    }
}
