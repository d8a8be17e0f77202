package dev.easel.studio.scene;

import dev.easel.studio.paint.Rgb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the records of a scene from JSON objects and refuses what it does not know. */
final class SceneFields {
    private final String path;
    private final JsonNode json;
    private final Set<String> known = new HashSet<>();

    private SceneFields(String path, JsonNode json) {
        this.path = path;
        this.json = json;
        if (!json.isObject()) {
            throw new MalformedSceneException(path + " must be an object");
        }
    }

    static Scene scene(JsonNode json) {
        var fields = new SceneFields("scene", json);
        var scene = new Scene(
                fields.text("setting"),
                fields.texts("settingTraits"),
                fields.optionalText("platform"),
                fields.optionalText("platformMaterial"),
                fields.choice("daytime", Daytime.class),
                fields.choice("weather", Weather.class),
                fields.has("season") ? fields.choice("season", Season.class) : null,
                fields.objects("palette", SceneFields::tint),
                fields.objects("rimLight", SceneFields::tint),
                fields.text("style"),
                fields.choice("framing", Framing.class),
                fields.objects("entities", SceneFields::entity),
                fields.objects("relations", SceneFields::relation));
        fields.refuseOthers();
        return scene;
    }

    private static Entity entity(SceneFields fields) {
        return new Entity(
                fields.text("id"),
                fields.text("noun"),
                fields.count("count"),
                fields.objects("colours", SceneFields::tint),
                fields.optionalText("material"),
                fields.texts("traits"),
                fields.optionalText("pose"),
                fields.choice("size", Entity.Size.class),
                fields.choice("distance", Entity.Distance.class),
                fields.objects("parts", SceneFields::part));
    }

    private static Part part(SceneFields fields) {
        return new Part(
                fields.text("noun"),
                fields.objects("colours", SceneFields::tint),
                fields.optionalText("material"),
                fields.texts("traits"),
                fields.optionalText("text"));
    }

    private static Relation relation(SceneFields fields) {
        return new Relation(
                fields.text("subject"), fields.choice("kind", Relation.Kind.class), fields.texts("objects"));
    }

    private static Tint tint(SceneFields fields) {
        String name = fields.text("name");
        String rgb = fields.text("rgb");
        if (!rgb.matches("#[0-9a-f]{6}")) {
            throw fields.fault("rgb", "must look like #f2a12e, is " + rgb);
        }
        return new Tint(name, Rgb.of(Integer.parseInt(rgb.substring(1), 16)));
    }

    private boolean has(String name) {
        return json.has(name);
    }

    private @Nullable String optionalText(String name) {
        known.add(name);
        return has(name) ? text(name) : null;
    }

    private String text(String name) {
        var value = value(name);
        if (!value.isString()) {
            throw fault(name, "must be a text");
        }
        return value.stringValue();
    }

    private int count(String name) {
        var value = value(name);
        if (!value.isInt() || value.intValue() < 1) {
            throw fault(name, "must be a whole number of at least 1");
        }
        return value.intValue();
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        fault(name, "must be one of " + Arrays.toString(type.getEnumConstants()) + ", is " + text));
    }

    private List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : array(name)) {
            if (!item.isString()) {
                throw fault(name, "must list texts");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    private <T> List<T> objects(String name, Function<SceneFields, T> reader) {
        var values = new ArrayList<T>();
        for (var item : array(name)) {
            var fields = new SceneFields(path + "." + name + "[" + values.size() + "]", item);
            values.add(reader.apply(fields));
            fields.refuseOthers();
        }
        return values;
    }

    private Iterable<JsonNode> array(String name) {
        known.add(name);
        if (!has(name)) {
            return List.of();
        }
        if (!value(name).isArray()) {
            throw fault(name, "must be a list");
        }
        return value(name);
    }

    private JsonNode value(String name) {
        known.add(name);
        var value = json.get(name);
        if (value == null) {
            throw fault(name, "is missing");
        }
        return value;
    }

    private void refuseOthers() {
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw fault(
                        name,
                        "is unknown; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private MalformedSceneException fault(String name, String message) {
        return new MalformedSceneException(path + "." + name + " " + message);
    }
}
