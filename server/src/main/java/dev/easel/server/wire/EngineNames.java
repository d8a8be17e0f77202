package dev.easel.server.wire;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Who drew the pictures of an answer, as its {@code Easel-Engine} header says it. Belongs to one thread. */
final class EngineNames {
    static final String HEADER = "Easel-Engine";

    private final Set<String> names = new LinkedHashSet<>();

    void add(String engine) {
        names.add(printable(engine));
    }

    /** An upstream's model may be called anything; a header may not. */
    static String printable(String engine) {
        return engine.replaceAll("[^!-~]|,", "_");
    }

    /** Empty if there is no picture. */
    Optional<String> header() {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
