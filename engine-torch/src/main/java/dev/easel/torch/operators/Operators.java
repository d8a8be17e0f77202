package dev.easel.torch.operators;

import dev.easel.torch.binding.Argument;
import dev.easel.torch.binding.Argument.All;
import dev.easel.torch.binding.Argument.Bool;
import dev.easel.torch.binding.Argument.Int;
import dev.easel.torch.binding.Argument.Ints;
import dev.easel.torch.binding.Argument.Maybe;
import dev.easel.torch.binding.Argument.Of;
import dev.easel.torch.binding.Argument.Real;
import dev.easel.torch.binding.Argument.Text;
import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.Scope;
import dev.easel.torch.binding.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * ATen's operators, as far as models need them, each with its schema's arguments in their places. Results belong to the
 * innermost scope. Shapes are written {@code [batch, tokens, features]}; an axis below 0 counts from the last. What is
 * called a view shares its memory with the tensor it came from.
 */
public final class Operators {
    private final LibTorch torch;
    private final Device device;

    public Operators(LibTorch torch, Device device) {
        this.torch = torch;
        this.device = device;
    }

    public Device device() {
        return device;
    }

    /** Opens a scope; see {@link LibTorch#scope}. */
    public Scope scope() {
        return torch.scope();
    }

    /** Frees all that the work made but its result. */
    public Tensor scoped(Supplier<Tensor> work) {
        try (var scope = scope()) {
            var result = work.get();
            return scope.keep(result);
        }
    }

    // Making tensors

    /** On the device, row-major. */
    public Tensor floats(float[] values, long... shape) {
        return on(torch.of(values, shape));
    }

    /** On the device, row-major. */
    public Tensor ints(long[] values, long... shape) {
        return on(torch.of(values, shape));
    }

    /** On the device, row-major. */
    public Tensor bytes(byte[] values, long... shape) {
        return on(torch.of(values, shape));
    }

    /** A number: a tensor without axes. With another tensor it takes that one's dtype. */
    public Tensor number(double value) {
        return floats(new float[] {(float) value});
    }

    private Tensor on(Tensor tensor) {
        return device.kind() == Device.Kind.CPU ? tensor : torch.to(tensor, device);
    }

    public Tensor to(Tensor x, DType dtype) {
        return x.dtype() == dtype ? x : torch.to(x, dtype);
    }

    // Arithmetic, broadcast

    public Tensor add(Tensor a, Tensor b) {
        return torch.add(a, b);
    }

    public Tensor subtract(Tensor a, Tensor b) {
        return torch.subtract(a, b);
    }

    public Tensor multiply(Tensor a, Tensor b) {
        return torch.call("mul", "Tensor", new Of(a), new Of(b));
    }

    public Tensor divide(Tensor a, Tensor b) {
        return torch.call("div", "Tensor", new Of(a), new Of(b));
    }

    public Tensor negate(Tensor x) {
        return torch.call("neg", "", new Of(x));
    }

    public Tensor sqrt(Tensor x) {
        return torch.call("sqrt", "", new Of(x));
    }

    public Tensor tanh(Tensor x) {
        return torch.call("tanh", "", new Of(x));
    }

    public Tensor exp(Tensor x) {
        return torch.call("exp", "", new Of(x));
    }

    public Tensor cos(Tensor x) {
        return torch.call("cos", "", new Of(x));
    }

    public Tensor sin(Tensor x) {
        return torch.call("sin", "", new Of(x));
    }

    /** To the nearest integer, halves to the even one. */
    public Tensor round(Tensor x) {
        return torch.call("round", "", new Of(x));
    }

    public Tensor clamp(Tensor x, double low, double high) {
        return torch.call(
                "clamp", "Tensor", new Of(x), new Maybe(new Of(number(low))), new Maybe(new Of(number(high))));
    }

    /** {@code x / (1 + e^-x)}. */
    public Tensor silu(Tensor x) {
        return torch.call("silu", "", new Of(x));
    }

    // Layers

    /** {@code x wᵀ}: [.., in] by [out, in] gives [.., out]. */
    public Tensor linear(Tensor x, Tensor weight) {
        return linear(x, weight, null);
    }

    /** {@code x wᵀ + b}. A weight of another dtype than x is converted for this product and no longer. */
    public Tensor linear(Tensor x, Tensor weight, @Nullable Tensor bias) {
        return scoped(() -> torch.call("linear", "", new Of(x), new Of(to(weight, x.dtype())), maybe(bias)));
    }

    /** [.., n, k] by [.., k, m] gives [.., n, m]. */
    public Tensor matmul(Tensor a, Tensor b) {
        return torch.call("matmul", "", new Of(a), new Of(b));
    }

    public Tensor softmax(Tensor x, int axis) {
        return torch.call("softmax", "int", new Of(x), new Int(axis), new Maybe(null));
    }

    /** {@code x / sqrt(mean(x²) + eps) · w} over the last axis. */
    public Tensor rmsNorm(Tensor x, Tensor weight, double eps) {
        return torch.call(
                "rms_norm", "", new Of(x), Ints.of(x.size(-1)), new Maybe(new Of(weight)), new Maybe(new Real(eps)));
    }

    /** {@code x / sqrt(mean(x²) + eps)} over the last axis. */
    public Tensor rmsNorm(Tensor x, double eps) {
        return torch.call("rms_norm", "", new Of(x), Ints.of(x.size(-1)), new Maybe(null), new Maybe(new Real(eps)));
    }

    /** Mean 0 and variance 1 over the last axis, then weight and bias, if any, each of one axis. */
    public Tensor layerNorm(Tensor x, Tensor weight, @Nullable Tensor bias, double eps) {
        return torch.call(
                "layer_norm",
                "",
                new Of(x),
                Ints.of(x.size(-1)),
                new Maybe(new Of(weight)),
                maybe(bias),
                new Real(eps),
                new Bool(true));
    }

    /** Mean 0 and variance 1 over each group of channels of [batch, channels, ..], then weight and bias by channel. */
    public Tensor groupNorm(Tensor x, int groups, Tensor weight, Tensor bias, double eps) {
        return torch.call(
                "group_norm",
                "",
                new Of(x),
                new Int(groups),
                new Maybe(new Of(weight)),
                new Maybe(new Of(bias)),
                new Real(eps),
                new Bool(true));
    }

    /** Rows of a table: [n, features] at [..] of int64 gives [.., features]. */
    public Tensor embedding(Tensor table, Tensor indices) {
        return torch.call(
                "embedding", "", new Of(table), new Of(indices), new Int(-1), new Bool(false), new Bool(false));
    }

    /** Of [batch, in, height, width] by [out, in, k, k], with the same stride and zeros around in both directions. */
    public Tensor conv2d(Tensor x, Tensor weight, Tensor bias, long stride, long padding) {
        return torch.call(
                "conv2d",
                "",
                new Of(x),
                new Of(weight),
                new Maybe(new Of(bias)),
                Ints.of(stride, stride),
                Ints.of(padding, padding),
                Ints.of(1L, 1L),
                new Int(1));
    }

    /** Each pixel of [batch, channels, height, width] becomes 2 × 2. */
    public Tensor twice(Tensor x) {
        return torch.call(
                "upsample_nearest2d",
                "",
                new Of(x),
                Ints.of(2 * x.size(-2), 2 * x.size(-1)),
                new Maybe(null),
                new Maybe(null));
    }

    /** Zeros around the last two axes. */
    public Tensor pad(Tensor x, long left, long right, long top, long bottom) {
        return torch.call(
                "pad", "", new Of(x), Ints.of(left, right, top, bottom), new Text("constant"), new Maybe(null));
    }

    /**
     * {@code softmax(q kᵀ · scale + mask) v} in one operator: [batch, heads, tokens, features]; the mask, if any, is
     * added and broadcasts to [batch, heads, queries, keys].
     */
    public Tensor fusedAttention(Tensor q, Tensor k, Tensor v, @Nullable Tensor mask, double scale) {
        return torch.call(
                "scaled_dot_product_attention",
                "",
                new Of(q),
                new Of(k),
                new Of(v),
                maybe(mask),
                new Real(0),
                new Bool(false),
                new Maybe(new Real(scale)),
                new Bool(false));
    }

    // Shapes

    /** The same elements in another shape; -1 once for what is left. A view where the strides allow. */
    public Tensor reshape(Tensor x, long... shape) {
        return torch.call("reshape", "", new Of(x), ints(shape));
    }

    /** A view with the axes in this order. */
    public Tensor permute(Tensor x, long... axes) {
        return torch.call("permute", "", new Of(x), ints(axes));
    }

    /** A view with two axes exchanged. */
    public Tensor transpose(Tensor x, int a, int b) {
        return torch.call("transpose", "int", new Of(x), new Int(a), new Int(b));
    }

    /** Row-major; a copy unless it is. */
    public Tensor contiguous(Tensor x) {
        return torch.call("contiguous", "", new Of(x), new Int(0));
    }

    /** A view that repeats axes of size 1. */
    public Tensor expand(Tensor x, long... shape) {
        return torch.call("expand", "", new Of(x), ints(shape), new Bool(false));
    }

    public Tensor cat(int axis, Tensor... parts) {
        return cat(axis, List.of(parts));
    }

    public Tensor cat(int axis, List<Tensor> parts) {
        return parts.size() == 1 ? parts.getFirst() : torch.call("cat", "", new All(parts), new Int(axis));
    }

    /** A view of some places along an axis. */
    public Tensor narrow(Tensor x, int axis, long start, long length) {
        return torch.call("narrow", "", new Of(x), new Int(axis), new Int(start), new Int(length));
    }

    /** Views of equal parts along an axis. */
    public List<Tensor> chunk(Tensor x, int count, int axis) {
        long each = x.size(axis) / count;
        if (each * count != x.size(axis)) {
            throw new IllegalArgumentException(x + " does not part into " + count + " along axis " + axis);
        }
        var parts = new Tensor[count];
        for (int i = 0; i < count; i++) {
            parts[i] = narrow(x, axis, i * each, each);
        }
        return List.of(parts);
    }

    /** A view of pairs along the last axis as complex numbers: float32 [.., 2n] gives [.., n]. */
    public Tensor complex(Tensor x) {
        var shape = Arrays.copyOf(x.shape(), x.shape().length + 1);
        shape[shape.length - 1] = 2;
        shape[shape.length - 2] /= 2;
        return torch.call("view_as_complex", "", new Of(reshape(x, shape)));
    }

    /** The inverse of {@link #complex}. */
    public Tensor real(Tensor z) {
        var shape = z.shape();
        shape[shape.length - 1] *= 2;
        return reshape(torch.call("view_as_real", "", new Of(z)), shape);
    }

    private static Ints ints(long... values) {
        return new Ints(Arrays.stream(values).boxed().toList());
    }

    private static Argument maybe(@Nullable Tensor tensor) {
        return new Maybe(tensor == null ? null : new Of(tensor));
    }
}
