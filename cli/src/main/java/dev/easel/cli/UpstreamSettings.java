package dev.easel.cli;

import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressException;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.Meter;
import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.http.Gate;
import dev.easel.upstream.http.Secret;
import dev.easel.upstream.openai.OpenAiEngine;
import dev.easel.upstream.openai.OpenAiSettings;
import dev.easel.upstream.openai.UpstreamsFile;
import dev.easel.upstream.xai.XaiEngine;
import dev.easel.upstream.xai.XaiModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which servers of somebody else may draw, as the environment says: xAI by key, and those that a file lists. Collects what
 * is wrong with it; no message repeats a key.
 */
final class UpstreamSettings {
    static final String XAI_KEY = "XAI_API_KEY";
    static final String XAI_KEY_FILE = "EASEL_XAI_KEY_FILE";
    static final String XAI_BASE_URL = "EASEL_XAI_BASE_URL";
    static final String XAI_MODELS = "EASEL_XAI_MODELS";
    static final String UPSTREAMS = "EASEL_UPSTREAMS";

    private final Surroundings surroundings;
    private final List<String> faults;

    private UpstreamSettings(Surroundings surroundings, List<String> faults) {
        this.surroundings = surroundings;
        this.faults = faults;
    }

    /**
     * The engines of these settings by name, in the order in which Easel prefers them.
     *
     * @param faults gets a line for everything that cannot be used: where it was found, what it is, what is allowed
     */
    static Map<String, EngineOffer> read(Surroundings surroundings, List<String> faults) {
        var settings = new UpstreamSettings(surroundings, faults);
        var offers = new LinkedHashMap<String, EngineOffer>();
        offers.put(XaiEngine.ID, settings.xai());
        settings.upstreams().forEach((name, upstream) -> offers.put(name, offer(name, upstream)));
        return offers;
    }

    private EngineOffer xai() {
        var key = key();
        var models = models();
        var address = surroundings.variable(XAI_BASE_URL).orElse(XaiEngine.PUBLIC_ADDRESS);
        var endpoint = xaiEndpoint(address, key);
        var need = key.isPresent()
                ? Optional.<String>empty()
                : Optional.of("it needs a key: set " + XAI_KEY + ", or " + XAI_KEY_FILE + " to a file that holds it");
        return new EngineOffer(
                () -> XaiEngine.open(endpoint.orElseThrow(), models.get(), gate(List.of(endpoint.orElseThrow()))),
                () -> models.get().cards().keySet(),
                EngineOffer.Scope.NOTHING_ELSE,
                need);
    }

    private Optional<Endpoint> xaiEndpoint(String address, Optional<Secret> key) {
        try {
            var endpoint = Endpoint.at(address, key);
            if (endpoint.base().getPath().isEmpty()) {
                return Optional.of(endpoint);
            }
            faults.add(XAI_BASE_URL + ": " + endpoint + " without a path is meant, as in " + XaiEngine.PUBLIC_ADDRESS
                    + "; Easel itself adds /v1/images/generations");
        } catch (IllegalArgumentException e) {
            faults.add(XAI_BASE_URL + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The file wins: it was named for Easel, while the variable may be there for other programs. */
    private Optional<Secret> key() {
        var file = surroundings.variable(XAI_KEY_FILE);
        try {
            if (file.isPresent()) {
                return Optional.of(keyIn(surroundings.resolve(file.get())));
            }
            return surroundings.variable(XAI_KEY).map(Secret::of);
        } catch (IllegalArgumentException e) {
            faults.add((file.isPresent() ? XAI_KEY_FILE : XAI_KEY) + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException saying why it cannot be used */
    private static Secret keyIn(Path file) {
        try {
            return Secret.of(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot read " + file + " (" + e + "); it must be a text file that holds nothing but the key", e);
        }
    }

    /** The shipped file is read when it is needed; the operator's at once, to say at once what is wrong with it. */
    private Supplier<XaiModels> models() {
        var file = surroundings.variable(XAI_MODELS);
        if (file.isEmpty()) {
            return new Shipped();
        }
        try {
            var models = XaiModels.parse(Files.readString(surroundings.resolve(file.get())));
            return () -> models;
        } catch (IOException e) {
            faults.add(XAI_MODELS + ": cannot read " + file.get() + " (" + e + ")");
        } catch (IllegalArgumentException e) {
            faults.add(XAI_MODELS + ": " + file.get() + ": " + e.getMessage());
        }
        return new Shipped();
    }

    /** Reads the shipped file once. */
    private static final class Shipped implements Supplier<XaiModels> {
        private @Nullable XaiModels models;

        @Override
        public synchronized XaiModels get() {
            if (models == null) {
                models = XaiModels.shipped();
            }
            return models;
        }
    }

    private Map<String, OpenAiSettings> upstreams() {
        var written = surroundings.variable(UPSTREAMS);
        if (written.isEmpty()) {
            return Map.of();
        }
        var file = surroundings.resolve(written.get());
        try {
            return UpstreamsFile.parse(Files.readString(file), new KeysBeside(file));
        } catch (IOException e) {
            faults.add(UPSTREAMS + ": cannot read " + file + " (" + e + ")");
        } catch (IllegalArgumentException e) {
            faults.add(UPSTREAMS + ": " + file + ": " + e.getMessage());
        }
        return Map.of();
    }

    private static EngineOffer offer(String name, OpenAiSettings upstream) {
        return new EngineOffer(
                () -> OpenAiEngine.open(name, upstream, gate(endpoints(upstream))),
                upstream::draws,
                EngineOffer.Scope.WHAT_IT_IS_TOLD,
                Optional.empty());
    }

    private static List<Endpoint> endpoints(OpenAiSettings upstream) {
        return upstream.servers().stream()
                .map(OpenAiSettings.Weighted::endpoint)
                .toList();
    }

    /** What the operator has named may be anywhere; a file that an answer links to is on the internet or there as well. */
    private static Gate gate(List<Endpoint> endpoints) {
        var places = endpoints.stream().map(Endpoint::place).collect(Collectors.joining(","));
        var egress = new Egress(EgressPolicy.allowing(places), Meter.NONE);
        return address -> {
            try {
                return egress.vetted(address);
            } catch (EgressException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
    }

    /** Keys that a file names: relative paths begin at its own folder. */
    private final class KeysBeside implements UpstreamsFile.Keys {
        private final Path file;

        KeysBeside(Path file) {
            this.file = file;
        }

        @Override
        public Secret inFile(String path) {
            return keyIn(file.resolveSibling(path));
        }

        @Override
        public Secret inVariable(String name) {
            return Secret.of(surroundings
                    .variable(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the environment variable " + name + ", which is" + " to hold the key, is not set")));
        }
    }
}
