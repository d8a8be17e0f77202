package dev.easel.torch;

import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** The models that an engine draws with, at least one. For the thread that opened them. */
final class Models implements AutoCloseable {
    /** By id, in the order of {@link OpenModel}. */
    private final SequencedMap<String, DiffusionModel> byId;

    private Models(SequencedMap<String, DiffusionModel> byId) {
        this.byId = byId;
    }

    /**
     * Opens all of them, or none.
     *
     * @param folders of their weights
     * @throws WeightsException saying which file is missing, damaged or foreign, and why
     */
    static Models open(
            Map<OpenModel, Path> folders,
            LibTorch torch,
            Device device,
            DiffusionModel.Choice choice,
            Residency residency)
            throws WeightsException {
        var opened = new Models(new LinkedHashMap<>());
        try {
            for (var each : folders.entrySet()) {
                var model = DiffusionModel.open(each.getKey(), each.getValue(), torch, device, choice, residency);
                opened.byId.put(each.getKey().id(), model);
            }
            return opened;
        } catch (WeightsException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    Collection<DiffusionModel> all() {
        return byId.values();
    }

    /** The model of that id, or the first one: whoever has another model drawn here leaves it to the engine. */
    DiffusionModel of(String id) {
        return Objects.requireNonNullElseGet(
                byId.get(id), () -> byId.firstEntry().getValue());
    }

    @Override
    public void close() {
        byId.values().forEach(DiffusionModel::close);
    }
}
