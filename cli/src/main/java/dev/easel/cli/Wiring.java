package dev.easel.cli;

import dev.easel.contract.Catalog;
import dev.easel.engine.Engine;
import dev.easel.server.EaselServer;
import dev.easel.server.StartException;
import dev.easel.studio.Studio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The composition root: knows every engine, and puts catalogue, engines and server together with plain constructors.
 * Adding an engine is one line in {@link #standard}.
 */
final class Wiring {
    /** The engine name that leaves the choice to Easel. */
    static final String AUTO = "auto";

    private final Map<String, Supplier<Engine>> engines;

    /** {@code engines} maps each engine's id to what opens it, in the order in which {@code auto} prefers them. */
    Wiring(Map<String, Supplier<Engine>> engines) {
        this.engines = Collections.unmodifiableMap(new LinkedHashMap<>(engines));
        if (engines.isEmpty() || engines.containsKey(AUTO)) {
            throw new IllegalArgumentException("there must be an engine, and none may be called " + AUTO);
        }
    }

    static Wiring standard() {
        var engines = new LinkedHashMap<String, Supplier<Engine>>();
        engines.put("studio", Studio::open);
        return new Wiring(engines);
    }

    /** The ids of all engines. */
    Set<String> engines() {
        return engines.keySet();
    }

    /** The id of the engine that a name stands for: itself, or for {@code auto} the first there is. */
    String choose(String engine) throws InvalidInput {
        if (engine.equals(AUTO)) {
            return engines.keySet().iterator().next();
        }
        if (!engines.containsKey(engine)) {
            throw new InvalidInput("--engine: there is no engine '" + engine + "'; it must be one of " + AUTO + ", "
                    + String.join(", ", engines.keySet()));
        }
        return engine;
    }

    /** Opens an engine by the id that {@link #choose} gave. The caller closes it. */
    Engine open(String id) {
        return Objects.requireNonNull(engines.get(id), id).get();
    }

    Catalog catalog() {
        return Catalog.load();
    }

    /** Starts a server that draws with the engine of the settings. The caller closes it. */
    Service serve(ServeSettings settings) throws InvalidInput, StartException {
        var chosen = choose(settings.engine());
        EaselServer.prepare();
        var engine = open(chosen);
        try {
            return new Service(EaselServer.start(settings.server(), catalog(), engine), engine);
        } catch (StartException e) {
            engine.close();
            throw e;
        }
    }
}
