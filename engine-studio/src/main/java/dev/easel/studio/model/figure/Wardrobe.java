package dev.easel.studio.model.figure;

import dev.easel.studio.paint.Rgb;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All clothes by name. A garment is a top, a skirt, trousers and shoes, or several of them; what is none of these is special. */
final class Wardrobe {

    /** What a garment takes the place of. */
    enum Slot {
        BEHIND,
        BOTTOM,
        FEET,
        TOP,
        FULL,
        OVER,
        EXTRA
    }

    enum Neck {
        ROUND,
        VEE,
        COLLAR,
        HEART,
        CROSSED,
        LAPELS,
        HIGH,
        STRAPS
    }

    enum Sleeve {
        NONE,
        SHORT,
        LONG,
        BELL,
        PUFF
    }

    /** How far down a skirt reaches; the number is its share of the leg. */
    enum Hem {
        HIP(.06f),
        THIGH(.28f),
        KNEE(.52f),
        CALF(.74f),
        ANKLE(.94f),
        FLOOR(1.07f);

        private final float share;

        Hem(float share) {
            this.share = share;
        }

        float share() {
            return share;
        }
    }

    /** The upper part of a garment. */
    record Top(Neck neck, Sleeve sleeve, Hem hem) {}

    /** The lower part of a garment; {@code flare} is its width at the hem: 0 straight, 1 a ball gown. */
    record Skirt(Hem hem, float flare) {}

    /** Trousers; {@code length} is their share of the leg, {@code width} what they add to the leg's radius. */
    record Trousers(float length, float width) {}

    /** A boot or shoe; {@code shaft} is its share of the shin. */
    record Shoe(float shaft) {}

    record Garment(
            Slot slot, Optional<Top> top, Optional<Skirt> skirt, Optional<Trousers> trousers, Optional<Shoe> shoe) {}

    private static final Map<String, Garment> ALL = new HashMap<>();

    static {
        full(
                "gown",
                new Top(Neck.HEART, Sleeve.BELL, Hem.HIP),
                new Skirt(Hem.FLOOR, .8f),
                "ball gown",
                "wedding dress");
        full("dress", new Top(Neck.ROUND, Sleeve.SHORT, Hem.HIP), new Skirt(Hem.KNEE, .55f), "frock");
        full("sundress", new Top(Neck.STRAPS, Sleeve.NONE, Hem.HIP), new Skirt(Hem.KNEE, .6f), "pinafore");
        full("leaf dress", new Top(Neck.STRAPS, Sleeve.NONE, Hem.HIP), new Skirt(Hem.THIGH, 1.1f));
        full("robe", new Top(Neck.VEE, Sleeve.BELL, Hem.HIP), new Skirt(Hem.FLOOR, .38f), "robes");
        full("monk robe", new Top(Neck.CROSSED, Sleeve.BELL, Hem.HIP), new Skirt(Hem.ANKLE, .3f), "habit", "toga");
        full("kimono", new Top(Neck.CROSSED, Sleeve.BELL, Hem.HIP), new Skirt(Hem.ANKLE, .12f), "hanbok", "yukata");
        full("tutu", new Top(Neck.HEART, Sleeve.NONE, Hem.HIP), new Skirt(Hem.THIGH, 2.3f));
        full("sheet", new Top(Neck.HIGH, Sleeve.BELL, Hem.HIP), new Skirt(Hem.FLOOR, .5f));
        full("onesie", new Top(Neck.HIGH, Sleeve.LONG, Hem.HIP), new Trousers(.96f, 7));
        full("jumpsuit", new Top(Neck.ROUND, Sleeve.LONG, Hem.HIP), new Trousers(.96f, 9), "pyjamas", "pajamas");
        full("bodysuit", new Top(Neck.HIGH, Sleeve.LONG, Hem.HIP), new Trousers(1, 1.5f), "wetsuit");
        full("ninja suit", new Top(Neck.CROSSED, Sleeve.LONG, Hem.THIGH), new Trousers(1, 6));
        full("scrubs", new Top(Neck.VEE, Sleeve.SHORT, Hem.THIGH), new Trousers(.97f, 6));
        full("uniform", new Top(Neck.COLLAR, Sleeve.LONG, Hem.HIP), new Trousers(.97f, 5));
        full("firesuit", new Top(Neck.HIGH, Sleeve.LONG, Hem.THIGH), new Trousers(.97f, 8));
        full("suit", new Top(Neck.LAPELS, Sleeve.LONG, Hem.THIGH), new Trousers(.98f, 4), "tuxedo");
        full("armour", new Top(Neck.HIGH, Sleeve.LONG, Hem.HIP), new Trousers(1, 3), "armor", "plate armour");
        full("spacesuit", new Top(Neck.HIGH, Sleeve.LONG, Hem.HIP), new Trousers(1, 14), "space suit");
        full("swimsuit", new Top(Neck.STRAPS, Sleeve.NONE, Hem.HIP), new Trousers(.1f, 2), "bikini");
        full("fishtail", new Top(Neck.STRAPS, Sleeve.NONE, Hem.HIP), new Skirt(Hem.FLOOR, 0));
        top("shirt", Neck.COLLAR, Sleeve.LONG, Hem.HIP, "blouse");
        top("tshirt", Neck.ROUND, Sleeve.SHORT, Hem.HIP, "t-shirt", "t shirt", "tee", "tee shirt", "jersey", "polo");
        top("jumper", Neck.ROUND, Sleeve.LONG, Hem.HIP, "sweater", "pullover", "hoodie", "sweatshirt", "turtleneck");
        top("tunic", Neck.VEE, Sleeve.LONG, Hem.THIGH);
        top("smock", Neck.ROUND, Sleeve.LONG, Hem.THIGH);
        top("shell top", Neck.HEART, Sleeve.NONE, Hem.HIP);
        over("jacket", Neck.LAPELS, Sleeve.LONG, Hem.HIP, "blazer");
        over("leather jacket", Neck.LAPELS, Sleeve.LONG, Hem.HIP);
        over("cardigan", Neck.LAPELS, Sleeve.LONG, Hem.THIGH);
        over("coat", Neck.LAPELS, Sleeve.LONG, Hem.KNEE, "trench coat", "lab coat", "overcoat", "raincoat");
        over("waistcoat", Neck.LAPELS, Sleeve.NONE, Hem.HIP);
        over("vest", Neck.LAPELS, Sleeve.NONE, Hem.HIP);
        over("surcoat", Neck.VEE, Sleeve.NONE, Hem.KNEE, "tabard");
        over("lamellar", Neck.VEE, Sleeve.SHORT, Hem.THIGH);
        over("breastplate", Neck.ROUND, Sleeve.NONE, Hem.HIP);
        put(
                "skirt",
                new Garment(
                        Slot.BOTTOM,
                        Optional.empty(),
                        Optional.of(new Skirt(Hem.KNEE, .3f)),
                        Optional.empty(),
                        Optional.empty()));
        put(
                "hakama",
                new Garment(
                        Slot.BOTTOM,
                        Optional.empty(),
                        Optional.of(new Skirt(Hem.ANKLE, .4f)),
                        Optional.empty(),
                        Optional.empty()));
        bottom("trousers", .97f, 5, "pants", "slacks", "leggings");
        bottom("jeans", .97f, 4);
        bottom("shorts", .36f, 8);
        bottom("tights", 1, .5f, "stockings");
        bottom("overalls", .97f, 8, "dungarees");
        feet("shoes", 0, "slippers", "sandals", "trainers", "sneakers");
        feet("boots", .5f, "wellies");
        feet("socks", .3f);
        feet("flippers", 0);
        for (String extra : new String[] {
            "apron",
            "belt",
            "sash",
            "scarf",
            "tie",
            "stethoscope",
            "badge",
            "shawl",
            "bandana",
            "ruff",
            "pelt",
            "gloves",
            "necklace",
            "tattoos"
        }) {
            put(extra, none(Slot.EXTRA));
        }
        for (String behind : new String[] {"cape", "wings", "backpack", "tank", "satchel"}) {
            put(behind, none(Slot.BEHIND));
        }
        ALL.put("cloak", none(Slot.BEHIND));
    }

    private Wardrobe() {}

    static Optional<Garment> find(String noun) {
        return Optional.ofNullable(ALL.get(noun));
    }

    /** How a thing looks that the prompt names without a colour and no role has; empty where any cloth will do. */
    static Optional<Worn> usual(String noun) {
        return switch (noun) {
            case "tattoos" -> Optional.of(Worn.plain(noun, Rgb.of(0xDCE8FF)));
            case "wings" -> Optional.of(new Worn(noun, Rgb.WHITE, Rgb.WHITE, Set.of("feathered")));
            case "armour", "armor", "plate armour", "breastplate" -> Optional.of(Worn.plain(noun, Rgb.of(0xAEB6C4)));
            case "spacesuit", "space suit" ->
                Optional.of(new Worn("spacesuit", Rgb.of(0xEDEAF0), Rgb.of(0xE08A3A), Set.of()));
            case "belt", "shoes", "boots", "sandals", "satchel" -> Optional.of(Worn.plain(noun, Rgb.of(0x5A3A26)));
            case "apron", "lab coat", "wedding dress" -> Optional.of(Worn.plain(noun, Rgb.of(0xF8F6F2)));
            case "jeans" -> Optional.of(Worn.plain(noun, Rgb.of(0x3E5A86)));
            default -> Optional.empty();
        };
    }

    private static void full(String noun, Top top, Skirt skirt, String... also) {
        put(
                noun,
                new Garment(Slot.FULL, Optional.of(top), Optional.of(skirt), Optional.empty(), Optional.empty()),
                also);
    }

    private static void full(String noun, Top top, Trousers trousers, String... also) {
        put(
                noun,
                new Garment(Slot.FULL, Optional.of(top), Optional.empty(), Optional.of(trousers), Optional.empty()),
                also);
    }

    private static void top(String noun, Neck neck, Sleeve sleeve, Hem hem, String... also) {
        put(noun, upper(Slot.TOP, new Top(neck, sleeve, hem)), also);
    }

    private static void over(String noun, Neck neck, Sleeve sleeve, Hem hem, String... also) {
        put(noun, upper(Slot.OVER, new Top(neck, sleeve, hem)), also);
    }

    private static Garment upper(Slot slot, Top top) {
        return new Garment(slot, Optional.of(top), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void bottom(String noun, float length, float width, String... also) {
        Trousers trousers = new Trousers(length, width);
        put(
                noun,
                new Garment(Slot.BOTTOM, Optional.empty(), Optional.empty(), Optional.of(trousers), Optional.empty()),
                also);
    }

    private static void feet(String noun, float shaft, String... also) {
        put(
                noun,
                new Garment(
                        Slot.FEET, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new Shoe(shaft))),
                also);
    }

    private static Garment none(Slot slot) {
        return new Garment(slot, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void put(String noun, Garment garment, String... also) {
        ALL.put(noun, garment);
        Arrays.stream(also).forEach(other -> ALL.put(other, garment));
    }
}
