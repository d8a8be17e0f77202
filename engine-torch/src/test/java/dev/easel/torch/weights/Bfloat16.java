package dev.easel.torch.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Makes a checkpoint in bfloat16 of one in float32. */
public final class Bfloat16 {
    private Bfloat16() {}

    /** Copies a folder; all float32 tensors of its safetensors files lose their lower 16 bits. */
    public static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var each : files.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (each.toString().endsWith(".safetensors")) {
                    Files.write(target, halved(Files.readAllBytes(each)));
                } else {
                    Files.copy(each, target);
                }
            }
        }
        return to;
    }

    private static byte[] halved(byte[] file) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int start = 8 + Math.toIntExact(in.getLong(0));
        var header = JsonMapper.shared().readTree(new String(file, 8, start - 8, StandardCharsets.UTF_8));
        var names = JsonMapper.shared().createObjectNode();
        var data = new ByteArrayOutputStream();
        for (var each : header.properties()) {
            var entry = each.getValue();
            if (each.getKey().equals("__metadata__")) {
                names.set(each.getKey(), entry);
                continue;
            }
            boolean isFloat = entry.path("dtype").asString().equals("F32");
            var offsets = entry.path("data_offsets");
            int begin = data.size();
            for (int at = start + offsets.path(0).asInt();
                    at < start + offsets.path(1).asInt();
                    at += 4) {
                data.write(file, isFloat ? at + 2 : at, isFloat ? 2 : 4);
            }
            var half = names.putObject(each.getKey());
            half.put("dtype", isFloat ? "BF16" : entry.path("dtype").asString());
            half.set("shape", entry.path("shape"));
            half.putArray("data_offsets").add(begin).add(data.size());
        }
        var json = names.toString().getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(8 + json.length + data.size()).order(ByteOrder.LITTLE_ENDIAN);
        return out.putLong(json.length).put(json).put(data.toByteArray()).array();
    }
}
