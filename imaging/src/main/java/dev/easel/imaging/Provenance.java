package dev.easel.imaging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's file says about its making, written as XMP so that nobody takes a drawing for a photograph.
 *
 * @param engine the engine that drew it, for example {@code studio}
 * @param engineVersion that engine's version
 * @param model the model id that was asked for
 * @param seed the seed it was drawn from
 * @param scene the engine's own description of the picture as JSON, or {@code null} if it has none. Characters that XML
 *     cannot hold are kept as JSON escapes
 */
public record Provenance(
        String engine,
        String engineVersion,
        String model,
        long seed,
        @Nullable String scene) {

    public Provenance {
        Xmp.requireText("engine", engine);
        Xmp.requireText("engineVersion", engineVersion);
        Xmp.requireText("model", model);
        scene = scene == null ? null : Xmp.escapedJson(scene);
    }

    /** The name that goes into a file's "creator tool" field. */
    public String creatorTool() {
        return "Easel " + engine + " " + engineVersion;
    }

    /**
     * Reads what {@link Encoder} wrote into a JPEG, PNG or WEBP file. Empty for other files, for files that say nothing
     * about Easel, and for broken ones: this never fails, whatever the bytes are.
     */
    public static Optional<Provenance> read(byte[] file) {
        if (JpegFile.isOne(file)) {
            return JpegFile.provenance(file);
        }
        if (PngFile.isOne(file)) {
            return PngFile.xmp(file).flatMap(Xmp::read);
        }
        if (WebpFile.isOne(file)) {
            return WebpFile.xmp(file).flatMap(Xmp::read);
        }
        return Optional.empty();
    }
}
