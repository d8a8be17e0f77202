package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.flux2.Rotation.Grid;
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
import org.jspecify.annotations.Nullable;

/**
 * Draws: text is read, references become latents, noise becomes latents step by step, latents become pixels. Each of the
 * three parts is in memory while it is used; whether it stays is up to {@link Residency}. For one thread, always the same.
 */
public final class Flux2Pipeline implements AutoCloseable {
    private static final int CHANNELS = 3;

    /** How many prompts are remembered as they were read. */
    static final int PROMPTS = 16;

    private final Operators on;
    private final Flux2Config config;
    private final Part<TextEncoder> textEncoder;
    private final Part<Transformer> transformer;
    private final Part<Autoencoder> autoencoder;
    private final Residency residency;

    /** What the transformer computes in. */
    private final DType latentType;

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
    public Flux2Pipeline(
            Operators on,
            Attention attention,
            Flux2Config config,
            Weights textEncoder,
            Weights transformer,
            Weights autoencoder,
            Residency residency)
            throws WeightsException {
        this.on = on;
        this.config = config;
        this.residency = residency;
        this.textEncoder = new Part<>(
                textEncoder, each -> new TextEncoder(on, new FusedAttention(on), config.textEncoder(), each));
        this.transformer = new Part<>(transformer, each -> new Transformer(on, attention, config.transformer(), each));
        this.autoencoder = new Part<>(
                autoencoder, each -> new Autoencoder(on, new FusedAttention(on), config.autoencoder(), each));
        latentType = transformer.dtype();
        pixelType = autoencoder.dtype();
        readings = new TextCache(on, PROMPTS);
        memory = new WorkingMemory(config);
        for (var each : List.of(this.textEncoder, this.transformer, this.autoencoder)) {
            residency.use(each, 0).close();
        }
    }

    public Flux2Config config() {
        return config;
    }

    /** The most weights that are in memory at once during a drawing, in bytes. */
    public long largestBytes() {
        return Math.max(textEncoder.bytes(), transformer.bytes() + autoencoder.bytes());
    }

    /** How many pictures of a request are to be drawn at once; at least one, and no more than it asks for. */
    public int together(DrawingRequest request) {
        long tokens = (long) request.prompt().ids().size() + grid(request).tokens();
        for (var each : request.references()) {
            tokens += (long) (each.height() / config.pixelsPerToken()) * (each.width() / config.pixelsPerToken());
        }
        return memory.together(
                request.seeds().size(),
                (long) request.width() * request.height(),
                tokens,
                latentType,
                residency.beside(transformer, autoencoder)); // the autoencoder for previews
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

    List<Pixels> draw(DrawingRequest request, Progress progress, Trace trace) throws InterruptedException {
        try (var _ = on.scope()) {
            requireGrid(request);
            boolean guided = request.guidance() > 1 && !config.distilled();
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

    /**
     * What a drawing is about, whatever its seeds.
     *
     * @param text [1, tokens, features]
     * @param negative like {@code text}; none without guidance
     * @param references each [1, packed channels, h, w]
     */
    private record Conditions(Tensor text, @Nullable Tensor negative, double guidance, List<Tensor> references) {
        List<Grid> grids() {
            return references.stream()
                    .map(each -> new Grid((int) each.size(2), (int) each.size(3)))
                    .toList();
        }
    }

    private void requireGrid(DrawingRequest request) {
        int each = config.pixelsPerToken();
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
                return on.to(use.made().encode(prompt, trace), latentType);
            }
        });
        trace.stage("prompt", text);
        return text;
    }

    /** [1, packed channels, h, w]. */
    private Tensor reference(Pixels pixels, Trace trace, int index) {
        int each = config.pixelsPerToken();
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
                var encoded = use.made().encode(planes);
                trace.stage("encoded." + index, encoded);
                return on.to(use.made().normalise(encoded), latentType);
            }
        });
    }

    /** [seeds, latent channels, 2h, 2w], in the autoencoder's dtype. */
    private Tensor denoise(DrawingRequest request, Conditions conditions, Progress progress, Trace trace)
            throws InterruptedException {
        var grid = grid(request);
        int text = Math.toIntExact(conditions.text().size(1));
        long tokens = text
                + grid.tokens()
                + conditions.grids().stream().mapToLong(Grid::tokens).sum();
        try (var scope = on.scope();
                var use = use(transformer, request.seeds().size() * memory.denoising(tokens, latentType))) {
            var rotation = Rotation.of(on, config.transformer(), text, grid, conditions.grids());
            var latents = noise(request.seeds(), grid, trace);
            var schedule = FlowMatchSchedule.of(config.schedule(), grid.tokens(), request.steps());
            for (int step = 0; step < schedule.steps(); step++) {
                try (var before = latents;
                        var velocity =
                                velocity(use.made(), before, conditions, schedule.sigma(step), rotation, trace)) {
                    latents = moved(before, velocity, schedule.sigma(step + 1) - schedule.sigma(step));
                    trace.stage("latents." + step, latents);
                    var now = latents;
                    float left = schedule.sigma(step + 1);
                    progress.step(step + 1, schedule.steps());
                    progress.preview(step + 1, () -> preview(now, velocity, left, grid));
                }
            }
            return scope.keep(unpacked(latents, grid));
        }
    }

    /** [batch, tokens, channels] of the picture, without references. */
    private Tensor velocity(
            Transformer transformer, Tensor latents, Conditions conditions, float sigma, Rotation rotation, Trace trace)
            throws InterruptedException {
        try (var scope = on.scope()) {
            var all = new ArrayList<Tensor>();
            all.add(latents);
            for (var each : conditions.references()) {
                all.add(forEach(latents, Latents.pack(on, each)));
            }
            var input = on.cat(1, all);
            var velocity = transformer.velocity(input, forEach(latents, conditions.text()), sigma, rotation, trace);
            trace.stage("velocity", velocity);
            if (conditions.negative() != null) {
                var negative = forEach(latents, conditions.negative());
                var away = transformer.velocity(input, negative, sigma, rotation, trace);
                trace.stage("velocity", away);
                var guidance = on.number(conditions.guidance());
                velocity = on.add(away, on.multiply(on.subtract(velocity, away), guidance));
            }
            return scope.keep(on.narrow(velocity, 1, 0, latents.size(1)));
        }
    }

    /** [1, ..] once for each picture. */
    private Tensor forEach(Tensor latents, Tensor x) {
        return on.expand(x, latents.size(0), x.size(1), x.size(2));
    }

    /** One Euler step of that length, in float32. */
    private Tensor moved(Tensor latents, Tensor velocity, float by) {
        return on.scoped(() -> {
            var moved = on.add(on.to(latents, DType.F32), on.multiply(velocity, on.number(by)));
            return on.to(moved, latents.dtype());
        });
    }

    /** [batch, latent channels, 2h, 2w] in the autoencoder's dtype. */
    private Tensor unpacked(Tensor latents, Grid grid) {
        return on.scoped(() -> {
            try (var use = use(autoencoder, 0)) {
                return use.made().denormalise(on.to(Latents.unpack(on, latents, grid), pixelType));
            }
        });
    }

    /** What would come of the latents if the rest of the noise went the way it goes now. */
    private List<Pixels> preview(Tensor latents, Tensor velocity, float left, Grid grid) {
        var fitted = preview;
        if (fitted == null) {
            try (var use = use(autoencoder, 0)) {
                fitted = Preview.fit(
                        on,
                        pixels -> use.made().encode(on.to(pixels, pixelType)),
                        use.made()::decode,
                        config.autoencoder().pixelsPerLatent());
            }
            preview = fitted;
        }
        try (var _ = on.scope()) {
            return fitted.of(unpacked(moved(latents, velocity, -left), grid));
        }
    }

    private Grid grid(DrawingRequest request) {
        return new Grid(request.height() / config.pixelsPerToken(), request.width() / config.pixelsPerToken());
    }

    /** [batch, tokens, channels]; each picture's numbers come from its own seed alone. */
    private Tensor noise(List<Long> seeds, Grid grid, Trace trace) {
        return on.scoped(() -> {
            int channels = config.transformer().inChannels();
            var each = seeds.stream()
                    .map(seed -> Noise.normal(seed, channels * grid.tokens()))
                    .map(values -> on.floats(values, 1, channels, grid.height(), grid.width()))
                    .toList();
            var drawn = on.cat(0, each);
            trace.stage("noise", drawn);
            return on.contiguous(Latents.pack(on, on.to(drawn, latentType)));
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
        int each = config.autoencoder().pixelsPerLatent();
        long height = each * latents.size(2);
        long width = each * latents.size(3);
        int tile = memory.tile(height, width, pixelType, residency.beside(autoencoder));
        long side = (long) tile * each;
        long bytes = tile == 0 ? memory.decoding(height, width, pixelType) : memory.decoding(side, side, pixelType);
        try (var use = use(autoencoder, bytes)) {
            return tile == 0
                    ? use.made().decode(latents)
                    : new Tiles(on, tile, each).decode(latents, use.made()::decode);
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
