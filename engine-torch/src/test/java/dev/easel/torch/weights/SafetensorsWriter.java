package dev.easel.torch.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes safetensors files of one-dimensional float32 tensors. */
public final class SafetensorsWriter {
    private SafetensorsWriter() {}

    public static Path write(Path file, Map<String, float[]> tensors) throws IOException {
        var header = JsonMapper.shared().createObjectNode();
        var data = new ByteArrayOutputStream();
        tensors.forEach((name, values) -> {
            var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            var entry = header.putObject(name).put("dtype", "F32");
            entry.putArray("shape").add(values.length);
            entry.putArray("data_offsets").add(data.size()).add(data.size() + bytes.capacity());
            data.writeBytes(bytes.array());
        });
        var json = header.toString().getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(8 + json.length + data.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(json.length).put(json).put(data.toByteArray());
        return Files.write(file, out.array());
    }
}
