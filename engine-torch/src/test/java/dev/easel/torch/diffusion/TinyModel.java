package dev.easel.torch.diffusion;

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
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A family's tiny checkpoint with random weights, opened as a whole, and the runs of diffusers with it. */
public class TinyModel implements AutoCloseable {
    public final LibTorch torch;
    public final Operators on;
    public final TinyWeights textEncoder;
    public final TinyWeights transformer;
    public final TinyWeights autoencoder;
    private final Path fixtures;
    private final Map<String, Prompt> prompts = new HashMap<>();

    /**
     * Opens it in one dtype, matrices in another.
     *
     * @param fixtures the folder that the reference has written
     */
    protected TinyModel(Path fixtures, Family family, DType dtype, DType matrices)
            throws NativesException, WeightsException {
        this.fixtures = fixtures;
        torch = LoadedTorch.open();
        on = new Operators(torch, Device.CPU);
        var folder = fixtures.resolve("tiny");
        textEncoder = new TinyWeights(torch, folder.resolve("text_encoder/model.safetensors"), dtype, matrices);
        transformer = new TinyWeights(
                torch, folder.resolve("transformer/diffusion_pytorch_model.safetensors"), dtype, matrices);
        autoencoder =
                new TinyWeights(torch, folder.resolve("vae/diffusion_pytorch_model.safetensors"), dtype, matrices);
        for (var each :
                JsonMapper.shared().readTree(fixtures.resolve("prompts.json").toFile())) {
            var ids = each.path("ids").valueStream().map(id -> id.intValue()).toList();
            prompts.put(
                    each.path("text").stringValue(),
                    family.prompt(ids.subList(0, each.path("length").intValue()), ids.getLast()));
        }
    }

    /** One of its weights that draws as this family does. */
    public Pipeline pipeline(Family family, Residency residency) throws WeightsException {
        return pipeline(family, textEncoder, transformer, autoencoder, residency);
    }

    /** The same with weights of somebody else's. */
    public Pipeline pipeline(
            Family family, Weights textEncoder, Weights transformer, Weights autoencoder, Residency residency)
            throws WeightsException {
        return new Pipeline(on, new FusedAttention(on), family, textEncoder, transformer, autoencoder, residency);
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
        return new Fixture(torch, fixtures, name);
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

    /** What is drawn as diffusers did, each stage compared with its own. */
    public Comparison compare(Fixture fixture, Pipeline pipeline) throws WeightsException, InterruptedException {
        var comparison = new Comparison(fixture);
        comparison.pictures = List.copyOf(pipeline.draw(request(fixture), (_, _) -> {}, comparison));
        return comparison;
    }

    @Override
    public void close() {
        textEncoder.close();
        transformer.close();
        autoencoder.close();
    }
}
