package dev.easel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which folders of weights the operator has added: a file in the data folder that maps a model's id to a folder. */
final class AddedWeights {
    private final Path file;

    private AddedWeights(Path file) {
        this.file = file;
    }

    /** Those of this data folder. */
    static AddedWeights in(Path data) {
        return new AddedWeights(data.resolve("weights.json"));
    }

    /** The folder of a model's weights, absolute. */
    Optional<Path> of(String model) throws InvalidInput {
        var folder = read().path(model);
        return folder.isString() ? Optional.of(Path.of(folder.stringValue())) : Optional.empty();
    }

    /** Keeps a folder for a model, in the place of another one. */
    void put(String model, Path folder) throws InvalidInput, IOException {
        var all = read().put(model, folder.toString());
        Files.createDirectories(file.getParent());
        var part = Files.createTempFile(file.getParent(), "weights", ".json");
        try {
            Files.writeString(
                    part, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private ObjectNode read() throws InvalidInput {
        if (!Files.exists(file)) {
            return JsonMapper.shared().createObjectNode();
        }
        try {
            if (JsonMapper.shared().readTree(Files.readString(file)) instanceof ObjectNode all) {
                return all;
            }
            throw new InvalidInput(file + ": it must be a JSON object; delete it and add the weights again");
        } catch (IOException | JacksonException e) {
            throw new InvalidInput(file + ": cannot be read (" + e.getMessage()
                    + "); if it is damaged, delete it and add the weights again");
        }
    }
}
