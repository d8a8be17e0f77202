package dev.easel.server.wire;

import dev.easel.server.reference.Media;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** {@code mediaStorage}: keeps a picture for later tasks, or deletes one that the same caller uploaded. */
final class MediaStorage implements TaskHandler {
    private final Media media;
    private final Uploads uploads;

    MediaStorage(Media media) {
        this.media = media;
        this.uploads = new Uploads(media);
    }

    @Override
    public String taskType() {
        return "mediaStorage";
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        var fields = new Fields(task, taskType(), Set.of("operation", "media", "mediaUUID"));
        var operation = fields.requiredChoice("operation", List.of("upload", "delete"));
        return switch (operation.orElse("")) {
            case "upload" -> upload(fields, sender);
            case "delete" -> delete(fields, sender);
            default -> fields.refusal();
        };
    }

    private Pending upload(Fields fields, Sender sender) {
        var picture = fields.required("media");
        if (!fields.areInOrder()) {
            return fields.refusal();
        }
        if (sender.dryRun()) {
            return fields.dryRun();
        }
        return uploads.begin(
                fields,
                "media",
                picture.orElseThrow(),
                sender.caller(),
                (asset, links) -> fields.item()
                        .put("operation", "upload")
                        .put("mediaUUID", asset.id().toString())
                        .put("mediaURL", links.image(asset)));
    }

    private Pending delete(Fields fields, Sender sender) {
        var id = fields.required("mediaUUID");
        if (id.isPresent() && !Fields.UUID_TEXT.matcher(id.get()).matches()) {
            fields.refuse(
                    "mediaUUID",
                    "string",
                    "invalidMediaUUID",
                    "Invalid value for 'mediaUUID' parameter. It must be the UUID of an upload.");
        }
        if (!fields.areInOrder()) {
            return fields.refusal();
        }
        if (sender.dryRun()) {
            return fields.dryRun();
        }
        var written = id.orElseThrow();
        if (!media.delete(sender.caller(), UUID.fromString(written))) {
            fields.refuse(
                    "mediaUUID",
                    "string",
                    "mediaNotFound",
                    "There is no upload of yours with this UUID, or its time is over.");
            return fields.refusal();
        }
        return answer -> answer.add(fields.item().put("operation", "delete").put("mediaUUID", written));
    }
}
