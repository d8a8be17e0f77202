package dev.easel.torch.weights;

import dev.easel.torch.binding.DType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The header of a safetensors file: what tensors are in it, and where.
 *
 * <p>A file is eight bytes (the header's length, little-endian), the header (a JSON object), and the tensors without gap
 * or overlap to the file's end. Source: the safetensors format description.
 *
 * @param entries by name
 * @param metadata what {@code __metadata__} holds
 * @param dataStart where the tensors begin in the file
 */
record Header(Map<String, Entry> entries, Map<String, String> metadata, long dataStart) {
    /** The reference implementation's own limit. */
    static final int MAX_BYTES = 100_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** One tensor; {@code begin} and {@code end} count from {@link #dataStart}. */
    record Entry(DType dtype, List<Long> shape, long begin, long end) {}

    /**
     * @param json the header's bytes
     * @param fileLength of the whole file
     * @throws WeightsException without the file's name, which the caller knows
     */
    static Header parse(byte[] json, long fileLength) throws WeightsException {
        long dataStart = 8L + json.length;
        JsonNode root;
        try {
            root = JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new WeightsException("the header is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.isObject()) {
            throw new WeightsException("the header is not a JSON object");
        }
        var entries = new LinkedHashMap<String, Entry>();
        var metadata = new TreeMap<String, String>();
        for (var field : root.properties()) {
            if (field.getKey().equals("__metadata__")) {
                for (var each : field.getValue().properties()) {
                    metadata.put(each.getKey(), each.getValue().asString(""));
                }
            } else {
                entries.put(field.getKey(), entry(field.getKey(), field.getValue()));
            }
        }
        requireNoGapsOrOverlaps(entries, fileLength - dataStart);
        return new Header(Map.copyOf(entries), Map.copyOf(metadata), dataStart);
    }

    private static Entry entry(String name, JsonNode node) throws WeightsException {
        var dtype = dtype(name, node.path("dtype").asString(""));
        var sizes = node.path("shape");
        var offsets = node.path("data_offsets");
        if (!sizes.isArray() || !offsets.isArray() || offsets.size() != 2) {
            throw new WeightsException("tensor " + name + " has no shape or no data_offsets");
        }
        var shape = new ArrayList<Long>();
        long bytes = dtype.bytes();
        try {
            for (var size : sizes) {
                shape.add(natural(name, size));
                bytes = Math.multiplyExact(bytes, shape.getLast());
            }
        } catch (ArithmeticException e) {
            throw new WeightsException("tensor " + name + " is larger than any file: " + sizes, e);
        }
        long begin = natural(name, offsets.get(0));
        long end = natural(name, offsets.get(1));
        if (end - begin != bytes) {
            throw new WeightsException(
                    "tensor " + name + " of " + dtype + sizes + " needs " + bytes + " bytes, has " + (end - begin));
        }
        return new Entry(dtype, List.copyOf(shape), begin, end);
    }

    private static DType dtype(String name, String written) throws WeightsException {
        return switch (written) {
            case "U8", "BOOL" -> DType.U8;
            case "I64" -> DType.I64;
            case "F16" -> DType.F16;
            case "F32" -> DType.F32;
            case "BF16" -> DType.BF16;
            default ->
                throw new WeightsException("tensor " + name + " has dtype '" + written
                        + "'; Easel reads F32, F16, BF16, I64, U8 and BOOL");
        };
    }

    private static long natural(String name, JsonNode node) throws WeightsException {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw new WeightsException(
                    "tensor " + name + " has a size or an offset that is no natural number: " + node);
        }
        return node.longValue();
    }

    private static void requireNoGapsOrOverlaps(Map<String, Entry> entries, long dataBytes) throws WeightsException {
        var inOrder = new ArrayList<>(entries.entrySet());
        inOrder.sort(Comparator.comparingLong(
                        (Map.Entry<String, Entry> each) -> each.getValue().begin())
                .thenComparingLong(each -> each.getValue().end()));
        long at = 0;
        for (var each : inOrder) {
            if (each.getValue().begin() != at) {
                throw new WeightsException("tensor " + each.getKey() + " begins at byte "
                        + each.getValue().begin() + " where " + at + " was expected: a gap or an overlap");
            }
            at = each.getValue().end();
        }
        if (at != dataBytes) {
            throw new WeightsException("the tensors take " + at + " bytes, but the file holds " + dataBytes
                    + (at > dataBytes ? ": it was cut short" : ""));
        }
    }
}
