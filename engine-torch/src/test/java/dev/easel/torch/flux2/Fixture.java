package dev.easel.torch.flux2;

import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.weights.SafetensorsFile;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run of diffusers: what it was asked for, and the tensors between its stages. */
final class Fixture implements AutoCloseable {
    static final Path FOLDER = Path.of("src/test/resources/dev/easel/torch/flux2");

    private final LibTorch torch;
    private final SafetensorsFile file;

    Fixture(LibTorch torch, String name) throws WeightsException {
        this.torch = torch;
        file = SafetensorsFile.open(FOLDER.resolve(name + ".safetensors"));
    }

    String setting(String name) {
        return file.metadata().getOrDefault(name, "");
    }

    int number(String name) {
        return Integer.parseInt(setting(name));
    }

    List<Long> seeds() {
        return Arrays.stream(setting("seeds").split(" ", -1)).map(Long::valueOf).toList();
    }

    boolean has(String stage) {
        return file.names().contains(stage);
    }

    /** Row by row. */
    float[] stage(String name) throws WeightsException {
        try (var _ = torch.scope()) {
            return file.tensor(torch, name).floats();
        }
    }

    List<Pixels> references() throws WeightsException {
        var pictures = new ArrayList<Pixels>();
        for (int i = 0; has("reference." + i); i++) {
            try (var _ = torch.scope()) {
                var tensor = file.tensor(torch, "reference." + i);
                pictures.add(new Pixels((int) tensor.size(1), (int) tensor.size(0), tensor.bytes()));
            }
        }
        return pictures;
    }

    @Override
    public void close() {
        file.close();
    }
}
