package dev.easel.server.wire;

import dev.easel.imaging.DecodeException;
import dev.easel.imaging.ImageHeader;
import dev.easel.imaging.PixelSize;
import dev.easel.server.asset.Asset;
import dev.easel.server.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Looks up how large a finished picture is: in its file, which cannot be wrong about it. */
record PictureSizes(AssetStore assets) {

    /** The size of the picture of an item; empty if the file has gone. */
    Optional<PixelSize> of(ObjectNode item) {
        try {
            var asset = assets.find(UUID.fromString(item.path("imageUUID").asString()));
            return asset.isEmpty() ? Optional.empty() : Optional.of(size(asset.get()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static PixelSize size(Asset asset) throws IOException {
        try {
            return ImageHeader.read(Files.readAllBytes(asset.file())).size();
        } catch (DecodeException e) {
            throw new IllegalStateException("a stored picture is damaged", e);
        }
    }
}
