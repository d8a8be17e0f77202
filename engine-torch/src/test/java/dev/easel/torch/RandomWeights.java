package dev.easel.torch;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.sampling.Noise;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.HashMap;
import java.util.Map;

/** Tensors of any name in the shape that is asked for, with numbers that keep a model's values near 1. */
final class RandomWeights implements Weights, AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final LibTorch torch;
    private final DType dtype;
    private final DType matrices;
    private final float[] numbers = Noise.normal(1, BLOCK);
    private final Map<String, Tensor> tensors = new HashMap<>();

    RandomWeights(LibTorch torch, DType dtype, DType matrices) {
        this.torch = torch;
        this.dtype = dtype;
        this.matrices = matrices;
    }

    @Override
    public Tensor get(String name, long... shape) {
        return tensors.computeIfAbsent(name, _ -> made(shape));
    }

    private Tensor made(long... shape) {
        int count = 1;
        for (long each : shape) {
            count = Math.multiplyExact(count, Math.toIntExact(each));
        }
        var values = new float[count];
        double spread = shape.length == 1 ? 0 : 1 / Math.sqrt((double) count / shape[0]);
        for (int i = 0; i < count; i++) {
            values[i] = shape.length == 1 ? 1 : (float) (numbers[(i * 7 + i / BLOCK) % BLOCK & BLOCK - 1] * spread);
        }
        try (var scope = torch.scope()) {
            return scope.detach(torch.to(torch.of(values, shape), shape.length == 2 ? matrices : dtype));
        }
    }

    /** Of all that was asked for. */
    @Override
    public long bytes() {
        return tensors.values().stream()
                .mapToLong(each -> each.count() * each.dtype().bytes())
                .sum();
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public Tensor get(String name) throws WeightsException {
        throw new WeightsException("nobody said what shape " + name + " has");
    }

    @Override
    public boolean has(String name) {
        return true;
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
    }
}
