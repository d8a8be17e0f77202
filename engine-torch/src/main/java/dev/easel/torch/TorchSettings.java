package dev.easel.torch;

import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the engine needs to know.
 *
 * @param weights at least one folder in diffusers' layout
 * @param device where to compute; empty for the first CUDA device if there is one, else the CPU
 * @param kernels the file that keeps which kernels were the faster ones on this machine; made when there is none
 * @param memory how many bytes weights and drawing may take together; empty for as many as they take
 * @param idle how long after a drawing the weights are let go of; empty for never
 */
public record TorchSettings(
        Map<OpenModel, Path> weights,
        Installation installation,
        Path kernels,
        Optional<Device> device,
        OptionalLong memory,
        Optional<Duration> idle) {

    public TorchSettings {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("no weights to draw with");
        }
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
    }
}
