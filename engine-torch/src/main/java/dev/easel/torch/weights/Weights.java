package dev.easel.torch.weights;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import java.util.Arrays;

/**
 * The named tensors of one part of a checkpoint, such as its transformer, on the device that computes with them. They
 * belong to whoever made these weights, live until these are closed or unloaded, and are never written to.
 */
public interface Weights {

    /** What the part computes in. Matrices may lie in another dtype, which whoever multiplies with them converts. */
    DType dtype();

    /**
     * Gives the same tensor at every call; it belongs to no scope and the caller does not close it.
     *
     * @throws WeightsException if there is none of that name
     */
    Tensor get(String name) throws WeightsException;

    /** Whether there is a tensor of that name. */
    boolean has(String name);

    /** How much all tensors take, whether they are asked for or not. */
    long bytes();

    /**
     * Gives back the memory of all tensors, as far as they can be got again; nobody may use one any more that was got
     * before.
     */
    default void unload() {}

    /**
     * The same, checked.
     *
     * @throws WeightsException also if it has another shape, or is not of floats
     */
    default Tensor get(String name, long... shape) throws WeightsException {
        var tensor = get(name);
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new WeightsException("tensor " + name + " has the shape " + Arrays.toString(tensor.shape())
                    + " where the model's configuration means " + Arrays.toString(shape));
        }
        if (tensor.dtype() != DType.F32 && tensor.dtype() != DType.BF16 && tensor.dtype() != DType.F16) {
            throw new WeightsException("tensor " + name + " is " + tensor + " where floats are needed");
        }
        return tensor;
    }
}
