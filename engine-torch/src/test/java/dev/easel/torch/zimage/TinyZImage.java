package dev.easel.torch.zimage;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.diffusion.Pipeline;
import dev.easel.torch.diffusion.Schedule;
import dev.easel.torch.diffusion.TinyModel;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;

/** Z-Image, tiny. */
final class TinyZImage extends TinyModel {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/easel/torch/zimage");
    static final Path FOLDER = FIXTURES.resolve("tiny");

    final ZImageConfig turbo;

    TinyZImage(DType dtype) throws NativesException, WeightsException {
        this(dtype, dtype);
    }

    TinyZImage(DType dtype, DType matrices) throws NativesException, WeightsException {
        this(ZImageConfig.read(FOLDER), dtype, matrices);
    }

    private TinyZImage(ZImageConfig turbo, DType dtype, DType matrices) throws NativesException, WeightsException {
        super(FIXTURES, turbo, dtype, matrices);
        this.turbo = turbo;
    }

    Pipeline pipeline() throws WeightsException {
        return pipeline(turbo, new Residency(Long.MAX_VALUE));
    }

    /** As if the same weights were those of the base model. */
    Pipeline basePipeline() throws WeightsException {
        var base = new ZImageConfig(
                turbo.textEncoder(),
                turbo.transformer(),
                turbo.autoencoder(),
                turbo.scale(),
                turbo.shift(),
                new Schedule(false, 6),
                false);
        return pipeline(base, new Residency(Long.MAX_VALUE));
    }
}
