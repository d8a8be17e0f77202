package dev.easel.torch;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which way to compute was the faster one on this machine: a JSON file, so that it is measured once and not at every
 * start. Measured again it could come out otherwise, and draw other pixels; therefore the choices are part of the
 * engine's version, and who deletes the file loses nothing but time.
 */
final class KernelChoices {
    private static final System.Logger LOG = System.getLogger(KernelChoices.class.getName());

    private final Path file;

    KernelChoices(Path file) {
        this.file = file;
    }

    /**
     * What was chosen before, else what is measured now, which is kept.
     *
     * @param what is chosen, and the library, the device, the dtype and so on that it holds for
     * @param ways all there are
     */
    <W extends Enum<W>> W of(String what, Class<W> ways, Supplier<W> measure) {
        var known = read();
        var before = chosen(ways, known.path(what).asString(""));
        if (before.isPresent()) {
            return before.get();
        }
        var now = measure.get();
        try {
            write(known.put(what, id(now)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be written (" + e + "); " + what + " is measured at every start");
        }
        return now;
    }

    private static <W extends Enum<W>> Optional<W> chosen(Class<W> ways, String id) {
        return Stream.of(ways.getEnumConstants())
                .filter(way -> id(way).equals(id))
                .findFirst();
    }

    /** For example {@code fused}. */
    private static String id(Enum<?> way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** A file that is damaged is as good as none. */
    private ObjectNode read() {
        try {
            if (Files.exists(file)
                    && JsonMapper.shared().readTree(Files.readString(file)) instanceof ObjectNode known) {
                return known;
            }
        } catch (IOException | JacksonException e) {
            LOG.log(Level.WARNING, file + " cannot be read (" + e.getClass().getSimpleName() + "); measuring anew");
        }
        return JsonMapper.shared().createObjectNode();
    }

    private void write(ObjectNode choices) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, "kernels", ".json");
        try {
            Files.writeString(
                    part, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(choices));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
