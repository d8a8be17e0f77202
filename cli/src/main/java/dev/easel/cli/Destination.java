package dev.easel.cli;

import dev.easel.contract.ImageTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the user wants the pictures.
 *
 * @param folder absolute
 * @param name the file's name as the user wrote it, or empty if Easel is to choose names
 * @param overwrite whether a file of that name may be replaced
 */
record Destination(Path folder, Optional<String> name, boolean overwrite) {
    private static final Map<String, String> FORMATS =
            Map.of("jpg", "JPG", "jpeg", "JPG", "png", "PNG", "webp", "WEBP");

    /** Reads the {@code --out} option: a file, a folder, or nothing for the current folder. */
    static Destination of(@Nullable String out, boolean overwrite, Surroundings surroundings) throws InvalidInput {
        if (out == null) {
            return new Destination(surroundings.folder(), Optional.empty(), overwrite);
        }
        var path = surroundings.resolve(out);
        var folder = Files.isDirectory(path) || out.endsWith("/") ? path : path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InvalidInput("--out: there is no folder " + folder + "; make it first");
        }
        var name = folder.equals(path) ? null : path.getFileName().toString();
        return new Destination(folder, Optional.ofNullable(name), overwrite);
    }

    /**
     * The format to write, as a task names it: what {@code --format} says, else what the file's ending says; empty if
     * neither says anything.
     *
     * @throws InvalidInput if the two contradict each other, or the ending means nothing to us
     */
    Optional<String> format(@Nullable String option) throws InvalidInput {
        var ending = name.flatMap(OutputNames::extension);
        if (ending.isEmpty()) {
            return Optional.ofNullable(option);
        }
        var meant = FORMATS.get(ending.get());
        if (option == null && meant == null) {
            throw new InvalidInput("--out: ." + ending.get()
                    + " is not a format that Easel writes; end the name in .jpg, .png or .webp, or add --format");
        }
        if (option != null && meant != null && !meant.equalsIgnoreCase(option)) {
            throw new InvalidInput("--format: " + option + " does not fit the name " + name.get() + ", which means "
                    + meant + "; leave one of them out");
        }
        return Optional.ofNullable(option == null ? meant : option);
    }

    /**
     * One file for each seed.
     *
     * @throws InvalidInput if a file with a name that the user chose exists and must not be replaced
     */
    List<Path> files(ImageTask task, List<Long> seeds) throws InvalidInput {
        var extension = task.outputFormat().extension();
        if (name.isEmpty()) {
            var files = new ArrayList<Path>();
            for (var seed : seeds) {
                files.add(OutputNames.forPrompt(folder, task.positivePrompt(), seed, extension));
            }
            return files;
        }
        var ended = OutputNames.extension(name.get()).isPresent() ? name.get() : name.get() + "." + extension;
        var files = OutputNames.numbered(folder.resolve(ended), seeds.size());
        for (var each : files) {
            if (Files.exists(each) && !overwrite) {
                throw new InvalidInput("--out: " + each + " exists; choose another name, or add --overwrite");
            }
        }
        return files;
    }
}
