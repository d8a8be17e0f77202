package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;
import java.util.Map;
import java.util.Set;

/** Hats, crowns, glasses, in the head's own measure. */
final class Headwear {
    private static final Map<String, Integer> COLOURS = Map.ofEntries(
            Map.entry("crown", 0xE8B848),
            Map.entry("tiara", 0xF0D890),
            Map.entry("circlet", 0xE0D8C0),
            Map.entry("diadem", 0xE0D8C0),
            Map.entry("hat", 0x6A4A34),
            Map.entry("top hat", 0x24222A),
            Map.entry("wizard hat", 0x34439A),
            Map.entry("witch hat", 0x32243F),
            Map.entry("pointed cap", 0xD0342C),
            Map.entry("party hat", 0x4AA0E0),
            Map.entry("santa hat", 0xC8242C),
            Map.entry("helmet", 0xB4BCCA),
            Map.entry("viking helmet", 0xA8ACB4),
            Map.entry("army helmet", 0x5E6A44),
            Map.entry("fire helmet", 0xD0302C),
            Map.entry("hard hat", 0xF4C430),
            Map.entry("miner helmet", 0xE8B83A),
            Map.entry("roman helmet", 0xC89A4A),
            Map.entry("kabuto", 0x8A2A2E),
            Map.entry("space helmet", 0xF2EFF4),
            Map.entry("hood", 0x4A4A5A),
            Map.entry("mask hood", 0x26283A),
            Map.entry("cap", 0x3A62A8),
            Map.entry("police cap", 0x24345E),
            Map.entry("captain cap", 0xF6F4F0),
            Map.entry("aviator cap", 0x6A4026),
            Map.entry("nurse cap", 0xFAFAFA),
            Map.entry("beret", 0xB0303A),
            Map.entry("fedora", 0x8A6A44),
            Map.entry("cowboy hat", 0x9A6A3E),
            Map.entry("straw hat", 0xE0BE78),
            Map.entry("safari hat", 0xC8B078),
            Map.entry("pirate hat", 0x2A2230),
            Map.entry("robin hat", 0x3F6B3A),
            Map.entry("chef hat", 0xFCFAF6),
            Map.entry("veil", 0xFFFFFF),
            Map.entry("wimple", 0x22242E),
            Map.entry("flower wreath", 0xF090B0),
            Map.entry("wreath", 0x6A9A4A),
            Map.entry("flower pin", 0xF4A0B4),
            Map.entry("starfish", 0xFFB070),
            Map.entry("halo", 0xFFE890),
            Map.entry("horns", 0x3A1A1E),
            Map.entry("glasses", 0x3A3034),
            Map.entry("sunglasses", 0x1A1A1E),
            Map.entry("goggles", 0x6A4A30),
            Map.entry("eyepatch", 0x1E1A1E),
            Map.entry("mask", 0xD8303A),
            Map.entry("headscarf", 0xC8503C),
            Map.entry("turban", 0xE0C8A0),
            Map.entry("headphones", 0x2A2A32),
            Map.entry("bow", 0xE0607A));
    private static final Set<String> IN_FRONT = Set.of("glasses", "sunglasses", "goggles", "eyepatch", "mask");
    private static final Set<String> ON_THE_FACE =
            Set.of("glasses", "sunglasses", "goggles", "eyepatch", "mask", "horns", "halo", "flower pin", "headphones");
    static final Surface FELT = new Surface(16, Cloth::creases, .3f, .06f);

    private final Persona who;
    private final Sketch sketch;
    private final Worn worn;

    private Headwear(Persona who, Sketch sketch, Worn worn) {
        this.who = who;
        this.sketch = sketch;
        this.worn = worn;
    }

    static boolean isKnown(String noun) {
        return COLOURS.containsKey(noun);
    }

    /** True if both can be worn at once. */
    static boolean goesWith(String noun, String other) {
        return ON_THE_FACE.contains(noun) != ON_THE_FACE.contains(other);
    }

    static Worn usual(String noun) {
        Rgb colour = Rgb.of(COLOURS.getOrDefault(noun, 0x6A4A34));
        return new Worn(noun, colour, colour.mix(Rgb.BLACK, .4f), Set.of());
    }

    static void draw(Persona who, Sketch sketch, Worn worn) {
        new Headwear(who, sketch, worn).draw();
    }

    /** What hangs behind the head. */
    static void behind(Sketch sketch, Worn worn) {
        switch (worn.noun()) {
            case "halo" -> {
                sketch.glow(canvas ->
                        canvas.drawPath(Outline.oval(2, -74, 40, 11), Ink.softLine(worn.colour(), 14, .7f, 9)));
                sketch.glow(canvas -> canvas.drawPath(Outline.oval(2, -74, 40, 11), Ink.line(worn.colour(), 5)));
            }
            case "veil" ->
                sketch.solid(
                        new Surface(20, Cloth::creases, .8f, .2f),
                        canvas -> canvas.drawPath(
                                Outline.blob("0 -62, -40 -44, -60 30, -84 210, 0 226, 92 210, 66 30, 44 -44"),
                                Ink.fill(worn.colour(), .6f)));
            case "hood", "wimple", "mask hood" ->
                sketch.solid(
                        FELT,
                        canvas -> canvas.drawPath(
                                Outline.blob("6 -72, -40 -56, -54 -4, -48 56, 4 74, 58 56, 60 -4, 48 -58"),
                                Ink.fill(worn.colour().times(.7f))));
            case "straw hat", "cowboy hat", "safari hat", "fedora", "witch hat" ->
                sketch.solid(
                        Surface.round(6),
                        canvas -> canvas.drawPath(
                                Outline.oval(3, -32, 64, 14),
                                Ink.fill(worn.colour().times(.6f))));
            default -> {}
        }
    }

    private void draw() {
        if (who.fromBehind() && IN_FRONT.contains(worn.noun())) {
            return;
        }
        switch (worn.noun()) {
            case "crown" ->
                new Crowns(sketch, worn).crown(worn.is("filigree") || worn.is("intricate") || worn.is("delicate"));
            case "tiara", "circlet", "diadem" -> new Crowns(sketch, worn).tiara();
            case "wizard hat", "witch hat", "pointed cap", "party hat", "santa hat" -> new Hats(sketch, worn).pointed();
            case "helmet", "viking helmet", "roman helmet", "kabuto" -> new Helmets(sketch, worn).helmet();
            case "army helmet", "hard hat", "fire helmet", "miner helmet" -> new Helmets(sketch, worn).dome();
            case "hood", "wimple", "mask hood", "headscarf" -> new Hats(sketch, worn).hood();
            case "cap", "police cap", "captain cap" -> new Hats(sketch, worn).cap();
            case "aviator cap" -> new Helmets(sketch, worn).aviator();
            case "beret", "turban", "chef hat" -> new Hats(sketch, worn).soft();
            case "hat", "fedora", "cowboy hat", "straw hat", "safari hat", "top hat", "robin hat" ->
                new Hats(sketch, worn).brimmed();
            case "pirate hat" -> new Hats(sketch, worn).bicorne();
            case "nurse cap" ->
                sketch.solid(Surface.round(8), canvas -> {
                    canvas.drawPath(
                            Outline.svg("M-34 -46Q0 -66 36 -46L42 -66Q0 -92 -40 -66Z"), Ink.fill(worn.colour()));
                    canvas.drawRect(Rect.makeXYWH(-3, -76, 7, 20), Ink.fill(worn.trim()));
                    canvas.drawRect(Rect.makeXYWH(-10, -69.5f, 21, 7), Ink.fill(worn.trim()));
                });
            case "flower wreath", "wreath" -> new Crowns(sketch, worn).wreath();
            case "flower pin", "starfish", "bow" -> new Crowns(sketch, worn).pin();
            case "veil" -> new Crowns(sketch, worn).wreathOf(Rgb.of(0xF8F4EC), 6);
            case "horns" ->
                sketch.solid(Surface.round(6).glossy(.4f), canvas -> {
                    canvas.drawPath(
                            Outline.ribbon(Points.of("-24 -48, -36 -66, -32 -88"), 8, 6, .6f), Ink.fill(worn.colour()));
                    canvas.drawPath(
                            Outline.ribbon(Points.of("28 -48, 42 -66, 38 -88"), 8, 6, .6f), Ink.fill(worn.colour()));
                });
            case "glasses", "sunglasses", "goggles" -> new Eyewear(sketch, worn).glasses();
            case "eyepatch" ->
                sketch.flat(canvas -> {
                    canvas.drawPath(Outline.curve("-38 -22, 0 -6, 40 2"), Ink.line(worn.colour(), 2.4f));
                    canvas.drawPath(
                            Points.from(Face.TURN - 26, -3)
                                    .to(Face.TURN - 5, 0)
                                    .to(Face.TURN - 8, 16)
                                    .to(Face.TURN - 22, 15)
                                    .blob(),
                            Ink.fill(worn.colour()));
                });
            case "mask" -> new Eyewear(sketch, worn).mask();
            case "headphones" ->
                sketch.solid(Surface.round(6).glossy(.5f), canvas -> {
                    canvas.drawPath(Outline.curve("-42 0, -34 -50, 4 -68, 42 -50, 46 0"), Ink.line(worn.colour(), 7));
                    canvas.drawPath(Outline.oval(45, 6, 11, 17), Ink.fill(worn.colour()));
                    canvas.drawPath(Outline.oval(-42, 6, 6, 15), Ink.fill(worn.colour()));
                });
            default -> {}
        }
    }
}
