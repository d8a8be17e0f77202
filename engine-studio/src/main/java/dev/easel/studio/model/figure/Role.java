package dev.easel.studio.model.figure;

import dev.easel.studio.paint.Rgb;
import java.util.List;
import java.util.Optional;

/**
 * Who somebody usually is, as a line of {@code roles.txt} says it.
 *
 * @param names what the role is called, the canonical name first
 * @param kind words of age, sex and build
 * @param hair words of style, colour, beard
 */
record Role(
        List<String> names,
        List<String> kind,
        List<String> hair,
        List<Item> clothes,
        List<Item> head,
        List<Item> held) {

    Role {
        names = List.copyOf(names);
        kind = List.copyOf(kind);
        hair = List.copyOf(hair);
        clothes = List.copyOf(clothes);
        head = List.copyOf(head);
        held = List.copyOf(held);
    }

    String name() {
        return names.getFirst();
    }

    boolean isKind(String word) {
        return kind.contains(word);
    }

    /** The hair's colour, unless it is left to chance. */
    Optional<Rgb> hairColour() {
        return hair.stream()
                .filter(word -> word.matches("[0-9A-F]{6}"))
                .findFirst()
                .map(Role::hex);
    }

    static Rgb hex(String colour) {
        return Rgb.of(Integer.parseInt(colour, 16));
    }

    /** A thing of the table; the colours are hex, {@code any} or empty. */
    record Item(String noun, String colour, String trim, List<String> traits) {
        Item {
            traits = List.copyOf(traits);
        }
    }
}
