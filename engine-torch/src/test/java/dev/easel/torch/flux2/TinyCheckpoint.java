package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.diffusion.Pipeline;
import dev.easel.torch.diffusion.TinyModel;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;

/** FLUX.2 [klein], tiny. */
public final class TinyCheckpoint extends TinyModel {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/easel/torch/flux2");
    public static final Path FOLDER = FIXTURES.resolve("tiny");

    public final Flux2Config config;

    public TinyCheckpoint(DType dtype) throws NativesException, WeightsException {
        this(dtype, dtype);
    }

    public TinyCheckpoint(DType dtype, DType matrices) throws NativesException, WeightsException {
        this(Flux2Config.read(FOLDER), dtype, matrices);
    }

    private TinyCheckpoint(Flux2Config config, DType dtype, DType matrices) throws NativesException, WeightsException {
        super(FIXTURES, config, dtype, matrices);
        this.config = config;
    }

    public Pipeline pipeline() throws WeightsException {
        return pipeline(config.distilled());
    }

    public Pipeline pipeline(boolean distilled) throws WeightsException {
        return pipeline(distilled, new Residency(Long.MAX_VALUE));
    }

    /** One that may take so much beside its transformer and its autoencoder. */
    public Pipeline pipeline(long workingBytes) throws WeightsException {
        return pipeline(config.distilled(), new Residency(transformer.bytes() + autoencoder.bytes() + workingBytes));
    }

    public Pipeline pipeline(boolean distilled, Residency residency) throws WeightsException {
        var config = new Flux2Config(
                this.config.textEncoder(),
                this.config.transformer(),
                this.config.autoencoder(),
                this.config.batchNormEps(),
                this.config.schedule(),
                distilled);
        return pipeline(config, residency);
    }

    /** The same with weights of somebody else's. */
    public Pipeline pipeline(Weights textEncoder, Weights transformer, Weights autoencoder, Residency residency)
            throws WeightsException {
        return pipeline(config, textEncoder, transformer, autoencoder, residency);
    }
}
