package dev.easel.torch.weights;

import dev.easel.torch.binding.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one part of a checkpoint: one with all tensors, or several with an index that says which tensor is where
 * ({@code *.safetensors.index.json}). Index and files must agree: every tensor is in exactly one file, the one that the
 * index names. Closing closes all files.
 *
 * @param files by tensor name
 */
record Shards(Path folder, Map<String, SafetensorsFile> files) implements AutoCloseable {
    static final Set<DType> FLOATS = Set.of(DType.F32, DType.BF16, DType.F16);

    /** As diffusers and transformers call their files. */
    private static final List<String> STEMS = List.of("diffusion_pytorch_model", "model");

    private static final String SUFFIX = ".safetensors";

    /** Real ones have less than a hundred kilobytes. */
    private static final long MAX_INDEX_BYTES = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Reads the headers of all files, and no weight. */
    static Shards open(Path folder) throws WeightsException {
        for (var stem : STEMS) {
            var index = folder.resolve(stem + SUFFIX + ".index.json");
            if (Files.exists(index)) {
                return indexed(folder, index);
            }
            var whole = folder.resolve(stem + SUFFIX);
            if (Files.exists(whole)) {
                var file = SafetensorsFile.open(whole);
                return new Shards(
                        folder, file.names().stream().collect(Collectors.toUnmodifiableMap(name -> name, _ -> file)));
            }
        }
        throw new WeightsException(folder + " has no weights: neither "
                + STEMS.stream().map(stem -> stem + SUFFIX).collect(Collectors.joining(" nor "))
                + ", nor an index of several files (the same with .index.json)" + found(folder));
    }

    private static Shards indexed(Path folder, Path index) throws WeightsException {
        var namesByFile = read(index);
        var opened = new LinkedHashMap<String, SafetensorsFile>();
        try {
            var files = new TreeMap<String, SafetensorsFile>();
            for (var each : namesByFile.entrySet()) {
                var file = SafetensorsFile.open(folder.resolve(each.getKey()));
                opened.put(each.getKey(), file);
                requireSame(index, folder.resolve(each.getKey()), each.getValue(), file.names());
                each.getValue().forEach(name -> files.put(name, file));
            }
            return new Shards(folder, Map.copyOf(files));
        } catch (WeightsException e) {
            opened.values().forEach(SafetensorsFile::close);
            throw e;
        }
    }

    private static Map<String, TreeSet<String>> read(Path index) throws WeightsException {
        var namesByFile = new TreeMap<String, TreeSet<String>>();
        var map = json(index).path("weight_map");
        if (!map.isObject() || map.isEmpty()) {
            throw new WeightsException(index + " has no weight_map, which says what tensor is in which file");
        }
        for (var each : map.properties()) {
            var file = each.getValue().asString("");
            // A stranger's index must not lead out of its folder.
            if (!file.endsWith(SUFFIX) || file.contains("/") || file.contains("\\") || file.contains("\0")) {
                throw new WeightsException(index + " puts tensor " + each.getKey() + " into " + each.getValue()
                        + ": it must name a " + SUFFIX + " file in the same folder, without a path");
            }
            namesByFile.computeIfAbsent(file, _ -> new TreeSet<>()).add(each.getKey());
        }
        return namesByFile;
    }

    private static JsonNode json(Path index) throws WeightsException {
        try {
            if (Files.size(index) > MAX_INDEX_BYTES) {
                throw new WeightsException(index + " has " + Files.size(index) + " bytes, too many for an index");
            }
            return JSON.readTree(Files.readAllBytes(index));
        } catch (JacksonException e) {
            throw new WeightsException(index + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new WeightsException("cannot read " + index + ": " + e, e);
        }
    }

    /** A tensor that a file has and the index puts elsewhere, or nowhere, shows that files of two origins are mixed. */
    private static void requireSame(Path index, Path file, Collection<String> promised, Collection<String> there)
            throws WeightsException {
        var missing = new TreeSet<>(promised);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            throw new WeightsException(file + " lacks " + some(missing) + ", which " + index.getFileName()
                    + " says it has: the files are not of the same version");
        }
        var extra = new TreeSet<>(there);
        extra.removeAll(promised);
        if (!extra.isEmpty()) {
            throw new WeightsException(file + " has " + some(extra) + ", which " + index.getFileName()
                    + " puts elsewhere or does not know: the files are not of the same version");
        }
    }

    private static String some(Collection<String> names) {
        var first = names.iterator().next();
        return "tensor " + first + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more");
    }

    private static String found(Path folder) throws WeightsException {
        if (!Files.isDirectory(folder)) {
            return "; there is no such folder";
        }
        try (var files = Files.list(folder)) {
            var names = new ArrayList<>(files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .limit(8)
                    .toList());
            return "; there is " + (names.isEmpty() ? "nothing" : String.join(", ", names));
        } catch (IOException e) {
            throw new WeightsException("cannot look into " + folder + ": " + e, e);
        }
    }

    /** The dtype of most floats; of equally many, the more exact one. */
    DType dtype() throws WeightsException {
        var counts = new EnumMap<DType, Long>(DType.class);
        for (var each : files.entrySet()) {
            var dtype = each.getValue().dtype(each.getKey());
            if (FLOATS.contains(dtype)) {
                long count = each.getValue().shape(each.getKey()).stream().reduce(1L, (a, b) -> a * b);
                counts.merge(dtype, count, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<DType, Long>comparingByValue()
                        .thenComparingInt(each -> each.getKey().bytes()))
                .orElseThrow(() -> new WeightsException(folder + " has no tensor of floats"))
                .getKey();
    }

    /** How much all tensors take. */
    long bytes() {
        return distinct().stream().mapToLong(SafetensorsFile::bytes).sum();
    }

    private List<SafetensorsFile> distinct() {
        return files.values().stream().distinct().toList();
    }

    /** Gives back the memory that has been read into; the files stay open. */
    void unload() {
        distinct().forEach(SafetensorsFile::unload);
    }

    @Override
    public void close() {
        distinct().forEach(SafetensorsFile::close);
    }
}
