package dev.easel.torch;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Pool;
import dev.easel.engine.Preview;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.engine.Sampling;
import dev.easel.imaging.PixelSize;
import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.Natives;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.binding.TorchException;
import dev.easel.torch.diffusion.DrawingRequest;
import dev.easel.torch.diffusion.Pixels;
import dev.easel.torch.diffusion.Prompt;
import dev.easel.torch.operators.Arithmetic;
import dev.easel.torch.operators.AttentionKernel;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.WeightsException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Draws with open weights in this process. Safe for use by many threads: briefs wait their turn, and are computed one
 * after the other on one thread. The files of the weights are opened once and kept open until {@link #close}; the weights
 * are loaded when they are needed, and let go of when something else needs the memory, or nobody draws for a while.
 */
public final class TorchEngine implements Engine {
    /** The engine's id. */
    public static final String ID = "torch";

    /** What is computed from the same weights changes with this. */
    private static final String VERSION = "1";

    /** Of the picture whose time is estimated, in pixels. */
    private static final int SIDE = 1024;

    /** To look at weights only. */
    private static final DiffusionModel.Ways UNMEASURED =
            new DiffusionModel.Ways(Arithmetic.OWN, AttentionKernel.FUSED);

    private static final Path MEMINFO = Path.of("/proc/meminfo");

    private static final System.Logger LOG = System.getLogger(TorchEngine.class.getName());

    private final TorchThread thread;
    private final LibTorch torch;
    private final Device device;
    private final Models models;
    private final Residency residency;

    private TorchEngine(TorchThread thread, LibTorch torch, Device device, Models models, Residency residency) {
        this.thread = thread;
        this.torch = torch;
        this.device = device;
        this.models = models;
        this.residency = residency;
    }

    /**
     * Loads LibTorch and checks the weights by their headers. On the CPU no weight is read before it is needed; to another
     * device all are copied now.
     *
     * @throws EngineException saying what is missing, damaged, foreign or too large, and what to do
     */
    public static TorchEngine open(TorchSettings settings) throws EngineException, InterruptedException {
        var thread = new TorchThread();
        var opened = new AtomicReference<TorchEngine>();
        try {
            thread.run(_ -> opened.set(opened(thread, settings)));
            return opened.get();
        } finally {
            if (opened.get() == null) {
                thread.close();
            }
        }
    }

    private static TorchEngine opened(TorchThread thread, TorchSettings settings) throws EngineException {
        try {
            var folder = settings.installation().folder();
            var torch = Natives.load(folder);
            var residency = residency(settings, torch);
            var device = Devices.choose(torch, folder, settings.device());
            var choices = new KernelChoices(settings.kernels());
            var where = "LibTorch " + torch.version() + " on " + device + ", ";
            var models = Models.open(
                    settings.weights(),
                    torch,
                    device,
                    (on, stored, features) -> ways(choices, where, on, stored, features),
                    residency);
            settings.idle()
                    .ifPresent(idle -> thread.whenIdle(idle, () -> {
                        residency.unload();
                        models.all().forEach(each -> each.pipeline().forget());
                    }));
            return new TorchEngine(thread, torch, device, models, residency);
        } catch (NativesException | WeightsException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        } catch (TorchException e) {
            throw new EngineException(
                    "the weights of " + settings.weights().values() + " cannot be brought to the device: "
                            + e.getMessage(),
                    e);
        }
    }

    private static DiffusionModel.Ways ways(
            KernelChoices choices, String where, Operators on, DType stored, int features) {
        var arithmetic =
                choices.of(where + "weights of " + stored, Arithmetic.class, () -> Arithmetic.fastest(on, stored));
        var dtype = arithmetic.dtype(stored);
        var attention = choices.of(
                where + dtype + ", heads of " + features,
                AttentionKernel.class,
                () -> AttentionKernel.fastest(on, dtype, features));
        return new DiffusionModel.Ways(arithmetic, attention);
    }

    /**
     * With the limit of the settings. Whether it suffices is found out on the CPU, where opening reads nothing: another
     * device must not be filled only to see that it is too small.
     */
    private static Residency residency(TorchSettings settings, LibTorch torch)
            throws EngineException, WeightsException {
        long limit = settings.memory().orElse(Long.MAX_VALUE);
        for (var each : settings.weights().entrySet()) {
            try (var model = DiffusionModel.open(
                    each.getKey(),
                    each.getValue(),
                    torch,
                    Device.CPU,
                    (_, _, _) -> UNMEASURED,
                    new Residency(Long.MAX_VALUE))) {
                long needed = model.pipeline().largestBytes();
                if (needed >= limit) {
                    throw new EngineException("of the weights of " + each.getValue() + ", " + mebibytes(needed)
                            + " must be in memory at once; the limit for them and for drawing is " + mebibytes(limit)
                            + "; raise EASEL_TORCH_MEMORY or use smaller weights");
                }
            }
        }
        return new Residency(limit);
    }

    @Override
    public String id() {
        return ID;
    }

    /**
     * For example {@code 1-libtorch-2.10.0-cpu-bf16-as-f32-fused}: other libraries, devices, dtypes and kernels round
     * otherwise. Models that do not round alike are named with a plus between them.
     */
    @Override
    public String version() {
        var rounding =
                models.all().stream().map(DiffusionModel::rounding).distinct().collect(Collectors.joining("+"));
        return String.join("-", VERSION, "libtorch", torch.version(), device.toString(), rounding);
    }

    /** Of the model that draws what none of the weights are of. */
    @Override
    public int references() {
        return references("");
    }

    @Override
    public int references(String model) {
        return models.of(model).pipeline().family().references();
    }

    @Override
    public boolean samples(String model) {
        return true;
    }

    /** One: a second brief would wait for the same processors. */
    @Override
    public Pool pool(String model) {
        return Pool.of(ID, 1);
    }

    /** What {@link #summary} says, and measures how fast it can be. */
    @Override
    public Optional<String> probe() throws EngineException, InterruptedException {
        var measured = new ArrayList<String>();
        thread.run(_ -> {
            for (var each : models.all()) {
                var throughput = each.throughput(new Operators(torch, device));
                measured.add(each.summary() + "; " + throughput + " in matrix products, so a picture of 1024x1024 takes"
                        + " at least " + Throughput.inWords(each.atLeast(throughput, SIDE)));
            }
        });
        return Optional.of(summary(measured));
    }

    /** What there is, which was checked when it was opened. */
    public String summary() {
        return summary(models.all().stream().map(DiffusionModel::summary).toList());
    }

    private String summary(List<String> each) {
        var free = FreeMemory.bytes(MEMINFO);
        return "LibTorch " + torch.version() + " on " + device + ", " + String.join("; ", each)
                + (free.isPresent() ? "; " + mebibytes(free.getAsLong()) + " of memory free" : "");
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        thread.run(caller -> draw(brief, progress, caller));
    }

    private void draw(Brief brief, Progress progress, Executor caller) throws EngineException, InterruptedException {
        var model = models.of(brief.model());
        requireReferences(model, brief);
        var canvas = Canvas.around(brief.size(), model.pipeline().family().pixelsPerToken());
        var reading = model.read(brief.prompt());
        var references = new ArrayList<Pixels>();
        for (var each : brief.references()) {
            references.add(ReferenceSize.fit(each.picture(), references.size() + 1));
        }
        var report = new Report(List.of(), List.of(), notes(reading), null);
        var all = new DrawingRequest(
                reading.prompt(),
                model.read("").prompt(),
                canvas.width(),
                canvas.height(),
                brief.seeds(),
                references,
                brief.sampling().steps().orElse(model.defaults().steps()),
                guidance(model, brief.sampling()));
        int together = model.pipeline().together(all);
        for (int first = 0; first < brief.seeds().size(); first += together) {
            var request = all.with(brief.seeds()
                    .subList(first, Math.min(first + together, brief.seeds().size())));
            var pictures = draw(model, request, new Told(progress, caller, brief.size(), first, request));
            for (int i = 0; i < pictures.size(); i++) {
                var drawing = new Drawing(canvas.cut(pictures.get(i)), report);
                int index = first + i;
                caller.execute(() -> progress.finished(index, drawing));
            }
        }
    }

    /** As for guidance: the task may have been accepted for other weights. */
    private static void requireReferences(DiffusionModel model, Brief brief) throws EngineException {
        int most = model.pipeline().family().references();
        if (brief.references().size() > most) {
            throw new EngineException(
                    EngineException.Kind.UNSUPPORTED,
                    "These weights draw from " + (most == 0 ? "words alone" : "at most " + most + " reference images")
                            + "; the task has " + brief.references().size() + " reference images");
        }
    }

    /** The card of such weights has no guidance, but it may be another one, or other weights than the task was accepted for. */
    private static double guidance(DiffusionModel model, Sampling sampling) throws EngineException {
        if (sampling.guidance().isEmpty()) {
            return model.defaults().guidance();
        }
        if (model.pipeline().family().distilled()) {
            throw new EngineException(
                    EngineException.Kind.UNSUPPORTED,
                    "These weights have their guidance trained into them, so there is none to set: leave CFGScale out, or"
                            + " ask the operator for the base model's weights");
        }
        return sampling.guidance().getAsDouble();
    }

    /**
     * Passes on what is heard of some pictures of a brief, on the thread that asked for them.
     *
     * @param size of every picture of the brief
     * @param from which of its pictures is the first of the request
     */
    private record Told(Progress progress, Executor caller, PixelSize size, int from, DrawingRequest request)
            implements dev.easel.torch.diffusion.Progress {

        /** What the steps leave to do is the decoder's part of the work. */
        @Override
        public void step(int done, int steps) {
            double fraction = (double) done / (steps + 1);
            caller.execute(() -> {
                for (int i = 0; i < request.seeds().size(); i++) {
                    progress.advanced(from + i, fraction);
                }
            });
        }

        /** Pictures that are drawn together are wanted together, since they are at the same step. */
        @Override
        public void preview(int done, Supplier<List<Pixels>> pictures) {
            int steps = request.steps();
            if (done == steps || !progress.wantsPreview(from, done, steps)) {
                return;
            }
            int index = from;
            for (var each : pictures.get()) {
                var preview = new Preview(Canvas.whole(each), size, done, steps);
                int shown = index++;
                caller.execute(() -> progress.previewed(shown, preview));
            }
        }
    }

    private static List<Pixels> draw(
            DiffusionModel model, DrawingRequest request, dev.easel.torch.diffusion.Progress progress)
            throws EngineException, InterruptedException {
        try {
            return model.pipeline().draw(request, progress);
        } catch (TorchException | OutOfMemoryError e) {
            // LibTorch does not say why; on sound weights it is short of memory. Its scopes have freed what there was.
            LOG.log(
                    Level.WARNING,
                    "Torch could not compute a picture of " + request.width() + "x" + request.height(),
                    e);
            throw new EngineException(
                    "The model could not compute this picture, probably for lack of memory: a smaller size, fewer"
                            + " results or fewer reference images need less",
                    e);
        }
    }

    private static List<String> notes(DiffusionModel.Reading reading) {
        return reading.unread().isEmpty()
                ? List.of()
                : List.of("The model reads " + Prompt.MOST_TOKENS + " tokens of a prompt; the last "
                        + reading.unread().length() + " characters of this one were not read.");
    }

    /** How much the weights in memory take, in bytes. */
    long loadedBytes() throws EngineException, InterruptedException {
        var bytes = new AtomicLong();
        thread.run(_ -> bytes.set(residency.bytes()));
        return bytes.get();
    }

    static String mebibytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MiB";
    }

    @Override
    public void close() {
        try {
            thread.run(_ -> models.close());
        } catch (EngineException e) {
            throw new IllegalStateException("closing throws nothing of the kind", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process ends; the system takes the memory back
        } finally {
            thread.close();
        }
    }
}
