package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.diffusion.DrawingRequest;
import dev.easel.torch.diffusion.Fixture;
import dev.easel.torch.diffusion.Pipeline;
import dev.easel.torch.diffusion.Prompt;
import dev.easel.torch.diffusion.TinyWeights;
import dev.easel.torch.operators.FusedAttention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The tiny checkpoint with random weights, opened as a whole. */
public final class TinyCheckpoint implements AutoCloseable {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/easel/torch/flux2");
    public static final Path FOLDER = FIXTURES.resolve("tiny");

    public final LibTorch torch;
    public final Operators on;
    public final Flux2Config config;
    public final TinyWeights textEncoder;
    public final TinyWeights transformer;
    public final TinyWeights autoencoder;
    private final Map<String, Prompt> prompts = new HashMap<>();

    public TinyCheckpoint(DType dtype) throws NativesException, WeightsException {
        this(dtype, dtype);
    }

    public TinyCheckpoint(DType dtype, DType matrices) throws NativesException, WeightsException {
        torch = LoadedTorch.open();
        on = new Operators(torch, Device.CPU);
        config = Flux2Config.read(FOLDER);
        textEncoder = new TinyWeights(torch, FOLDER.resolve("text_encoder/model.safetensors"), dtype, matrices);
        transformer = new TinyWeights(
                torch, FOLDER.resolve("transformer/diffusion_pytorch_model.safetensors"), dtype, matrices);
        autoencoder =
                new TinyWeights(torch, FOLDER.resolve("vae/diffusion_pytorch_model.safetensors"), dtype, matrices);
        for (var each :
                JsonMapper.shared().readTree(FIXTURES.resolve("prompts.json").toFile())) {
            var ids = each.path("ids").valueStream().map(id -> id.intValue()).toList();
            prompts.put(
                    each.path("text").stringValue(),
                    new Prompt(ids, each.path("length").intValue()));
        }
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
        return new Pipeline(on, new FusedAttention(on), config, textEncoder, transformer, autoencoder, residency);
    }

    /** The same with weights of somebody else's. */
    public Pipeline pipeline(Weights textEncoder, Weights transformer, Weights autoencoder, Residency residency)
            throws WeightsException {
        return new Pipeline(on, new FusedAttention(on), config, textEncoder, transformer, autoencoder, residency);
    }

    public Prompt prompt(String text) {
        var prompt = prompts.get(text);
        if (prompt == null) {
            throw new IllegalArgumentException("prompts.json has no '" + text + "'");
        }
        return prompt;
    }

    /** A run of diffusers with this checkpoint. */
    public Fixture fixture(String name) throws WeightsException {
        return new Fixture(torch, FIXTURES, name);
    }

    public DrawingRequest request(Fixture fixture) throws WeightsException {
        return new DrawingRequest(
                prompt(fixture.setting("prompt")),
                prompt(""),
                fixture.number("width"),
                fixture.number("height"),
                fixture.seeds(),
                fixture.references(),
                fixture.number("steps"),
                Double.parseDouble(fixture.setting("guidance")));
    }

    @Override
    public void close() {
        textEncoder.close();
        transformer.close();
        autoencoder.close();
    }
}
