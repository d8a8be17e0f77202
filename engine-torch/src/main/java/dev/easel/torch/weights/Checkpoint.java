package dev.easel.torch.weights;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.Tensor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The weights of one part of a model as they lie in its folder. On the CPU a tensor is the mapped file itself; to another
 * device it is copied when it is first asked for. A part computes in one dtype, by default that of most of its floats.
 * Floats in another are converted, but for matrices of that usual dtype: they are nearly all of a part, stay as they lie,
 * and are converted when something is multiplied with them. Close it after whoever computes with it. For one thread.
 */
public final class Checkpoint implements Weights, AutoCloseable {
    /** How many axes a matrix has. */
    private static final int MATRIX = 2;

    private final LibTorch torch;
    private final Device device;
    private final Shards shards;
    private final DType stored;
    private final DType dtype;
    private final Map<String, Tensor> tensors = new HashMap<>();

    private Checkpoint(LibTorch torch, Device device, Shards shards, DType stored, DType dtype) {
        this.torch = torch;
        this.device = device;
        this.shards = shards;
        this.stored = stored;
        this.dtype = dtype;
    }

    /**
     * Reads and checks the headers of the folder's files, and no weight. It computes in the dtype of most of its floats.
     *
     * @throws WeightsException if there are none, or one is damaged or missing, or they do not belong together
     */
    public static Checkpoint open(Path folder, LibTorch torch, Device device) throws WeightsException {
        return open(folder, torch, device, UnaryOperator.identity());
    }

    /**
     * The same, computing in another dtype.
     *
     * @param computed what to compute in, given the dtype of most floats
     */
    public static Checkpoint open(Path folder, LibTorch torch, Device device, UnaryOperator<DType> computed)
            throws WeightsException {
        var shards = Shards.open(folder);
        try {
            var stored = shards.dtype();
            return new Checkpoint(torch, device, shards, stored, computed.apply(stored));
        } catch (WeightsException | RuntimeException e) {
            shards.close();
            throw e;
        }
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    /** That of most of its floats as they lie in the files. */
    public DType stored() {
        return stored;
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
            boolean fits = mapped.dtype() == dtype
                    || !Shards.FLOATS.contains(mapped.dtype())
                    || (mapped.dtype() == stored && mapped.shape().length == MATRIX);
            var tensor = scope.detach(fits ? there : torch.to(there, dtype));
            tensors.put(name, tensor);
            return tensor;
        }
    }

    @Override
    public boolean has(String name) {
        return shards.files().containsKey(name);
    }

    @Override
    public long bytes() {
        return shards.bytes();
    }

    /** The files stay open: what is got again is of the same files, even if others took their places. */
    @Override
    public void unload() {
        tensors.values().forEach(Tensor::close);
        tensors.clear();
        shards.unload();
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
        tensors.clear();
        shards.close();
    }
}
