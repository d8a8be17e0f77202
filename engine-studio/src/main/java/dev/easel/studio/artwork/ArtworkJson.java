package dev.easel.studio.artwork;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Place;
import dev.easel.studio.composition.Placed;
import dev.easel.studio.scene.MalformedSceneException;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.SceneJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Artworks as JSON on one line. A place is a list of seven: seed (a text, because it has 64 bits), x, y, height,
 * remoteness, order, and a word of three letters for facing, layer and footing. Earlier pictures are packed (see {@link Packed}).
 */
public final class ArtworkJson {
    /** Raised when a reader of the old form could not read the new one. */
    private static final int FORMAT = 1;

    private static final String MARK = "studioArtwork";

    private static final int MOST_COPIES = 600;
    /** Characters of all words together: some time of the rules that they are held to. */
    private static final int MOST_WORDS = 200_000;

    private static final int LONGEST_SIDE = 16_384;
    /** A place farther off than this, in units of the frame, is not on any paper. */
    private static final float FARTHEST = 20_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private ArtworkJson() {}

    /** The artwork as JSON; equal artworks give equal texts. */
    public static String write(Artwork artwork) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put(MARK, FORMAT);
        state(json, artwork);
        if (!artwork.earlier().isEmpty()) {
            ArrayNode earlier = MAPPER.createArrayNode();
            artwork.earlier().forEach(before -> state(earlier.addObject(), before));
            json.put("earlier", Packed.pack(earlier.toString()));
        }
        return json.toString();
    }

    private static void state(ObjectNode json, Artwork artwork) {
        json.put("width", artwork.size().width());
        json.put("height", artwork.size().height());
        json.put("seed", Long.toString(artwork.seed()));
        json.set("scene", MAPPER.readTree(SceneJson.write(artwork.scene())));
        ObjectNode places = json.putObject("places");
        artwork.arrangement().places().forEach((id, list) -> {
            ArrayNode copies = places.putArray(id);
            list.forEach(place -> write(place, copies.addArray()));
        });
        if (!artwork.focus().isEmpty()) {
            artwork.focus().forEach(json.putArray("focus")::add);
        }
    }

    private static void write(Place place, ArrayNode json) {
        json.add(Long.toString(place.seed()));
        json.add(place.x());
        json.add(place.y());
        json.add(place.height());
        json.add(place.remoteness());
        json.add(place.order());
        json.add((place.mirrored() ? "r" : "l")
                + (place.around() ? "a" : place.beyond() ? "b" : "n")
                + place.footing().name().charAt(0));
    }

    /**
     * Reads what {@link #write} wrote. Empty if the text is another engine's or nobody's.
     *
     * @throws ForeignArtworkException if it is Studio's and of an unknown form, or not as it should be
     */
    public static Optional<Artwork> read(String text) throws ForeignArtworkException {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (!json.isObject() || !json.has(MARK)) {
                return Optional.empty();
            }
            if (!json.get(MARK).isInt() || json.get(MARK).intValue() != FORMAT) {
                throw new ForeignArtworkException("is of form " + json.get(MARK)
                        + ", which this version of Studio does not know; it knows form " + FORMAT);
            }
            List<Artwork> earlier = new ArrayList<>();
            if (json.has("earlier")) {
                for (JsonNode before : MAPPER.readTree(Packed.unpack(text(json, "earlier")))) {
                    earlier.add(state(before, List.of()));
                }
            }
            int from = Math.max(0, earlier.size() - Artwork.STEPS);
            Artwork artwork = state(json, earlier.subList(from, earlier.size()));
            require(
                    artwork.words().stream().mapToInt(String::length).sum() <= MOST_WORDS,
                    "there are more than " + MOST_WORDS + " characters of words in it");
            return Optional.of(artwork);
        } catch (JacksonException e) {
            throw new ForeignArtworkException("is no JSON", e);
        } catch (MalformedSceneException | IllegalArgumentException e) {
            throw new ForeignArtworkException("is damaged: " + e.getMessage(), e);
        }
    }

    private static Artwork state(JsonNode json, List<Artwork> earlier) throws ForeignArtworkException {
        Scene scene = SceneJson.read(node(json, "scene").toString());
        Map<String, List<Place>> places = new LinkedHashMap<>();
        int copies = scene.entities().stream()
                .mapToInt(entity -> Math.min(entity.count(), MOST_COPIES + 1))
                .sum();
        require(copies <= MOST_COPIES, "there are more than " + MOST_COPIES + " things in it");
        for (var entity : node(json, "places").properties()) {
            List<Place> list = new ArrayList<>();
            for (JsonNode place : entity.getValue()) {
                require(list.size() < MOST_COPIES, "there are too many places");
                list.add(place(place));
            }
            places.put(entity.getKey(), list);
        }
        List<String> focus = new ArrayList<>();
        if (json.has("focus")) {
            json.get("focus").forEach(id -> focus.add(id.asString("")));
        }
        var size = new PixelSize(side(json, "width"), side(json, "height"));
        return new Artwork(scene, size, Long.parseLong(text(json, "seed")), new Arrangement(places), focus, earlier);
    }

    private static Place place(JsonNode json) throws ForeignArtworkException {
        require(json.isArray() && json.size() == 7, "a place must be a list of seven");
        String letters = json.get(6).asString("");
        require(letters.matches("[lr][abn][GPWN]"), "a place's letters are wrong");
        float height = number(json, 3);
        require(height > 0, "a height must be positive");
        return new Place(
                Long.parseLong(json.get(0).asString("")),
                number(json, 1),
                number(json, 2),
                height,
                letters.charAt(0) == 'r',
                Math.clamp(number(json, 4), 0, 1),
                number(json, 5),
                letters.charAt(1) == 'b',
                letters.charAt(1) == 'a',
                footing(letters.charAt(2)));
    }

    private static Placed.Footing footing(char letter) {
        return switch (letter) {
            case 'G' -> Placed.Footing.GROUND;
            case 'P' -> Placed.Footing.PERCHED;
            case 'W' -> Placed.Footing.WATER;
            default -> Placed.Footing.NONE;
        };
    }

    private static float number(JsonNode json, int index) throws ForeignArtworkException {
        JsonNode value = json.get(index);
        require(value.isNumber() && Math.abs(value.doubleValue()) <= FARTHEST, "a place's number is out of range");
        return (float) value.doubleValue();
    }

    private static int side(JsonNode json, String name) throws ForeignArtworkException {
        JsonNode value = node(json, name);
        require(value.isInt() && value.intValue() >= 1 && value.intValue() <= LONGEST_SIDE, name + " is out of range");
        return value.intValue();
    }

    private static String text(JsonNode json, String name) throws ForeignArtworkException {
        JsonNode value = node(json, name);
        require(value.isString(), name + " must be a text");
        return value.stringValue();
    }

    private static JsonNode node(JsonNode json, String name) throws ForeignArtworkException {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new ForeignArtworkException("is damaged: " + name + " is missing");
        }
        return value;
    }

    private static void require(boolean holds, String otherwise) throws ForeignArtworkException {
        if (!holds) {
            throw new ForeignArtworkException("is damaged: " + otherwise);
        }
    }
}
