package dev.easel.server.wire;

import dev.easel.server.reference.Media;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code imageUpload}: keeps a picture for later tasks. The older of two ways; {@link MediaStorage} is the newer. */
final class ImageUpload implements TaskHandler {
    private final Uploads uploads;

    ImageUpload(Media media) {
        this.uploads = new Uploads(media);
    }

    @Override
    public String taskType() {
        return "imageUpload";
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        var fields = new Fields(task, taskType(), Set.of("image"));
        var image = fields.required("image");
        if (!fields.areInOrder()) {
            return fields.refusal();
        }
        if (sender.dryRun()) {
            return fields.dryRun();
        }
        return uploads.begin(
                fields,
                "image",
                image.orElseThrow(),
                sender.caller(),
                (asset, links) ->
                        fields.item().put("imageUUID", asset.id().toString()).put("imageURL", links.image(asset)));
    }
}
