package dev.easel.torch.zimage;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Denoiser;
import dev.easel.torch.diffusion.Grid;
import dev.easel.torch.diffusion.Rotation;
import dev.easel.torch.diffusion.Trace;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;

/** The transformer with its tokens' places. Latents stay as the autoencoder has them, in float32 like the velocity. */
record ZImageDenoiser(Operators on, ZImageConfig.Transformer config, Transformer transformer) implements Denoiser {

    static ZImageDenoiser of(Operators on, Attention attention, ZImageConfig.Transformer config, Weights weights)
            throws WeightsException {
        return new ZImageDenoiser(on, config, new Transformer(on, attention, config, weights));
    }

    @Override
    public long[] noise(Grid grid) {
        return new long[] {1, config.channels(), (long) Patches.SIDE * grid.height(), (long) Patches.SIDE * grid.width()
        };
    }

    @Override
    public Tensor begin(Tensor noise) {
        return noise;
    }

    @Override
    public Tensor end(Tensor latents, Grid grid) {
        return latents;
    }

    /** What the text means to the transformer is the same at every step, so it is found here. */
    @Override
    public Velocity of(Tensor text, Grid grid, List<Tensor> references, Trace trace) throws InterruptedException {
        var places = Places.of(Math.toIntExact(text.size(1)), grid);
        var read = transformer.read(text, rotation(places.text()), trace);
        var ofImage = rotation(places.image());
        var ofBoth = rotation(places.both());
        return (latents, sigma, shown) -> {
            try (var scope = on.scope()) {
                var tokens = Patches.tokens(on, on.to(latents, transformer.dtype()));
                var direction = transformer.direction(tokens, read, sigma, ofImage, ofBoth, shown);
                // The transformer says the way to the picture.
                var velocity = on.negate(on.to(Patches.latents(on, direction, grid), DType.F32));
                shown.stage("velocity", velocity);
                return scope.keep(velocity);
            }
        };
    }

    private Rotation rotation(List<int[]> positions) {
        return Rotation.of(on, config.axes(), config.theta(), positions);
    }

    /**
     * Where tokens are: a place in the text, counted from 1, then row and column of the picture, which is at the place
     * behind the text. What fills the text up counts as text; what fills the picture up is at the origin.
     */
    record Places(List<int[]> text, List<int[]> image) {

        static Places of(int textTokens, Grid grid) {
            var text = new ArrayList<int[]>();
            int end = ZImageConfig.Transformer.filled(textTokens);
            for (int place = 1; place <= end; place++) {
                text.add(new int[] {place, 0, 0});
            }
            var image = new ArrayList<int[]>();
            for (int row = 0; row < grid.height(); row++) {
                for (int column = 0; column < grid.width(); column++) {
                    image.add(new int[] {end + 1, row, column});
                }
            }
            while (image.size() < ZImageConfig.Transformer.filled(grid.tokens())) {
                image.add(new int[] {0, 0, 0});
            }
            return new Places(text, image);
        }

        /** As the transformer sees them together: the picture first. */
        List<int[]> both() {
            var both = new ArrayList<>(image);
            both.addAll(text);
            return both;
        }
    }
}
