package dev.easel.torch.diffusion;

import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.weights.SafetensorsFile;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run of diffusers: what it was asked for, and the tensors between its stages. */
public final class Fixture implements AutoCloseable {
    private final LibTorch torch;
    private final SafetensorsFile file;

    /** Of a family's folder. */
    public Fixture(LibTorch torch, Path folder, String name) throws WeightsException {
        this.torch = torch;
        file = SafetensorsFile.open(folder.resolve(name + ".safetensors"));
    }

    public String setting(String name) {
        return file.metadata().getOrDefault(name, "");
    }

    public int number(String name) {
        return Integer.parseInt(setting(name));
    }

    public List<Long> seeds() {
        return Arrays.stream(setting("seeds").split(" ", -1)).map(Long::valueOf).toList();
    }

    public boolean has(String stage) {
        return file.names().contains(stage);
    }

    /** Row by row. */
    public float[] stage(String name) throws WeightsException {
        try (var _ = torch.scope()) {
            return file.tensor(torch, name).floats();
        }
    }

    public List<Pixels> references() throws WeightsException {
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
