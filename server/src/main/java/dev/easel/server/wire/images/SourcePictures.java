package dev.easel.server.wire.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The pictures that an edit works from, in whichever of the ways of the two APIs they come: as files of a form, or in
 * {@code image} or {@code images} as an address, a data URI or the id of a picture that this server keeps.
 */
final class SourcePictures {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String EXPECTED = "an object with a url (https or data URI), an image_url or a file_id";

    private final Submission submission;
    private final FieldReader fields;

    SourcePictures(Submission submission, FieldReader fields) {
        this.submission = submission;
        this.fields = fields;
    }

    /** The pictures as a task names them, in their order; at least one unless there is a problem. */
    List<String> read() {
        List<String> pictures = new ArrayList<>(submission.pictures());
        if (submission.has("image") && submission.has("images")) {
            fields.incompatible(
                    "image", "images", "'image' cannot be combined with 'images'. Put all pictures into 'images'.");
        } else if (submission.has("images")) {
            addAll("images", pictures);
        } else if (submission.has("image")) {
            addAll("image", pictures);
        } else if (pictures.isEmpty()) {
            fields.missing("image", "a picture to work from: a file in a form, or in JSON " + EXPECTED);
        }
        return pictures;
    }

    private void addAll(String name, List<String> pictures) {
        var value = submission.field(name);
        var all = value.isArray() ? value.valueStream().toList() : List.of(value);
        if (all.isEmpty()) {
            fields.missing(name, "at least one picture");
        }
        for (int i = 0; i < all.size(); i++) {
            var place = value.isArray() ? name + "[" + i + "]" : name;
            picture(place, all.get(i)).ifPresent(pictures::add);
        }
    }

    private Optional<String> picture(String place, JsonNode picture) {
        if (picture.isString() && !picture.stringValue().isEmpty()) {
            return Optional.of(picture.stringValue());
        }
        var id = picture.path("file_id");
        if (!id.isMissingNode() && !id.isNull()) {
            return id(place + ".file_id", id);
        }
        var address = picture.has("url") ? picture.path("url") : picture.path("image_url");
        var written = address.isObject() ? address.path("url") : address;
        if (!written.isString() || written.stringValue().isEmpty()) {
            fields.invalid(place, "object", List.of(), EXPECTED);
            return Optional.empty();
        }
        return Optional.of(written.stringValue());
    }

    private Optional<String> id(String place, JsonNode id) {
        var text = Optional.of(id).filter(JsonNode::isString).map(JsonNode::stringValue);
        if (text.filter(each -> UUID_TEXT.matcher(each).matches()).isEmpty()) {
            fields.invalid(place, "string", List.of(), "the UUID of a picture that was uploaded or drawn here");
            return Optional.empty();
        }
        return text;
    }
}
