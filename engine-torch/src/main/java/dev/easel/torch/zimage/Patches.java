package dev.easel.torch.zimage;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Grid;
import dev.easel.torch.operators.Operators;

/** Latents as tokens: 2 × 2 places of all channels are one, row by row. */
final class Patches {
    /** Of a token's square, in latents. */
    static final int SIDE = 2;

    private Patches() {}

    /** [batch, c, 2h, 2w] to [batch, h · w, 4c]; a feature's place is (2y + x) · c + channel. */
    static Tensor tokens(Operators on, Tensor latents) {
        long c = latents.size(1);
        long h = latents.size(2) / SIDE;
        long w = latents.size(3) / SIDE;
        var squares = on.reshape(latents, latents.size(0), c, h, SIDE, w, SIDE);
        return on.reshape(on.permute(squares, 0, 2, 4, 3, 5, 1), latents.size(0), h * w, SIDE * SIDE * c);
    }

    /** The inverse of {@link #tokens}. */
    static Tensor latents(Operators on, Tensor tokens, Grid grid) {
        long c = tokens.size(2) / (SIDE * SIDE);
        var squares = on.reshape(tokens, tokens.size(0), grid.height(), grid.width(), SIDE, SIDE, c);
        return on.reshape(
                on.permute(squares, 0, 5, 1, 3, 2, 4),
                tokens.size(0),
                c,
                (long) SIDE * grid.height(),
                (long) SIDE * grid.width());
    }
}
