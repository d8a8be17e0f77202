package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.paint.Rgb;
import java.util.Map;
import java.util.Set;

/** Things in the far hand. Drawn upright with the hand at the origin; the hand closes over them afterwards. */
final class Held {
    /** How a hand and its arm carry a thing. */
    record Grip(Pose.Bend arm, Hands.Gesture hand) {}

    private static final Grip POLE = new Grip(new Pose.Bend(28, 74), Hands.Gesture.GRIP);
    private static final Grip BLADE = new Grip(new Pose.Bend(34, 70), Hands.Gesture.GRIP);
    private static final Grip PALM = new Grip(new Pose.Bend(28, 112), Hands.Gesture.OFFER);
    private static final Grip DOWN = new Grip(new Pose.Bend(20, 12), Hands.Gesture.GRIP);
    private static final Grip RAISED = new Grip(new Pose.Bend(44, 122), Hands.Gesture.GRIP);
    private static final Grip CHEST = new Grip(new Pose.Bend(10, 88, .86f), Hands.Gesture.GRIP);
    private static final Grip STRINGS = new Grip(new Pose.Bend(38, 64), Hands.Gesture.GRIP);

    private static final Map<String, Grip> GRIPS = Map.ofEntries(
            Map.entry("staff", POLE),
            Map.entry("spear", POLE),
            Map.entry("pitchfork", POLE),
            Map.entry("broom", POLE),
            Map.entry("surfboard", POLE),
            Map.entry("fishing rod", BLADE),
            Map.entry("trident", POLE),
            Map.entry("cane", new Grip(new Pose.Bend(26, 40), Hands.Gesture.GRIP)),
            Map.entry("sword", BLADE),
            Map.entry("katana", BLADE),
            Map.entry("cutlass", BLADE),
            Map.entry("axe", BLADE),
            Map.entry("pickaxe", BLADE),
            Map.entry("wand", RAISED),
            Map.entry("umbrella", RAISED),
            Map.entry("balloon", RAISED),
            Map.entry("flag", RAISED),
            Map.entry("torch", RAISED),
            Map.entry("magnifying glass", RAISED),
            Map.entry("paintbrush", RAISED),
            Map.entry("ladle", RAISED),
            Map.entry("sceptre", BLADE),
            Map.entry("wrench", BLADE),
            Map.entry("gavel", RAISED),
            Map.entry("fan", RAISED),
            Map.entry("flask", RAISED),
            Map.entry("cup", RAISED),
            Map.entry("flower", RAISED),
            Map.entry("bouquet", CHEST),
            Map.entry("orb", PALM),
            Map.entry("light", PALM),
            Map.entry("tray", PALM),
            Map.entry("bird", PALM),
            Map.entry("lantern", new Grip(new Pose.Bend(40, 86), Hands.Gesture.GRIP)),
            Map.entry("briefcase", DOWN),
            Map.entry("bag", DOWN),
            Map.entry("basket", DOWN),
            Map.entry("bucket", DOWN),
            Map.entry("suitcase", DOWN),
            Map.entry("lasso", DOWN),
            Map.entry("book", CHEST),
            Map.entry("map", CHEST),
            Map.entry("letter", CHEST),
            Map.entry("beads", CHEST),
            Map.entry("shield", CHEST),
            Map.entry("bow", STRINGS),
            Map.entry("guitar", STRINGS));

    private static final Map<String, Integer> COLOURS = Map.ofEntries(
            Map.entry("book", 0xA8343C),
            Map.entry("umbrella", 0xD8404A),
            Map.entry("lantern", 0xFFC060),
            Map.entry("orb", 0x9FD8FF),
            Map.entry("light", 0x9FD8FF),
            Map.entry("sword", 0xD0D6E0),
            Map.entry("balloon", 0xE0404A),
            Map.entry("wand", 0xF0D878),
            Map.entry("torch", 0xFFB040),
            Map.entry("flag", 0xD8404A),
            Map.entry("shield", 0x8A2A34),
            Map.entry("bucket", 0x9AA4B0),
            Map.entry("basket", 0xC89A5A),
            Map.entry("cup", 0xF4F0EA),
            Map.entry("map", 0xF0E2BC),
            Map.entry("letter", 0xF8F4EA),
            Map.entry("flower", 0xF06A8A),
            Map.entry("bouquet", 0xF08AA0));

    private final Sketch sketch;
    private final Worn thing;

    private Held(Sketch sketch, Worn thing) {
        this.sketch = sketch;
        this.thing = thing;
    }

    static boolean isKnown(String noun) {
        return GRIPS.containsKey(noun);
    }

    static Grip grip(String noun) {
        return GRIPS.getOrDefault(noun, PALM);
    }

    /** The thing in its own colour. */
    static Worn usual(String noun) {
        return new Worn(noun, Rgb.of(COLOURS.getOrDefault(noun, 0x8A6038)), Rgb.of(0xE0B850), Set.of());
    }

    /** @param ground how far the ground is below the hand */
    static void draw(Sketch sketch, Worn thing, float ground) {
        new Held(sketch, thing).draw(ground);
    }

    private void draw(float ground) {
        switch (thing.noun()) {
            case "staff" -> new Weapons(sketch, thing).staff(ground);
            case "cane" -> new Weapons(sketch, thing).pole(ground, 4, 4);
            case "spear", "trident", "pitchfork" ->
                new Weapons(sketch, thing).spear(ground, thing.noun().equals("spear") ? 1 : 3);
            case "fishing rod" -> new Belongings(sketch, thing).fishingRod(ground);
            case "surfboard" -> new Belongings(sketch, thing).surfboard(ground);
            case "broom" -> new Weapons(sketch, thing).broom(ground);
            case "sword", "cutlass", "katana" -> new Weapons(sketch, thing).sword(thing.noun());
            case "axe", "pickaxe" -> new Weapons(sketch, thing).axe(thing.noun().equals("pickaxe"));
            case "wand", "paintbrush", "ladle", "sceptre", "wrench", "gavel" -> new Lights(sketch, thing).rod();
            case "umbrella" -> new Belongings(sketch, thing).umbrella();
            case "balloon" -> new Belongings(sketch, thing).balloon();
            case "flag" -> new Belongings(sketch, thing).flag();
            case "torch" -> new Lights(sketch, thing).torch();
            case "lantern" -> new Lights(sketch, thing).lantern();
            case "orb", "light" -> new Lights(sketch, thing).orb();
            case "magnifying glass" -> new Belongings(sketch, thing).magnifier();
            case "book", "map", "letter" -> new Belongings(sketch, thing).page();
            case "bouquet", "flower" -> new Belongings(sketch, thing).flowers();
            case "briefcase", "bag", "basket", "bucket", "suitcase" -> new Belongings(sketch, thing).carried();
            case "bow" -> new Weapons(sketch, thing).bow();
            case "guitar" -> new Belongings(sketch, thing).guitar();
            case "shield" -> new Weapons(sketch, thing).shield();
            case "flask" -> new Lights(sketch, thing).flask();
            case "tray" -> new Belongings(sketch, thing).tray();
            case "fan" -> new Belongings(sketch, thing).fan();
            case "lasso", "beads" -> new Belongings(sketch, thing).loops();
            default ->
                sketch.solid(Surface.round(12), canvas -> canvas.drawCircle(-4, -24, 18, Ink.fill(thing.colour())));
        }
    }
}
