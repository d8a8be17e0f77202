package dev.easel.cli;

import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.torch.TorchEngine;
import dev.easel.torch.TorchSettings;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.Installation;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.flux2.Flux2Config;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The engine with weights as this machine has it: LibTorch, the weights that were added, and the settings of both.
 *
 * @param weights none if none were added
 * @param kernels the file that keeps which kernels were the faster ones
 * @param idle how long weights that nobody draws with stay in memory; empty for as long as the server runs
 */
record LocalTorch(
        Installation installation,
        Optional<Path> weights,
        Path kernels,
        Optional<Device> device,
        OptionalLong memory,
        Optional<Duration> idle) {
    /** The model that the weights are of. */
    static final String MODEL = "easel:flux2-klein@4b";

    /** Its cards, which differ in what a task may say: weights with guidance trained into them, and those of before. */
    private static final String DISTILLED = "easel-flux2-klein-4b";

    private static final String BASE = "easel-flux2-klein-base-4b";

    static final String LIB = "EASEL_TORCH_LIB";
    static final String DEVICE = "EASEL_TORCH_DEVICE";
    static final String MEMORY = "EASEL_TORCH_MEMORY";
    static final String IDLE = "EASEL_TORCH_IDLE";

    private static final String USUAL_IDLE = "15m";

    private static final Pattern CUDA = Pattern.compile("cuda(?::([0-9]{1,2}))?");
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})([mg])");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,5})([smh])");

    /**
     * Reads the environment and the data folders.
     *
     * @param data the server's, if the command line says which
     * @param faults gets a line for everything that cannot be used
     */
    static LocalTorch read(Surroundings surroundings, Optional<Path> data, List<String> faults) {
        var places = places(surroundings, data);
        return new LocalTorch(
                installation(surroundings, places),
                weights(places, faults),
                places.getFirst().resolve("kernels.json"),
                device(surroundings, faults),
                memory(surroundings, faults),
                idle(surroundings, faults));
    }

    /**
     * Data folders in which weights may be registered and LibTorch may be unpacked. Both are this machine's rather than one
     * server's: who has added them once finds them from a server with another data folder, too.
     */
    private static List<Path> places(Surroundings surroundings, Optional<Path> data) {
        return Stream.of(
                        data,
                        surroundings.variable("EASEL_DATA").map(surroundings::resolve),
                        Optional.of(surroundings.defaultDataFolder()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Installation installation(Surroundings surroundings, List<Path> places) {
        var named = surroundings.variable(LIB).map(surroundings::resolve);
        var each = places.stream().map(place -> new Installation(named, place)).toList();
        return each.stream()
                .filter(one -> Files.isDirectory(one.unpacked()))
                .findFirst()
                .orElse(each.getFirst());
    }

    private static Optional<Path> weights(List<Path> places, List<String> faults) {
        for (var place : places) {
            try {
                var found = AddedWeights.in(place).of(MODEL);
                if (found.isPresent()) {
                    return found;
                }
            } catch (InvalidInput e) {
                faults.addAll(e.faults());
            }
        }
        return Optional.empty();
    }

    private static Optional<Device> device(Surroundings surroundings, List<String> faults) {
        var value = surroundings.variable(DEVICE).orElse("auto").toLowerCase(Locale.ROOT);
        if (value.equals("auto")) {
            return Optional.empty();
        }
        if (value.equals("cpu")) {
            return Optional.of(Device.CPU);
        }
        var cuda = CUDA.matcher(value);
        if (cuda.matches()) {
            var index = cuda.group(1);
            return Optional.of(new Device(Device.Kind.CUDA, index == null ? 0 : Integer.parseInt(index)));
        }
        faults.add(DEVICE + ": '" + value + "' cannot be used; it must be auto, cpu, cuda or cuda:N");
        return Optional.empty();
    }

    private static OptionalLong memory(Surroundings surroundings, List<String> faults) {
        var value = surroundings.variable(MEMORY);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        var size = SIZE.matcher(value.get().toLowerCase(Locale.ROOT));
        if (size.matches()) {
            return OptionalLong.of(
                    Long.parseLong(size.group(1)) << (size.group(2).equals("g") ? 30 : 20));
        }
        faults.add(MEMORY + ": '" + value.get() + "' cannot be used; it must be a size like 16g or 8000m");
        return OptionalLong.empty();
    }

    private static Optional<Duration> idle(Surroundings surroundings, List<String> faults) {
        var value = surroundings.variable(IDLE).orElse(USUAL_IDLE).toLowerCase(Locale.ROOT);
        if (value.equals("never")) {
            return Optional.empty();
        }
        var time = TIME.matcher(value);
        if (time.matches()) {
            return Optional.of(Duration.parse("PT" + time.group(1) + time.group(2)));
        }
        faults.add(IDLE + ": '" + value + "' cannot be used; it must be a time like 90s, 15m or 2h, or never");
        return Optional.empty();
    }

    /** What Easel may choose from: the model of the weights is drawn by it, others if it is named. */
    EngineOffer offer() {
        return new EngineOffer(this::open, () -> Set.of(MODEL), EngineOffer.Scope.WHAT_IT_IS_TOLD, need());
    }

    /** The short name of the card that suits the weights; empty where nothing can be drawn with any. */
    Optional<String> card() {
        return need().isPresent() ? Optional.empty() : weights.map(LocalTorch::card);
    }

    private static String card(Path folder) {
        try {
            return Flux2Config.read(folder).distilled() ? DISTILLED : BASE;
        } catch (WeightsException _) {
            return DISTILLED; // opening them says what is wrong
        }
    }

    /** What is missing, as a sentence. */
    private Optional<String> need() {
        var needs = new ArrayList<String>();
        if (weights.isEmpty()) {
            needs.add("it needs weights: add a folder of FLUX.2 [klein] with 'easel models add PATH'");
        }
        try {
            var _ = installation.folder();
        } catch (NativesException e) {
            needs.add(String.valueOf(e.getMessage()));
        }
        return needs.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", needs));
    }

    private Engine open() {
        try {
            return open(weights.orElseThrow());
        } catch (EngineException e) {
            throw new EngineUnopened("engine torch: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnopened("engine torch: interrupted while it was opened", e);
        }
    }

    /** What Maven Central has of LibTorch, as Maven writes it: to be handed to {@link #unpack} in this order. */
    static List<String> jars() {
        return Installation.JARS.stream().map(Installation.Jar::coordinates).toList();
    }

    /** Where LibTorch is once it is unpacked in a data folder; empty if it is not. */
    static Optional<Path> unpacked(Path data) {
        return Optional.of(new Installation(Optional.empty(), data).unpacked()).filter(Files::isDirectory);
    }

    /** Checks the jars and unpacks them into a data folder. */
    static Path unpack(Path data, List<Path> jars) throws CommandException {
        try {
            return new Installation(Optional.empty(), data).unpack(jars);
        } catch (NativesException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Opens the engine with these weights once.
     *
     * @return what they are and how they are computed with
     */
    String tried(Path folder) throws EngineException, InterruptedException {
        try (var engine = open(folder)) {
            return engine.summary();
        }
    }

    private TorchEngine open(Path folder) throws EngineException, InterruptedException {
        return TorchEngine.open(new TorchSettings(folder, installation, kernels, device, memory, idle));
    }
}
