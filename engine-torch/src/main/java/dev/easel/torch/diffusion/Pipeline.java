package dev.easel.torch.diffusion;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.FusedAttention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.sampling.Noise;
import dev.easel.torch.weights.Part;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws: text is read, references become latents, noise becomes latents step by step, latents become pixels. Each of the
 * three parts is in memory while it is used; whether it stays is up to {@link Residency}. For one thread, always the same.
 */
public final class Pipeline implements AutoCloseable {
    private static final int CHANNELS = 3;

    /** How many prompts are remembered as they were read. */
    static final int PROMPTS = 16;

    private final Operators on;
    private final Family family;
    private final Part<TextEncoder> textEncoder;
    private final Part<Denoiser> denoiser;
    private final Part<Coding> autoencoder;
    private final Residency residency;

    /** What the denoiser computes in. */
    private final DType denoiserType;

    /** What the autoencoder computes in. */
    private final DType pixelType;

    private final TextCache readings;
    private final WorkingMemory memory;
    private @Nullable Preview preview;

    /**
     * Reads no weight on the CPU, but asks for all of them; another device gets them now, as far as they may stay.
     *
     * @param attention of the transformer, in which nearly all attention is; the other parts use LibTorch's own
     * @param residency what it leaves for the tensors of a drawing decides whether they are decoded in tiles, and how many
     *     are drawn {@link #together}; one picture, in the smallest tiles, is always tried
     * @throws WeightsException if one is missing or has another shape than the configuration says
     */
    public Pipeline(
            Operators on,
            Attention attention,
            Family family,
            Weights textEncoder,
            Weights transformer,
            Weights autoencoder,
            Residency residency)
            throws WeightsException {
        this.on = on;
        this.family = family;
        this.residency = residency;
        this.textEncoder = new Part<>(
                textEncoder, each -> new TextEncoder(on, new FusedAttention(on), family.textEncoder(), each));
        denoiser = new Part<>(transformer, each -> family.denoiser(on, attention, each));
        this.autoencoder = new Part<>(
                autoencoder,
                each -> new Coding(
                        new Autoencoder(on, new FusedAttention(on), family.autoencoder(), each),
                        family.latentSpace(on, each)));
        denoiserType = transformer.dtype();
        pixelType = autoencoder.dtype();
        readings = new TextCache(on, PROMPTS);
        memory = new WorkingMemory(family);
        for (var each : List.of(this.textEncoder, denoiser, this.autoencoder)) {
            residency.use(each, 0).close();
        }
    }

    public Family family() {
        return family;
    }

    /** The most weights that are in memory at once during a drawing, in bytes. */
    public long largestBytes() {
        return Math.max(textEncoder.bytes(), denoiser.bytes() + autoencoder.bytes());
    }

    /** How many pictures of a request are to be drawn at once; at least one, and no more than it asks for. */
    public int together(DrawingRequest request) {
        return memory.together(
                request.seeds().size(),
                (long) request.width() * request.height(),
                tokens(request),
                denoiserType,
                residency.beside(denoiser, autoencoder)); // the autoencoder for previews
    }

    /**
     * Draws all pictures of a request at once. A seed gives the same picture whatever else is drawn with it, to within
     * rounding.
     *
     * @return one for each seed
     * @throws InterruptedException if the thread is interrupted meanwhile; nothing is left behind
     */
    public List<Pixels> draw(DrawingRequest request, Progress progress) throws InterruptedException {
        return draw(request, progress, Trace.NONE);
    }

    /** The same, showing what passes between the stages. */
    public List<Pixels> draw(DrawingRequest request, Progress progress, Trace trace) throws InterruptedException {
        try (var _ = on.scope()) {
            requireGrid(request);
            if (request.references().size() > family.references()) {
                throw new IllegalArgumentException(
                        request.references().size() + " references; this family takes " + family.references());
            }
            boolean guided = request.guidance() > 1 && !family.distilled();
            var text = read(request.prompt(), trace);
            var negative = guided ? read(negative(request), Trace.NONE) : null;
            var references = new ArrayList<Tensor>();
            for (var each : request.references()) {
                references.add(reference(each, trace, references.size()));
            }
            var conditions = new Conditions(text, negative, request.guidance(), references);
            return pictures(denoise(request, conditions, progress, trace), trace);
        }
    }

    private <T> Residency.Use<T> use(Part<T> part, long workingBytes) {
        try {
            return residency.use(part, workingBytes);
        } catch (WeightsException e) {
            throw new IllegalStateException("all weights were there when the pipeline was made", e);
        }
    }

    /** The autoencoder, and how the denoiser sees its latents. */
    private record Coding(Autoencoder autoencoder, LatentSpace space) {}

    /**
     * What a drawing is about, whatever its seeds.
     *
     * @param text [1, tokens, features]
     * @param negative like {@code text}; none without guidance
     * @param references each as the latent space gives it
     */
    private record Conditions(Tensor text, @Nullable Tensor negative, double guidance, List<Tensor> references) {}

    /**
     * Which way from noise to picture, by the prompt and by the negative one.
     *
     * @param away from what guidance leads; none without it
     */
    private record Ways(Denoiser.Velocity towards, Denoiser.@Nullable Velocity away, double guidance) {}

    private void requireGrid(DrawingRequest request) {
        int each = family.pixelsPerToken();
        if (request.width() < each
                || request.height() < each
                || request.width() % each != 0
                || request.height() % each != 0) {
            throw new IllegalArgumentException(
                    "width and height must be multiples of " + each + ": " + request.width() + "×" + request.height());
        }
    }

    private static Prompt negative(DrawingRequest request) {
        var negative = request.negative();
        if (negative == null) {
            throw new IllegalArgumentException("guidance " + request.guidance() + " needs a negative prompt");
        }
        return negative;
    }

    /** [1, tokens, features]. */
    private Tensor read(Prompt prompt, Trace trace) {
        var text = readings.get(prompt, () -> {
            try (var use = use(textEncoder, 0)) {
                return on.to(use.made().encode(prompt, trace), denoiserType);
            }
        });
        trace.stage("prompt", text);
        return text;
    }

    /** As the latent space gives it. */
    private Tensor reference(Pixels pixels, Trace trace, int index) {
        int each = family.pixelsPerToken();
        int width = pixels.width() / each * each;
        int height = pixels.height() / each * each;
        if (width == 0 || height == 0) {
            throw new IllegalArgumentException("a reference of " + pixels.width() + "×" + pixels.height()
                    + " pixels is too small: each side must have " + each);
        }
        var seen = pixels.middle(width, height);
        return on.scoped(() -> {
            var bytes = on.bytes(seen.rgb(), 1, seen.height(), seen.width(), CHANNELS);
            var unit = on.divide(on.to(bytes, DType.F32), on.number(255));
            var signed = on.subtract(on.multiply(unit, on.number(2)), on.number(1));
            var planes = on.to(on.contiguous(on.permute(signed, 0, 3, 1, 2)), pixelType);
            trace.stage("pixels." + index, planes);
            try (var use =
                    use(autoencoder, memory.decoding(height, width, pixelType))) { // there and back take the same
                var encoded = use.made().autoencoder().encode(planes);
                trace.stage("encoded." + index, encoded);
                return on.to(use.made().space().normalise(encoded), denoiserType);
            }
        });
    }

    /** How many tokens of the denoiser a picture and what it is drawn from have. */
    private long tokens(DrawingRequest request) {
        int each = family.pixelsPerToken();
        long tokens = (long) request.prompt().ids().size() + grid(request).tokens();
        for (var reference : request.references()) {
            tokens += (long) (reference.height() / each) * (reference.width() / each);
        }
        return tokens;
    }

    /** As the autoencoder decodes them, in its dtype: [seeds, latent channels, h, w]. */
    private Tensor denoise(DrawingRequest request, Conditions conditions, Progress progress, Trace trace)
            throws InterruptedException {
        var grid = grid(request);
        long working = request.seeds().size() * memory.denoising(tokens(request), denoiserType);
        try (var scope = on.scope();
                var use = use(denoiser, working)) {
            var made = use.made();
            var ways = new Ways(
                    made.of(conditions.text(), grid, conditions.references(), trace),
                    conditions.negative() == null
                            ? null
                            : made.of(conditions.negative(), grid, conditions.references(), Trace.NONE),
                    conditions.guidance());
            var latents = noise(made, request.seeds(), grid, trace);
            var schedule = FlowMatchSchedule.of(family.noiseShift(), grid.tokens(), request.steps());
            for (int step = 0; step < schedule.steps(); step++) {
                try (var before = latents;
                        var velocity = velocity(ways, before, schedule.sigma(step), trace)) {
                    latents = moved(before, velocity, schedule.sigma(step + 1) - schedule.sigma(step));
                    trace.stage("latents." + step, latents);
                    var now = latents;
                    float left = schedule.sigma(step + 1);
                    progress.step(step + 1, schedule.steps());
                    progress.preview(step + 1, () -> preview(made, now, velocity, left, grid));
                }
            }
            return scope.keep(decodable(made, latents, grid));
        }
    }

    /** Like the latents. */
    private Tensor velocity(Ways ways, Tensor latents, float sigma, Trace trace) throws InterruptedException {
        try (var scope = on.scope()) {
            var velocity = ways.towards().at(latents, sigma, trace);
            if (ways.away() != null) {
                var away = ways.away().at(latents, sigma, trace);
                velocity = on.add(away, on.multiply(on.subtract(velocity, away), on.number(ways.guidance())));
            }
            return scope.keep(velocity);
        }
    }

    /** One Euler step of that length, in float32. */
    private Tensor moved(Tensor latents, Tensor velocity, float by) {
        return on.scoped(() -> {
            var moved = on.add(on.to(latents, DType.F32), on.multiply(velocity, on.number(by)));
            return on.to(moved, latents.dtype());
        });
    }

    /** As the autoencoder decodes them, in its dtype. */
    private Tensor decodable(Denoiser denoiser, Tensor latents, Grid grid) {
        return on.scoped(() -> {
            try (var use = use(autoencoder, 0)) {
                return use.made().space().denormalise(on.to(denoiser.end(latents, grid), pixelType));
            }
        });
    }

    /** What would come of the latents if the rest of the noise went the way it goes now. */
    private List<Pixels> preview(Denoiser denoiser, Tensor latents, Tensor velocity, float left, Grid grid) {
        var fitted = preview;
        if (fitted == null) {
            try (var use = use(autoencoder, 0)) {
                fitted = Preview.fit(
                        on,
                        pixels -> use.made().autoencoder().encode(on.to(pixels, pixelType)),
                        use.made().autoencoder()::decode,
                        family.autoencoder().pixelsPerLatent());
            }
            preview = fitted;
        }
        try (var _ = on.scope()) {
            return fitted.of(decodable(denoiser, moved(latents, velocity, -left), grid));
        }
    }

    private Grid grid(DrawingRequest request) {
        return new Grid(request.height() / family.pixelsPerToken(), request.width() / family.pixelsPerToken());
    }

    /** Latents to begin with; each picture's numbers come from its own seed alone. */
    private Tensor noise(Denoiser denoiser, List<Long> seeds, Grid grid, Trace trace) {
        return on.scoped(() -> {
            var shape = denoiser.noise(grid);
            int count = Math.toIntExact(LongStream.of(shape).reduce(1, Math::multiplyExact));
            var each = seeds.stream()
                    .map(seed -> on.floats(Noise.normal(seed, count), shape))
                    .toList();
            var drawn = on.cat(0, each);
            trace.stage("noise", drawn);
            return denoiser.begin(drawn);
        });
    }

    private List<Pixels> pictures(Tensor latents, Trace trace) {
        trace.stage("undecoded", latents);
        var pictures = new ArrayList<Pixels>();
        for (int i = 0; i < latents.size(0); i++) {
            try (var _ = on.scope()) {
                var decoded = decoded(on.narrow(latents, 0, i, 1));
                trace.stage("decoded", decoded);
                pictures.add(pixels(decoded));
            }
        }
        return pictures;
    }

    /** [1, 3, h, w]; in tiles if the whole would take too much. */
    private Tensor decoded(Tensor latents) {
        int each = family.autoencoder().pixelsPerLatent();
        long height = each * latents.size(2);
        long width = each * latents.size(3);
        int tile = memory.tile(height, width, pixelType, residency.beside(autoencoder));
        long side = (long) tile * each;
        long bytes = tile == 0 ? memory.decoding(height, width, pixelType) : memory.decoding(side, side, pixelType);
        try (var use = use(autoencoder, bytes)) {
            return tile == 0
                    ? use.made().autoencoder().decode(latents)
                    : new Tiles(on, tile, each).decode(latents, use.made().autoencoder()::decode);
        }
    }

    /** Of [1, 3, h, w]. */
    private Pixels pixels(Tensor decoded) {
        var unit = on.clamp(on.add(on.multiply(decoded, on.number(0.5)), on.number(0.5)), 0, 1);
        var rounded = on.round(on.multiply(on.to(unit, DType.F32), on.number(255)));
        var rgb = on.contiguous(on.permute(on.to(rounded, DType.U8), 0, 2, 3, 1));
        return new Pixels((int) decoded.size(3), (int) decoded.size(2), rgb.bytes());
    }

    /** Forgets the prompts it remembers, which it reads again when they come again. */
    public void forget() {
        readings.close();
    }

    /** Forgets the prompts. The weights are their owner's. */
    @Override
    public void close() {
        forget();
    }
}
