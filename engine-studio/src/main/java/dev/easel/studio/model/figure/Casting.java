package dev.easel.studio.model.figure;

import dev.easel.studio.model.Look;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Makes one persona of what the role says, what the prompt says and what is left to chance; the prompt wins. */
final class Casting {
    private static final int[] SKIN = {0xF7D7C0, 0xF0C6A4, 0xE3AE86, 0xC98D62, 0xA06A44, 0x7A4A30};
    private static final int[] HAIR = {0x2A1E1A, 0x4A2E20, 0x7A4A2A, 0xA8682E, 0xDCA850, 0xB04A24, 0x1E1A20};
    private static final int[] EYES = {0x5A3A22, 0x3E6A9A, 0x4A7A4E, 0x6A4A2A};
    private static final Rgb GREY = Rgb.of(0xDADAE0);
    private static final List<String> LONGER_STYLES = List.of("long", "bob", "ponytail", "braids", "curly", "bun");
    private static final Map<String, Integer> NAMED_SKIN = Map.ofEntries(
            Map.entry("pale", 0xFAE4D6),
            Map.entry("fair", 0xF7D7C0),
            Map.entry("fair-skinned", 0xF7D7C0),
            Map.entry("asian", 0xF0C9A0),
            Map.entry("tanned", 0xD09A68),
            Map.entry("indian", 0xB0764A),
            Map.entry("brown-skinned", 0xA06A44),
            Map.entry("dark-skinned", 0x74462E),
            Map.entry("african", 0x6E4029),
            Map.entry("black", 0x6E4029));
    private static final Map<String, Integer> ROLE_SKIN =
            Map.of("zombie", 0x9AB08A, "devil", 0xD8584A, "ghost", 0xF4F6FC, "vampire", 0xF2E8EA);
    private static final Map<String, Integer> NAMED_HAIR = Map.of(
            "blonde", 0xE6BC64,
            "blond", 0xE6BC64,
            "red-haired", 0xB8481E,
            "redhead", 0xB8481E,
            "ginger", 0xC8642A,
            "brunette", 0x5A3620,
            "white-haired", 0xECEEF4,
            "grey-haired", 0xA8A8AE,
            "dark-haired", 0x241A18,
            "black-haired", 0x1E1A20);
    private static final Map<String, String> HAIR_PARTS =
            Map.of("braids", "braids", "braid", "braids", "ponytail", "ponytail", "bun", "bun", "curls", "curly");

    private final Look look;
    private final Role role;
    private final Random dice;

    private Casting(Look look, Role role) {
        this.look = look;
        this.role = role;
        // Neighbouring seeds start alike; stirred, they do not.
        this.dice = new Random(look.seed() * 0x9E3779B97F4A7C15L ^ 0x5DEECE66DL << 17);
    }

    static Persona of(Look look, Role role) {
        return new Casting(look, role).persona();
    }

    private Persona persona() {
        boolean feminine = feminine();
        Body body = Body.of(age(), feminine, girth());
        Optional<Rgb> namedSkin = named(NAMED_SKIN);
        Rgb chance = pick(SKIN);
        Rgb skin = namedSkin
                .or(() -> Optional.ofNullable(ROLE_SKIN.get(role.name())).map(Rgb::of))
                .orElse(chance);
        Persona.Hair hair = hair(feminine, body.age());
        Rgb eyes = look.partColour("eyes", pick(EYES));
        Outfit outfit = new Dressing(look, role, dice, feminine, namedSkin.isPresent()).outfit();
        Pose pose = posed(outfit);
        return new Persona(
                body,
                pose,
                Skeleton.of(body, pose),
                skin,
                eyes,
                hair,
                outfit,
                Stream.of(look.entity().traits(), role.hair(), role.names())
                        .flatMap(List::stream)
                        .toList(),
                "sleeping".equals(look.entity().pose()),
                look.is("from behind"),
                look.seed());
    }

    /** Arms go where the thing in the hand wants them. */
    private Pose posed(Outfit outfit) {
        Pose pose = Pose.named(look.entity().pose());
        if (!pose.handsFree()) {
            return pose;
        }
        if (outfit.held().isEmpty()) {
            return look.is(Entity.CARRYING) ? pose.carrying() : pose;
        }
        return pose.withFar(Held.grip(outfit.held().get().noun()).arm());
    }

    private boolean feminine() {
        boolean chance = dice.nextBoolean();
        if (look.is("female") || role.isKind("woman") || role.isKind("girl")) {
            return !look.is("male");
        }
        if (look.is("male") || role.isKind("man") || role.isKind("boy")) {
            return false;
        }
        boolean dressed = look.part("dress").isPresent() || look.part("gown").isPresent();
        return look.part("beard").isEmpty() && (chance || dressed);
    }

    private boolean isSaidToBeOld() {
        return look.is("old") || look.is("elderly") || look.is("aged");
    }

    private Body.Age age() {
        if (isSaidToBeOld()) {
            return Body.Age.OLD;
        }
        if (role.isKind("boy") || role.isKind("girl") || role.isKind("child")) {
            return Body.Age.CHILD;
        }
        return role.isKind("old") && !look.is("young") ? Body.Age.OLD : Body.Age.ADULT;
    }

    private float girth() {
        if (look.is("fat") || look.is("chubby") || look.is("plump")) {
            return 1.35f;
        }
        if (look.is("thin") || look.is("slender") || look.is("skinny")) {
            return .86f;
        }
        return role.isKind("stout") ? 1.22f : .96f + .1f * dice.nextFloat();
    }

    private Persona.Hair hair(boolean feminine, Body.Age age) {
        String usual = feminine ? LONGER_STYLES.get(dice.nextInt(LONGER_STYLES.size())) : "short";
        Rgb chance = age == Body.Age.OLD ? GREY : pick(HAIR);
        List<String> words = new ArrayList<>(look.entity().traits());
        look.part("hair").ifPresent(part -> words.addAll(part.traits()));
        look.entity()
                .parts()
                .forEach(
                        part -> Optional.ofNullable(HAIR_PARTS.get(part.noun())).ifPresent(words::add));
        words.addAll(role.hair());
        String style = words.stream()
                .map(word -> word.equals("braided") ? "braids" : word)
                .filter(Hairstyle::isKnown)
                .findFirst()
                .orElse(usual);
        Rgb natural = isSaidToBeOld() ? GREY : role.hairColour().orElse(chance);
        Rgb colour = look.partColour("hair", named(NAMED_HAIR).orElse(natural));
        boolean beard = words.contains("beard")
                || words.contains("bearded")
                || look.part("beard").isPresent();
        boolean moustache =
                words.contains("moustache") || look.part("moustache").isPresent();
        return new Persona.Hair(style, colour, beard && !feminine, moustache && !feminine);
    }

    private Optional<Rgb> named(Map<String, Integer> colours) {
        return look.entity().traits().stream()
                .flatMap(trait -> Optional.ofNullable(colours.get(trait)).stream())
                .findFirst()
                .map(Rgb::of);
    }

    private Rgb pick(int[] from) {
        return Rgb.of(from[dice.nextInt(from.length)]);
    }
}
