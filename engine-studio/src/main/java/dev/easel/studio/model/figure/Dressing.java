package dev.easel.studio.model.figure;

import dev.easel.studio.model.Look;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Chooses what somebody wears: first what the role says, then what the prompt mentions, then the colours it asks for. */
final class Dressing {
    private static final int[] CLOTH = {0xC8503C, 0x3F6FB0, 0x4E8A5A, 0xE0A83C, 0x8A5AA8, 0x3E9AA0, 0xD87A9A, 0xE8E2D6};
    private static final Set<Wardrobe.Slot> COVERING =
            Set.of(Wardrobe.Slot.FULL, Wardrobe.Slot.TOP, Wardrobe.Slot.BOTTOM);
    private static final Set<String> HANDS_FULL =
            Set.of("arms up", "dancing", "lying", "sleeping", "cheering", "jumping");

    private final Look look;
    private final Role role;
    private final Random dice;
    private final boolean feminine;
    private final boolean coloursAreSkin;
    private final List<Worn> clothes = new ArrayList<>();
    private final List<Worn> head = new ArrayList<>();
    private Optional<Worn> held = Optional.empty();

    Dressing(Look look, Role role, Random dice, boolean feminine, boolean coloursAreSkin) {
        this.look = look;
        this.role = role;
        this.dice = dice;
        this.feminine = feminine;
        this.coloursAreSkin = coloursAreSkin;
    }

    Outfit outfit() {
        role.clothes().forEach(item -> clothes.add(worn(item)));
        role.head().forEach(item -> head.add(worn(item)));
        boolean free = look.entity().pose() == null
                || !HANDS_FULL.contains(look.entity().pose());
        if (free && !look.is("empty-handed") && !look.is(Entity.CARRYING)) {
            held = role.held().stream().map(this::worn).findFirst();
        }
        if (feminine && role.isKind("any") && dice.nextBoolean()) {
            clothes.replaceAll(worn -> worn.noun().equals("trousers") ? worn.named("skirt") : worn);
        }
        look.entity().parts().forEach(this::put);
        if ("reading".equals(look.entity().pose())
                && held.filter(thing -> thing.noun().equals("book")).isEmpty()) {
            held = Optional.of(Held.usual("book"));
        }
        if ("fishing".equals(look.entity().pose())) {
            held = Optional.of(Held.usual("fishing rod"));
        }
        tint();
        for (String thread : List.of("thread", "threads", "embroidery")) {
            look.part(thread).ifPresent(this::embroider);
        }
        List<Part> prints = look.entity().parts().stream()
                .filter(part -> part.text() != null && !part.noun().equals(Part.LETTERING))
                .toList();
        return new Outfit(clothes, head, held, prints);
    }

    private Worn worn(Role.Item item) {
        Rgb colour = item.colour().equals("any") ? anyCloth() : Role.hex(item.colour());
        Rgb trim = item.trim().isEmpty() ? Worn.plainTrim(colour) : Role.hex(item.trim());
        return new Worn(item.noun(), colour, trim, new HashSet<>(item.traits()));
    }

    private Rgb anyCloth() {
        return Rgb.of(CLOTH[dice.nextInt(CLOTH.length)]);
    }

    /** Puts on, or hands over, what the prompt mentions; it takes the place of what it cannot be worn with. */
    private void put(Part part) {
        String noun = canonical(part.noun());
        Optional<Wardrobe.Garment> garment = Wardrobe.find(noun);
        if (Headwear.isKnown(noun)) {
            // A hat of another colour is the hat that the role wears, in that colour.
            Worn usual = head.stream()
                    .filter(other -> other.noun().endsWith(" " + noun))
                    .findFirst()
                    .orElseGet(() -> Headwear.usual(noun));
            head.removeIf(other -> !Headwear.goesWith(other.noun(), noun));
            head.add(as(part, usual));
        } else if (garment.isPresent()) {
            Wardrobe.Slot slot = garment.get().slot();
            Worn usual = clothes.stream()
                    .filter(other -> slot(other) == slot && slot != Wardrobe.Slot.EXTRA && slot != Wardrobe.Slot.BEHIND)
                    .findFirst()
                    .map(other -> other.named(noun))
                    .orElseGet(() -> Wardrobe.usual(noun).orElseGet(() -> Worn.plain(noun, anyCloth())));
            makeRoom(slot, noun);
            clothes.add(as(part, usual));
        } else if (Held.isKnown(noun)) {
            held = Optional.of(as(part, Held.usual(noun)));
        }
    }

    private String canonical(String noun) {
        return switch (noun) {
            case "tattoo" -> "tattoos";
            case "helmet" -> role.name().equals("astronaut") ? "space helmet" : noun;
            case "visor" -> "space helmet";
            default -> noun;
        };
    }

    private void makeRoom(Wardrobe.Slot slot, String noun) {
        switch (slot) {
            case FULL -> clothes.removeIf(other -> COVERING.contains(slot(other)));
            case TOP -> {
                if (clothes.removeIf(other -> slot(other) == Wardrobe.Slot.FULL)) {
                    clothes.add(Worn.plain("trousers", Rgb.of(0x3C4A68)));
                }
                clothes.removeIf(other -> slot(other) == Wardrobe.Slot.TOP);
            }
            case BOTTOM -> {
                if (clothes.removeIf(other -> slot(other) == Wardrobe.Slot.FULL)) {
                    clothes.add(Worn.plain("shirt", Rgb.of(0xF0EAE0)));
                }
                clothes.removeIf(other -> slot(other) == Wardrobe.Slot.BOTTOM);
            }
            case FEET, OVER -> clothes.removeIf(other -> slot(other) == slot);
            case BEHIND, EXTRA -> clothes.removeIf(other -> other.noun().equals(noun));
        }
    }

    /** A colour of the person itself is the colour of the largest garment, a second one that of its trim. */
    private void tint() {
        if (look.entity().colours().isEmpty() || coloursAreSkin) {
            return;
        }
        Rgb natural = clothes.get(main()).colour();
        Rgb asked = look.colour(0, natural);
        clothes.replaceAll(worn -> worn.colour().equals(natural) ? worn.coloured(asked) : worn);
        head.replaceAll(worn -> worn.colour().equals(natural) ? worn.coloured(asked) : worn);
        Worn tinted = clothes.get(main());
        clothes.set(main(), new Worn(tinted.noun(), asked, look.colour(1, tinted.trim()), tinted.traits()));
    }

    /** Thread that the prompt mentions is sewn on the largest garment. */
    private void embroider(Part thread) {
        Worn cloth = clothes.get(main());
        Set<String> traits = new HashSet<>(cloth.traits());
        traits.add("embroidered");
        traits.addAll(thread.traits());
        Rgb colour = thread.colours().stream().findFirst().map(Tint::rgb).orElse(cloth.trim());
        clothes.set(main(), new Worn(cloth.noun(), cloth.colour(), colour, traits));
    }

    /** Where the largest garment is among the clothes. */
    private int main() {
        for (Wardrobe.Slot slot : List.of(Wardrobe.Slot.FULL, Wardrobe.Slot.OVER, Wardrobe.Slot.TOP)) {
            for (int i = 0; i < clothes.size(); i++) {
                if (slot(clothes.get(i)) == slot) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static Worn as(Part part, Worn usual) {
        Set<String> traits = new HashSet<>(usual.traits());
        traits.addAll(part.traits());
        Optional<Rgb> stuff = Optional.ofNullable(part.material()).flatMap(Materials::colour);
        if (part.material() != null) {
            traits.add(part.material().toLowerCase(Locale.ROOT));
        }
        Rgb colour = part.colours().stream()
                .findFirst()
                .map(Tint::rgb)
                .or(() -> stuff)
                .orElse(usual.colour());
        Rgb trim = part.colours().size() > 1 ? part.colours().get(1).rgb() : usual.trim();
        return new Worn(usual.noun(), colour, trim, traits);
    }

    private static Wardrobe.Slot slot(Worn worn) {
        return Wardrobe.find(worn.noun()).map(Wardrobe.Garment::slot).orElse(Wardrobe.Slot.EXTRA);
    }
}
