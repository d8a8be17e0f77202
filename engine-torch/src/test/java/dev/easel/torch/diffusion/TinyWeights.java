package dev.easel.torch.diffusion;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.weights.SafetensorsFile;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The tensors of one file of the tiny checkpoint in one dtype, matrices in another, with a scope of their own. */
public final class TinyWeights implements Weights, AutoCloseable {
    private final DType dtype;
    private final Map<String, Tensor> tensors = new HashMap<>();

    public TinyWeights(LibTorch torch, Path path, DType dtype, DType matrices) throws WeightsException {
        this.dtype = dtype;
        try (var file = SafetensorsFile.open(path);
                var scope = torch.scope()) {
            for (var name : file.names()) {
                if (file.dtype(name) != DType.I64) {
                    var tensor = file.tensor(torch, name);
                    // Like a file in the dtype of its matrices, of which the rest is widened.
                    var stored = torch.to(tensor, matrices);
                    tensors.put(
                            name, scope.detach(copied(torch, stored, tensor.shape().length == 2 ? matrices : dtype)));
                }
            }
        }
    }

    private static Tensor copied(LibTorch torch, Tensor tensor, DType dtype) {
        return torch.to(torch.of(tensor.floats(), tensor.shape()), dtype);
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public Tensor get(String name) throws WeightsException {
        var tensor = tensors.get(name);
        if (tensor == null) {
            throw new WeightsException("there is no tensor " + name);
        }
        return tensor;
    }

    @Override
    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    @Override
    public long bytes() {
        return tensors.values().stream()
                .mapToLong(each -> each.count() * each.dtype().bytes())
                .sum();
    }

    public void remove(String name) {
        tensors.remove(name);
    }

    /** Gives every tensor another name. */
    public void rename(UnaryOperator<String> names) {
        var before = Map.copyOf(tensors);
        tensors.clear();
        before.forEach((name, tensor) -> tensors.put(names.apply(name), tensor));
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
    }
}
