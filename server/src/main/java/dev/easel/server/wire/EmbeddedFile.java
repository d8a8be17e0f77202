package dev.easel.server.wire;

import dev.easel.server.asset.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A file as base64 text in JSON. It is read when it is written, so that an answer with twenty pictures holds one of them
 * in memory at a time.
 *
 * @param prefix stands before the base64 text: {@code data:image/png;base64,} or nothing
 */
record EmbeddedFile(String prefix, Asset asset) implements JacksonSerializable {

    static EmbeddedFile base64(Asset asset) {
        return new EmbeddedFile("", asset);
    }

    static EmbeddedFile dataUri(Asset asset) {
        return new EmbeddedFile("data:" + asset.format().mediaType() + ";base64,", asset);
    }

    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        try {
            generator.writeString(prefix + Base64.getEncoder().encodeToString(Files.readAllBytes(asset.file())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored picture", e);
        }
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        serialize(generator, context);
    }
}
