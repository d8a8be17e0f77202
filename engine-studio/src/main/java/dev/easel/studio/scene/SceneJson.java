package dev.easel.studio.scene;

import dev.easel.studio.paint.Rgb;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scenes as JSON. Fields come in the order of the records; what is not said is left out. Colours keep eight bits a
 * channel: {@code {"name": "amber", "rgb": "#f2a12e"}}.
 */
public final class SceneJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SceneJson() {}

    /** The scene as JSON on one line; equal scenes give equal texts. */
    public static String write(Scene scene) {
        var json = MAPPER.createObjectNode();
        json.put("setting", scene.setting());
        texts(json, "settingTraits", scene.settingTraits());
        text(json, "platform", scene.platform());
        text(json, "platformMaterial", scene.platformMaterial());
        json.put("daytime", scene.daytime().name());
        json.put("weather", scene.weather().name());
        text(json, "season", scene.season() == null ? null : scene.season().name());
        tints(json, "palette", scene.palette());
        tints(json, "rimLight", scene.rimLight());
        json.put("style", scene.style());
        json.put("framing", scene.framing().name());
        objects(json, "entities", scene.entities(), SceneJson::write);
        objects(json, "relations", scene.relations(), SceneJson::write);
        return json.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws MalformedSceneException if the text is no JSON, or a field is missing, unknown or of the wrong kind
     */
    public static Scene read(String json) {
        try {
            return SceneFields.scene(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new MalformedSceneException("the scene is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void write(Entity entity, ObjectNode json) {
        json.put("id", entity.id());
        json.put("noun", entity.noun());
        json.put("count", entity.count());
        tints(json, "colours", entity.colours());
        text(json, "material", entity.material());
        texts(json, "traits", entity.traits());
        text(json, "pose", entity.pose());
        json.put("size", entity.size().name());
        json.put("distance", entity.distance().name());
        objects(json, "parts", entity.parts(), SceneJson::write);
    }

    private static void write(Part part, ObjectNode json) {
        json.put("noun", part.noun());
        tints(json, "colours", part.colours());
        text(json, "material", part.material());
        texts(json, "traits", part.traits());
        text(json, "text", part.text());
    }

    private static void write(Relation relation, ObjectNode json) {
        json.put("subject", relation.subject());
        json.put("kind", relation.kind().name());
        texts(json, "objects", relation.objects());
    }

    private static void write(Tint tint, ObjectNode json) {
        json.put("name", tint.name());
        json.put("rgb", hex(tint.rgb()));
    }

    private static String hex(Rgb rgb) {
        return "#%06x".formatted(rgb.argb() & 0xffffff);
    }

    private static void tints(ObjectNode json, String name, List<Tint> tints) {
        objects(json, name, tints, SceneJson::write);
    }

    private static void text(ObjectNode json, String name, @Nullable String text) {
        if (text != null) {
            json.put(name, text);
        }
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            var array = json.putArray(name);
            texts.forEach(array::add);
        }
    }

    private static <T> void objects(ObjectNode json, String name, List<T> values, BiConsumer<T, ObjectNode> writer) {
        if (!values.isEmpty()) {
            var array = json.putArray(name);
            values.forEach(value -> writer.accept(value, array.addObject()));
        }
    }
}
