package dev.easel.torch.flux2;

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

/** The transformer with its tokens: latents are [batch, tokens, channels], references stand behind the picture. */
record Flux2Denoiser(Operators on, Flux2Config.Transformer config, Transformer transformer) implements Denoiser {

    static Flux2Denoiser of(Operators on, Attention attention, Flux2Config.Transformer config, Weights weights)
            throws WeightsException {
        return new Flux2Denoiser(on, config, new Transformer(on, attention, config, weights));
    }

    @Override
    public long[] noise(Grid grid) {
        return new long[] {1, config.inChannels(), grid.height(), grid.width()};
    }

    @Override
    public Tensor begin(Tensor noise) {
        return on.scoped(() -> on.contiguous(Latents.pack(on, on.to(noise, transformer.dtype()))));
    }

    @Override
    public Tensor end(Tensor latents, Grid grid) {
        return Latents.unpack(on, latents, grid);
    }

    @Override
    public Velocity of(Tensor text, Grid grid, List<Tensor> references, Trace trace) {
        var grids = references.stream()
                .map(each -> new Grid((int) each.size(2), (int) each.size(3)))
                .toList();
        var rotation = rotation(on, config, Math.toIntExact(text.size(1)), grid, grids);
        return (latents, sigma, shown) -> velocity(latents, text, references, sigma, rotation, shown);
    }

    private Tensor velocity(
            Tensor latents, Tensor text, List<Tensor> references, float sigma, Rotation rotation, Trace trace)
            throws InterruptedException {
        try (var scope = on.scope()) {
            var all = new ArrayList<Tensor>();
            all.add(latents);
            for (var each : references) {
                all.add(forEach(latents, Latents.pack(on, each)));
            }
            var velocity = transformer.velocity(on.cat(1, all), forEach(latents, text), sigma, rotation, trace);
            trace.stage("velocity", velocity);
            return scope.keep(on.narrow(velocity, 1, 0, latents.size(1)));
        }
    }

    /** [1, ..] once for each picture. */
    private Tensor forEach(Tensor latents, Tensor x) {
        return on.expand(x, latents.size(0), x.size(1), x.size(2));
    }

    /**
     * For text, then the picture to draw, then references; in the innermost scope. A token has four positions: picture,
     * row, column, and place in the text.
     */
    static Rotation rotation(
            Operators on, Flux2Config.Transformer config, int text, Grid target, List<Grid> references) {
        var positions = new ArrayList<int[]>();
        for (int place = 0; place < text; place++) {
            positions.add(new int[] {0, 0, 0, place});
        }
        addGrid(positions, 0, target);
        for (int i = 0; i < references.size(); i++) {
            addGrid(positions, 10 + 10 * i, references.get(i));
        }
        return Rotation.of(on, config.axes(), config.theta(), positions);
    }

    private static void addGrid(List<int[]> positions, int picture, Grid grid) {
        for (int row = 0; row < grid.height(); row++) {
            for (int column = 0; column < grid.width(); column++) {
                positions.add(new int[] {picture, row, column, 0});
            }
        }
    }
}
