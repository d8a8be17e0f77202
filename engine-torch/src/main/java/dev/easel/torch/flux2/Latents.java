package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Grid;
import dev.easel.torch.operators.Operators;

/** The shapes of latents between autoencoder and transformer. */
final class Latents {
    private Latents() {}

    /** 2 × 2 latents become one place: [batch, c, 2h, 2w] to [batch, 4c, h, w], channel = 4c + 2y + x. */
    static Tensor patchify(Operators on, Tensor x) {
        long h = x.size(2) / 2;
        long w = x.size(3) / 2;
        var patches = on.permute(on.reshape(x, x.size(0), x.size(1), h, 2, w, 2), 0, 1, 3, 5, 2, 4);
        return on.reshape(patches, x.size(0), 4 * x.size(1), h, w);
    }

    /** The inverse of {@link #patchify}. */
    static Tensor unpatchify(Operators on, Tensor x) {
        long c = x.size(1) / 4;
        var places = on.permute(on.reshape(x, x.size(0), c, 2, 2, x.size(2), x.size(3)), 0, 1, 4, 2, 5, 3);
        return on.reshape(places, x.size(0), c, 2 * x.size(2), 2 * x.size(3));
    }

    /** Places become tokens, row by row: [batch, channels, h, w] to [batch, h · w, channels]. */
    static Tensor pack(Operators on, Tensor x) {
        return on.permute(on.reshape(x, x.size(0), x.size(1), -1), 0, 2, 1);
    }

    /** The inverse of {@link #pack}. */
    static Tensor unpack(Operators on, Tensor x, Grid grid) {
        return on.reshape(on.permute(x, 0, 2, 1), x.size(0), x.size(2), grid.height(), grid.width());
    }
}
