package dev.easel.torch.weights;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.Tensor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The weights of one part of a model as they lie in its folder. On the CPU a tensor is the mapped file itself; to another
 * device it is copied when it is first asked for. A part computes in one dtype, that of most of its floats: the few that
 * some files keep in another are converted. Close it after whoever computes with it. For one thread.
 */
public final class Checkpoint implements Weights, AutoCloseable {
    private final LibTorch torch;
    private final Device device;
    private final Shards shards;
    private final DType dtype;
    private final Map<String, Tensor> tensors = new HashMap<>();

    private Checkpoint(LibTorch torch, Device device, Shards shards, DType dtype) {
        this.torch = torch;
        this.device = device;
        this.shards = shards;
        this.dtype = dtype;
    }

    /**
     * Reads and checks the headers of the folder's files, and no weight.
     *
     * @throws WeightsException if there are none, or one is damaged or missing, or they do not belong together
     */
    public static Checkpoint open(Path folder, LibTorch torch, Device device) throws WeightsException {
        var shards = Shards.open(folder);
        try {
            return new Checkpoint(torch, device, shards, shards.dtype());
        } catch (WeightsException e) {
            shards.close();
            throw e;
        }
    }

    /** What its floats are computed in. */
    public DType dtype() {
        return dtype;
    }

    @Override
    public Tensor get(String name) throws WeightsException {
        var known = tensors.get(name);
        if (known != null) {
            return known;
        }
        var file = shards.files().get(name);
        if (file == null) {
            throw new WeightsException(shards.folder() + " has no tensor " + name);
        }
        try (var scope = torch.scope()) {
            var mapped = file.tensor(torch, name);
            var there = device.equals(Device.CPU) ? mapped : torch.to(mapped, device);
            boolean fits = mapped.dtype() == dtype || !Shards.FLOATS.contains(mapped.dtype());
            var tensor = scope.detach(fits ? there : torch.to(there, dtype));
            tensors.put(name, tensor);
            return tensor;
        }
    }

    @Override
    public boolean has(String name) {
        return shards.files().containsKey(name);
    }

    /** How much all tensors take, whether they are asked for or not. */
    public long bytes() {
        return shards.bytes();
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
        tensors.clear();
        shards.close();
    }
}
