package dev.easel.cli;

import dev.easel.contract.Catalog;
import dev.easel.contract.Dimensions;
import dev.easel.contract.ImageTask;
import dev.easel.engine.Engine;
import dev.easel.imaging.DecodeException;
import dev.easel.imaging.ImageHeader;
import dev.easel.imaging.PixelSize;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.task.Acceptance;
import dev.easel.server.task.Order;
import dev.easel.server.task.Outcome;
import dev.easel.server.task.Seeds;
import dev.easel.server.task.TaskLimits;
import dev.easel.server.task.TaskService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code easel imagine}: draws pictures in this process, on the same way that a task takes through the server, and
 * leaves nothing behind but their files.
 */
@Command(
        name = "imagine",
        mixinStandardHelpOptions = true,
        description = {
            "Draws a picture from words and writes it to a file.",
            "",
            "Prints the file's name on standard output; what was drawn, and what of the prompt could not be, on standard"
                    + " error.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  easel imagine \"a red fox in the snow\" --out fox.png",
            "  easel imagine \"three lanterns by a lake\" --width 1280 --height 896",
            "  easel imagine \"a teapot, watercolour\" --seed 7 --json",
            "  easel imagine \"make it night and add an owl\" --reference fox.png --out night.png"
        })
final class ImagineCommand implements Callable<Integer> {
    /** The largest whole number that every JSON reader reads exactly. */
    private static final long LARGEST_SEED = (1L << 53) - 1;

    /** Any shape will do where the picture takes that of its first reference: prices go by the tier. */
    private static final Dimensions ANY_SHAPE = new Dimensions(1, 1);

    private static final TaskLimits ONE_TASK = new TaskLimits(1, 1, Duration.ofDays(1));

    /** Whoever waits at the terminal decides how long. */
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private final Wiring wiring;
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin
    private final PictureOptions picture = new PictureOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to write the picture. The name's ending chooses the format: .jpg, .png or .webp. A folder"
                            + " gets a file named after the prompt and the seed; so does the current folder without this option."
                            + " With --results, a number is added to the name.")
    private @Nullable String out;

    @Option(names = "--overwrite", description = "Replace the file given with --out if it exists.")
    private boolean overwrite;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Draw the picture of this seed: the same prompt, size, seed and version give the same picture."
                            + " More results take the seeds that follow. Without it, seeds are drawn by lot.")
    private @Nullable Long seed;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = Wiring.AUTO,
            description = "What draws: auto (the default) or one of the engines that 'easel --version' lists. Several,"
                    + " separated by commas, are asked in that order.")
    private String engine = Wiring.AUTO;

    @Option(
            names = "--dry-run",
            description =
                    "Say which engine would draw this and what somebody else would charge for it, and draw nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON document instead of file names, for other programs.")
    private boolean json;

    @Option(names = "--open", description = "Show each picture in the desktop's viewer afterwards.")
    private boolean open;

    ImagineCommand(Wiring wiring, Surroundings surroundings, Terminal terminal) {
        this.wiring = wiring;
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, CommandException, InterruptedException, IOException {
        var destination = Destination.of(out, overwrite, surroundings);
        var catalog = wiring.catalog();
        var task = picture.toTask(catalog, destination.format(picture.format()), surroundings.folder());
        var seeds = seeds(task.numberResults()).take(task.numberResults());
        var files = destination.files(task, seeds);
        var plan = engines(task, catalog);
        try (var engines = wiring.open(plan);
                var scratch = ScratchFolder.make()) {
            var drawing = engines.engine();
            sayPrice(drawing, task, EnginePlan.describe(plan.of(task.card().air())));
            if (dryRun) {
                return ExitCode.OK;
            }
            var started = System.nanoTime();
            var outcome = draw(drawing, catalog, task, seeds, scratch.path());
            var pictures = publish(outcome, files, seeds);
            var millis = (System.nanoTime() - started) / 1_000_000;
            report(new ImagineReport(task, millis, pictures));
            if (outcome.problem().isPresent()) {
                throw new CommandException(outcome.problem().get().message());
            }
        }
        return ExitCode.OK;
    }

    private EnginePlan engines(ImageTask task, Catalog catalog) throws InvalidInput {
        try {
            var order = EngineOrder.parse(engine, wiring.engines());
            return wiring.plan(order.ownOf(task.card()), "--engine", catalog, List.of(task.card()));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("--engine: " + e.getMessage());
        }
    }

    /** What somebody else will charge is said before it is spent; that nobody will, only to whoever asks. */
    private void sayPrice(Engine drawing, ImageTask task, String drawnBy) {
        var size = task.matching(ANY_SHAPE).dimensions();
        var references = task.referenceImages().size();
        var price = drawing.price(task.card().air(), new PixelSize(size.width(), size.height()), references)
                .map(each -> each.multiply(BigDecimal.valueOf(task.numberResults())));
        if (price.isPresent() || dryRun) {
            var cost = price.map(each ->
                            "costs up to $" + each.stripTrailingZeros().toPlainString() + " by the list of prices")
                    .orElse("costs nothing");
            terminal.say("  to be drawn by " + drawnBy + ": " + cost);
        }
    }

    private Seeds seeds(int count) throws InvalidInput {
        if (seed == null) {
            return Seeds.random();
        }
        var last = LARGEST_SEED - (count - 1);
        if (seed < 0 || seed > last) {
            throw new InvalidInput("--seed: " + seed + " cannot be used; it must be a number from 0 to " + last);
        }
        return Seeds.from(seed);
    }

    private Outcome draw(Engine drawing, Catalog catalog, ImageTask task, List<Long> seeds, Path scratch)
            throws CommandException, InterruptedException, IOException {
        var clock = Clock.systemUTC();
        var assets = AssetStore.open(scratch, clock);
        var tasks = TaskService.forgetful(drawing, catalog, assets, ONE_TASK, clock);
        try (var progress = new ProgressLine(terminal, seeds.size())) {
            return switch (tasks.accept(Caller.LOCAL, Order.local(task), _ -> seeds, progress)) {
                case Acceptance.Accepted(var run) -> run.await(NO_LIMIT).orElseThrow();
                case Acceptance.Refused refused ->
                    throw new CommandException(refused.problem().message());
            };
        } finally {
            tasks.stop(Duration.ZERO);
        }
    }

    /** Moves the finished pictures to where the user wants them. */
    private List<PictureFile> publish(Outcome outcome, List<Path> files, List<Long> seeds)
            throws IOException, CommandException {
        var published = new ArrayList<PictureFile>();
        for (var result : outcome.results()) {
            var file = files.get(seeds.indexOf(result.seed()));
            try {
                if (overwrite) {
                    Files.copy(result.asset().file(), file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.copy(result.asset().file(), file);
                }
            } catch (FileAlreadyExistsException e) {
                throw new CommandException(file + " was made by somebody else while the picture was drawn", e);
            }
            published.add(new PictureFile(file, size(file), result));
        }
        return published;
    }

    private static PixelSize size(Path file) throws IOException {
        try {
            return ImageHeader.read(Files.readAllBytes(file)).size();
        } catch (DecodeException e) {
            throw new IllegalStateException("a picture that was just encoded cannot be read", e);
        }
    }

    private void report(ImagineReport report) {
        if (json) {
            terminal.result(report.json());
        } else {
            report.print(terminal, surroundings.folder());
        }
        if (open) {
            report.pictures().forEach(picture -> DesktopViewer.open(picture.path(), terminal));
        }
    }
}
