package dev.easel.torch;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.diffusion.Defaults;
import dev.easel.torch.diffusion.Pipeline;
import dev.easel.torch.diffusion.Prompt;
import dev.easel.torch.operators.Arithmetic;
import dev.easel.torch.operators.AttentionKernel;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.tokenizer.Tokenizer;
import dev.easel.torch.weights.Checkpoint;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.WeightsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model with the weights of a folder, ready to draw. Its files stay open; which weights are in memory is up to
 * {@link Residency}. For the thread that opened it.
 */
final class DiffusionModel implements AutoCloseable {
    private static final List<String> PARTS = List.of("text_encoder", "transformer", "vae");

    private final Path folder;
    private final Tokenizer tokenizer;
    private final List<Checkpoint> parts;
    private final Pipeline pipeline;
    private final Ways ways;

    /**
     * How to compute what can be computed in several ways.
     *
     * @param arithmetic of all parts
     * @param attention of the transformer
     */
    record Ways(Arithmetic arithmetic, AttentionKernel attention) {}

    /** Chooses the ways for the dtype of most weights, and so many features of a head. */
    @FunctionalInterface
    interface Choice {
        Ways choose(Operators on, DType stored, int features);
    }

    /**
     * A prompt for the text encoder.
     *
     * @param unread the end of the text that is beyond {@link Prompt#MOST_TOKENS}; empty if all of the prompt is read
     */
    record Reading(Prompt prompt, String unread) {}

    private DiffusionModel(Path folder, Tokenizer tokenizer, List<Checkpoint> parts, Pipeline pipeline, Ways ways) {
        this.folder = folder;
        this.tokenizer = tokenizer;
        this.parts = parts;
        this.pipeline = pipeline;
        this.ways = ways;
    }

    /**
     * Reads configuration, tokenizer and the headers of all weights, and checks that they are one model. Where weights
     * are used as they lie in memory, on the CPU, none is read yet.
     *
     * @param model what the folder is to be of
     * @param residency which weights are in memory, and how much they and a drawing may take
     * @throws WeightsException saying which file is missing, damaged or foreign, and why
     */
    static DiffusionModel open(
            OpenModel model, Path folder, LibTorch torch, Device device, Choice choice, Residency residency)
            throws WeightsException {
        var family = model.read(folder);
        var tokenizer = Tokenizer.open(folder.resolve("tokenizer"));
        if (tokenizer.size() > family.textEncoder().vocabulary()) {
            throw new WeightsException(folder.resolve("tokenizer") + " has ids up to " + (tokenizer.size() - 1)
                    + ", the text encoder knows " + family.textEncoder().vocabulary());
        }
        var parts = new ArrayList<Checkpoint>();
        try {
            var on = new Operators(torch, device);
            var ways = choice.choose(on, stored(folder, torch), family.headSize());
            for (var part : PARTS) {
                parts.add(Checkpoint.open(folder.resolve(part), torch, device, ways.arithmetic()::dtype));
            }
            var pipeline = new Pipeline(
                    on, ways.attention().on(on), family, parts.get(0), parts.get(1), parts.get(2), residency);
            return new DiffusionModel(folder, tokenizer, parts, pipeline, ways);
        } catch (WeightsException | RuntimeException e) {
            parts.forEach(Checkpoint::close);
            throw e;
        }
    }

    /** The dtype of the transformer's weights, in which nearly all work is done. */
    private static DType stored(Path folder, LibTorch torch) throws WeightsException {
        try (var transformer = Checkpoint.open(folder.resolve(PARTS.get(1)), torch, Device.CPU)) {
            return transformer.stored();
        }
    }

    Pipeline pipeline() {
        return pipeline;
    }

    Defaults defaults() {
        return pipeline.family().defaults();
    }

    Reading read(String prompt) {
        var family = pipeline.family();
        var ids = tokenizer.encode(family.chat().user(prompt));
        int length = Math.min(ids.length, Prompt.MOST_TOKENS);
        var read = IntStream.of(ids).limit(length).boxed().toList();
        var beyond = new String(tokenizer.decode(Arrays.copyOfRange(ids, length, ids.length)), StandardCharsets.UTF_8);
        int unread = Math.max(0, beyond.length() - family.chat().end().length());
        return new Reading(family.prompt(read, tokenizer.padding()), beyond.substring(0, unread));
    }

    /** For example {@code bf16}, or {@code bf16-as-f32}; of the transformer, in which nearly all work is done. */
    private String dtype() {
        return ways.arithmetic().of(parts.get(1).stored());
    }

    /** What decides how results are rounded, for example {@code bf16-as-f32-fused}. */
    String rounding() {
        return dtype() + "-" + ways.attention().id();
    }

    /** For example {@code weights /w/FLUX.2-klein-4B (15258 MiB, bf16), 4 steps, fused attention}. */
    String summary() {
        long bytes = parts.stream().mapToLong(Checkpoint::bytes).sum();
        return "weights " + folder + " (" + TorchEngine.mebibytes(bytes) + ", " + dtype() + "), "
                + defaults().steps() + " steps, " + ways.attention().id() + " attention";
    }

    /** What the device computes with such weights. */
    Throughput throughput(Operators on) {
        return Throughput.measure(on, parts.get(1).dtype(), parts.get(1).stored());
    }

    /** How long a square picture takes at least, in the usual number of steps. */
    Duration atLeast(Throughput throughput, int side) {
        var family = pipeline.family();
        int edge = side / family.pixelsPerToken();
        int passes = defaults().steps() * (family.distilled() ? 1 : 2); // guidance takes two
        int fewest = read("").prompt().ids().size();
        return throughput.atLeast(passes * family.operations(fewest, edge * edge));
    }

    @Override
    public void close() {
        pipeline.close();
        parts.forEach(Checkpoint::close);
    }
}
