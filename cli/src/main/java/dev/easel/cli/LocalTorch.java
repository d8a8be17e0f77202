package dev.easel.cli;

import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.torch.OpenModel;
import dev.easel.torch.TorchEngine;
import dev.easel.torch.TorchSettings;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.Installation;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engine with weights as this machine has it: LibTorch, the weights that were added, and the settings of both.
 *
 * @param weights the folders that were added; none if none were
 * @param kernels the file that keeps which kernels were the faster ones
 * @param idle how long weights that nobody draws with stay in memory; empty for as long as the server runs
 */
record LocalTorch(
        Installation installation,
        Map<OpenModel, Path> weights,
        Path kernels,
        Optional<Device> device,
        OptionalLong memory,
        Optional<Duration> idle) {
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

    /** Of each model those of the first place that has any. */
    private static Map<OpenModel, Path> weights(List<Path> places, List<String> faults) {
        var weights = new EnumMap<OpenModel, Path>(OpenModel.class);
        for (var place : places) {
            try {
                var added = AddedWeights.in(place);
                for (var model : OpenModel.values()) {
                    added.of(model.id()).ifPresent(folder -> weights.putIfAbsent(model, folder));
                }
            } catch (InvalidInput e) {
                faults.addAll(e.faults());
            }
        }
        return weights;
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

    /** What Easel may choose from: the models of the weights are drawn by it, others if it is named. */
    EngineOffer offer() {
        return new EngineOffer(this::open, this::models, EngineOffer.Scope.WHAT_IT_IS_TOLD, need());
    }

    private Set<String> models() {
        return weights.keySet().stream().map(OpenModel::id).collect(Collectors.toSet());
    }

    /** The short names of the cards that suit the weights; none where nothing can be drawn with any. */
    Set<String> cards() {
        return need().isPresent()
                ? Set.of()
                : weights.entrySet().stream()
                        .map(each -> each.getKey().card(each.getValue()))
                        .collect(Collectors.toSet());
    }

    /** What is missing, as a sentence. */
    private Optional<String> need() {
        var needs = new ArrayList<String>();
        if (weights.isEmpty()) {
            needs.add("it needs weights: add a folder of FLUX.2 [klein] or Z-Image with 'easel models add PATH'");
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
            return open(weights);
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
     * Weights that can be drawn with.
     *
     * @param model the id of the model that they are of
     * @param summary what they are and how they are computed with
     */
    record Tried(String model, String summary) {}

    /** Opens the engine with these weights once. */
    Tried tried(Path folder) throws EngineException, InterruptedException {
        try {
            var model = OpenModel.of(folder);
            try (var engine = open(Map.of(model, folder))) {
                return new Tried(model.id(), engine.summary());
            }
        } catch (WeightsException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    private TorchEngine open(Map<OpenModel, Path> weights) throws EngineException, InterruptedException {
        return TorchEngine.open(new TorchSettings(weights, installation, kernels, device, memory, idle));
    }
}
