package dev.easel.studio;

import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Place;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a picture, in words that a test can compare: {@code lantern#1 blue} for the leftmost
 * of several lanterns, {@code +kite red} for one more, {@code -owl} for one less, {@code fox>wolf} for another in its place,
 * {@code time night} for what is about the whole picture. Copies are told apart by the seeds of their looks, which an edit
 * must keep.
 */
final class Account {
    private record Copy(Entity entity, Place place, String name) {}

    private Account() {}

    static Set<String> of(Artwork before, Artwork after) {
        var words = new TreeSet<String>();
        stage(before.scene(), after.scene(), words);
        Map<Long, Copy> was = copies(before);
        Map<Long, Copy> is = copies(after);
        // In another view, and on other ground, everything moves in proportion.
        boolean sameView = before.scene().framing() == after.scene().framing()
                && before.scene().setting().equals(after.scene().setting())
                && Objects.equals(before.scene().platform(), after.scene().platform());
        for (var entry : was.entrySet()) {
            Copy old = entry.getValue();
            Copy now = is.remove(entry.getKey());
            if (now == null) {
                words.add("-" + old.name());
            } else {
                differences(old, now, sameView).forEach(word -> words.add(old.name() + word));
            }
        }
        var added = new LinkedHashMap<String, Integer>();
        for (Copy now : is.values()) {
            added.merge("+" + described(now.entity()) + tied(now.entity(), after), 1, Integer::sum);
        }
        added.forEach((word, count) -> words.add(count == 1 ? word : word + " x" + count));
        return all(words, before);
    }

    private static void stage(Scene was, Scene is, Set<String> words) {
        add(words, "place", was.setting(), is.setting());
        add(words, "platform", was.platform(), is.platform());
        add(words, "time", was.daytime(), is.daytime());
        add(words, "weather", was.weather(), is.weather());
        add(words, "season", was.season(), is.season());
        add(words, "style", was.style(), is.style());
        add(words, "view", was.framing(), is.framing());
        add(words, "palette", names(was.palette()), names(is.palette()));
        add(words, "traits", was.settingTraits(), is.settingTraits());
    }

    private static void add(Set<String> words, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            words.add(name + " " + (is == null ? "none" : is.toString().toLowerCase(Locale.ROOT)));
        }
    }

    private static Map<Long, Copy> copies(Artwork artwork) {
        Map<String, List<Copy>> byNoun = new LinkedHashMap<>();
        for (Entity entity : artwork.scene().entities()) {
            for (Place place : artwork.arrangement().of(entity.id())) {
                byNoun.computeIfAbsent(entity.noun(), _ -> new ArrayList<>()).add(new Copy(entity, place, ""));
            }
        }
        Map<Long, Copy> copies = new LinkedHashMap<>();
        byNoun.forEach((noun, list) -> {
            list.sort(Comparator.comparingDouble(copy -> copy.place().x()));
            for (int i = 0; i < list.size(); i++) {
                Copy copy = list.get(i);
                String name = list.size() == 1 ? noun : noun + "#" + (i + 1);
                copies.put(copy.place().seed(), new Copy(copy.entity(), copy.place(), name));
            }
        });
        return copies;
    }

    private static List<String> differences(Copy old, Copy now, boolean sameView) {
        List<String> words = new ArrayList<>();
        Entity was = old.entity();
        Entity is = now.entity();
        if (!was.noun().equals(is.noun())) {
            words.add(">" + described(is));
        } else {
            if (!was.colours().equals(is.colours()) || !Objects.equals(was.material(), is.material())) {
                words.add(" " + look(is));
            }
            if (!Objects.equals(was.pose(), is.pose())) {
                words.add(" is " + is.pose());
            }
            is.traits().stream()
                    .filter(trait -> !was.traits().contains(trait))
                    .forEach(trait -> words.add(" " + trait));
        }
        parts(was, is, words);
        Place from = old.place();
        Place to = now.place();
        if (sameView && was.noun().equals(is.noun())) {
            float ratio = to.height() / from.height();
            if (Math.abs(ratio - 1) > .02f) {
                words.add(ratio > 1 ? " larger" : " smaller");
            }
            if (Math.abs(to.x() - from.x()) > 4) {
                words.add(to.x() < from.x() ? " left" : " right");
            }
            // What grows where it hangs moves its feet as well.
            boolean grows = Math.abs(to.y() - to.height() / 2 - from.y() + from.height() / 2) < 4;
            if (Math.abs(to.y() - from.y()) > 4 && !grows) {
                words.add(to.y() < from.y() ? " up" : " down");
            }
            if (to.mirrored() != from.mirrored()) {
                words.add(" turned");
            }
        }
        return words;
    }

    private static void parts(Entity was, Entity is, List<String> words) {
        Map<String, Part> before = new HashMap<>();
        was.parts().forEach(part -> before.put(part.noun(), part));
        for (Part part : is.parts()) {
            Part old = before.remove(part.noun());
            if (!part.equals(old)) {
                String text = part.text() == null ? "" : " “" + part.text() + "”";
                words.add((old == null ? " with " : " its ")
                        + part.noun()
                        + spaced(names(part.colours()))
                        + (part.material() == null ? "" : " " + part.material())
                        + text);
            }
        }
        before.keySet().forEach(noun -> words.add(" without " + noun));
    }

    private static String described(Entity entity) {
        String pose = entity.pose() == null ? "" : " " + entity.pose();
        String size = entity.size() == Entity.Size.NORMAL
                ? ""
                : " " + entity.size().name().toLowerCase(Locale.ROOT);
        String text = entity.parts().stream()
                .map(Part::text)
                .filter(Objects::nonNull)
                .map(it -> " “" + it + "”")
                .collect(Collectors.joining());
        return entity.noun() + spaced(look(entity)) + pose + size + text;
    }

    private static String look(Entity entity) {
        String colours = names(entity.colours());
        return entity.material() == null || colours.equals(entity.material())
                ? colours
                : (entity.material() + spaced(colours));
    }

    private static String tied(Entity entity, Artwork artwork) {
        return artwork.scene().relations().stream()
                .filter(relation -> relation.subject().equals(entity.id()))
                .map(relation -> " " + name(relation.kind()) + " " + String.join("&", relation.objects()))
                .collect(Collectors.joining());
    }

    private static String name(Relation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String names(List<Tint> tints) {
        return tints.stream().map(Tint::name).collect(Collectors.joining(" "));
    }

    private static String spaced(String word) {
        return word.isEmpty() ? "" : " " + word;
    }

    /** What is said of every copy is said once: {@code lanterns blue}. */
    private static Set<String> all(Set<String> words, Artwork before) {
        var shorter = new TreeSet<>(words);
        Map<String, Integer> counts =
                before.scene().entities().stream().collect(Collectors.toMap(Entity::noun, Entity::count, Integer::sum));
        counts.forEach((noun, count) -> {
            String first = noun + "#1";
            for (String word : words) {
                boolean gone = word.startsWith("-");
                String plain = gone ? word.substring(1) : word;
                if (plain.startsWith(first)) {
                    String rest = plain.substring(first.length());
                    Set<String> same = new TreeSet<>();
                    for (int i = 1; i <= count; i++) {
                        same.add((gone ? "-" : "") + noun + "#" + i + rest);
                    }
                    if (words.containsAll(same)) {
                        shorter.removeAll(same);
                        shorter.add((gone ? "-" : "") + noun + "s" + rest);
                    }
                }
            }
        });
        return shorter;
    }
}
