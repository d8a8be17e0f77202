package dev.easel.studio.reading;

import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A scene in a few short lines for tables of examples. The first line is the place {@code setting(traits) on
 * platform(material)} and whatever is not as usual; then one line per entity {@code count noun: colours, material,
 * traits, pose, SIZE, DISTANCE + parts}; then relations; then what is not drawn behind a question mark.
 */
final class Notation {
    private Notation() {}

    static List<String> of(Understood understood) {
        var scene = understood.scene();
        var lines = new ArrayList<String>();
        lines.add(place(scene));
        scene.entities().forEach(entity -> lines.add(entity(entity)));
        scene.relations()
                .forEach(relation -> lines.add(
                        relation.subject() + " " + relation.kind() + " " + String.join(" & ", relation.objects())));
        if (!understood.undrawn().isEmpty()) {
            lines.add("? " + String.join(" / ", understood.undrawn()));
        }
        if (!understood.notes().isEmpty()) {
            lines.add("! " + String.join(" / ", understood.notes()));
        }
        return lines;
    }

    private static String place(Scene scene) {
        var line = new StringBuilder("= ").append(scene.setting()).append(brackets(scene.settingTraits()));
        if (scene.platform() != null) {
            line.append(" on ").append(scene.platform());
            line.append(scene.platformMaterial() == null ? "" : "(" + scene.platformMaterial() + ")");
        }
        line.append(scene.daytime() == Daytime.MORNING ? "" : ", " + scene.daytime());
        line.append(scene.weather() == Weather.CLEAR ? "" : ", " + scene.weather());
        line.append(scene.season() == null ? "" : ", " + scene.season());
        line.append(scene.framing() == Framing.MEDIUM ? "" : ", " + scene.framing());
        line.append(scene.style().equals("painterly") ? "" : ", " + scene.style());
        line.append(scene.palette().isEmpty() ? "" : ", palette " + names(scene.palette()));
        line.append(scene.rimLight().isEmpty() ? "" : ", rim " + names(scene.rimLight()));
        return line.toString();
    }

    private static String entity(Entity entity) {
        var said = new ArrayList<String>();
        entity.colours().forEach(tint -> said.add(tint.name()));
        if (entity.material() != null) {
            said.add("of " + entity.material());
        }
        said.addAll(entity.traits());
        if (entity.pose() != null) {
            said.add(entity.pose());
        }
        if (entity.size() != Entity.Size.NORMAL) {
            said.add(entity.size().name());
        }
        if (entity.distance() != Entity.Distance.MIDDLE) {
            said.add(entity.distance().name());
        }
        String text = entity.count() + " " + entity.noun() + (said.isEmpty() ? "" : ": " + String.join(", ", said));
        return text + entity.parts().stream().map(Notation::part).collect(Collectors.joining());
    }

    private static String part(Part part) {
        var said = new ArrayList<String>();
        part.colours().forEach(tint -> said.add(tint.name()));
        if (part.material() != null) {
            said.add("of " + part.material());
        }
        said.addAll(part.traits());
        return " + " + part.noun() + brackets(said);
    }

    private static String brackets(List<String> words) {
        return words.isEmpty() ? "" : "(" + String.join(", ", words) + ")";
    }

    private static String names(List<Tint> tints) {
        return tints.stream().map(Tint::name).collect(Collectors.joining("/"));
    }
}
