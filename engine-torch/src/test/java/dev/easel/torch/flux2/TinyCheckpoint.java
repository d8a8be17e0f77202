package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
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
final class TinyCheckpoint implements AutoCloseable {
    static final Path FOLDER = Fixture.FOLDER.resolve("tiny");

    final LibTorch torch;
    final Operators on;
    final Flux2Config config;
    final TinyWeights textEncoder;
    final TinyWeights transformer;
    final TinyWeights autoencoder;
    private final Map<String, Prompt> prompts = new HashMap<>();

    TinyCheckpoint(DType dtype) throws NativesException, WeightsException {
        this(dtype, dtype);
    }

    TinyCheckpoint(DType dtype, DType matrices) throws NativesException, WeightsException {
        torch = LoadedTorch.open();
        on = new Operators(torch, Device.CPU);
        config = Flux2Config.read(FOLDER);
        textEncoder = new TinyWeights(torch, FOLDER.resolve("text_encoder/model.safetensors"), dtype, matrices);
        transformer = new TinyWeights(
                torch, FOLDER.resolve("transformer/diffusion_pytorch_model.safetensors"), dtype, matrices);
        autoencoder =
                new TinyWeights(torch, FOLDER.resolve("vae/diffusion_pytorch_model.safetensors"), dtype, matrices);
        for (var each : JsonMapper.shared()
                .readTree(Fixture.FOLDER.resolve("prompts.json").toFile())) {
            var ids = each.path("ids").valueStream().map(id -> id.intValue()).toList();
            prompts.put(
                    each.path("text").stringValue(),
                    new Prompt(ids, each.path("length").intValue()));
        }
    }

    Flux2Pipeline pipeline() throws WeightsException {
        return pipeline(config.distilled());
    }

    Flux2Pipeline pipeline(boolean distilled) throws WeightsException {
        return pipeline(distilled, new Residency(Long.MAX_VALUE));
    }

    /** One that may take so much beside its transformer and its autoencoder. */
    Flux2Pipeline pipeline(long workingBytes) throws WeightsException {
        return pipeline(config.distilled(), new Residency(transformer.bytes() + autoencoder.bytes() + workingBytes));
    }

    Flux2Pipeline pipeline(boolean distilled, Residency residency) throws WeightsException {
        var config = new Flux2Config(
                this.config.textEncoder(),
                this.config.transformer(),
                this.config.autoencoder(),
                this.config.schedule(),
                distilled);
        return new Flux2Pipeline(on, new FusedAttention(on), config, textEncoder, transformer, autoencoder, residency);
    }

    /** The same with weights of somebody else's. */
    Flux2Pipeline pipeline(Weights textEncoder, Weights transformer, Weights autoencoder, Residency residency)
            throws WeightsException {
        return new Flux2Pipeline(on, new FusedAttention(on), config, textEncoder, transformer, autoencoder, residency);
    }

    Prompt prompt(String text) {
        var prompt = prompts.get(text);
        if (prompt == null) {
            throw new IllegalArgumentException("prompts.json has no '" + text + "'");
        }
        return prompt;
    }

    DrawingRequest request(Fixture fixture) throws WeightsException {
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
