package dev.easel.cli;

import dev.easel.server.ServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options that say which running server is meant and with which key; asks it. */
final class RemoteServer {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The running server's address; http://127.0.0.1:8080 by default. [EASEL_SERVER]")
    private @Nullable String server;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File whose first line is the key to use, unless EASEL_KEY holds it. Lines that begin with #"
                    + " are ignored. [EASEL_KEY_FILE]")
    private @Nullable String keyFile;

    JsonNode get(Surroundings surroundings, String path) throws InvalidInput, CommandException, InterruptedException {
        return send(surroundings, path, HttpRequest.newBuilder().GET());
    }

    JsonNode post(Surroundings surroundings, String path) throws InvalidInput, CommandException, InterruptedException {
        return send(surroundings, path, HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
    }

    private JsonNode send(Surroundings surroundings, String path, HttpRequest.Builder request)
            throws InvalidInput, CommandException, InterruptedException {
        var address = address(surroundings);
        key(surroundings).ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            var answer = client.send(
                    request.uri(URI.create(address + path)).timeout(LIMIT).build(), BodyHandlers.ofString());
            return result(address, answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new CommandException(
                    "no server answers at " + address + " (" + e + "). Is it running? Say where with --server.", e);
        }
    }

    private static JsonNode result(String address, int status, String body) throws CommandException {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new CommandException("what answers at " + address + " is no Easel: status " + status, e);
        }
        var problem = json.path("errors").path(0).path("message").asString("");
        if (status == 401) {
            throw new CommandException(problem + " Set EASEL_KEY, or name a file with --key-file.");
        }
        if (status / 100 != 2) {
            throw new CommandException(problem.isEmpty() ? address + " answered " + status + "." : problem);
        }
        return json;
    }

    /** Without a slash at the end. */
    private String address(Surroundings surroundings) throws InvalidInput {
        var written = Optional.ofNullable(server)
                .or(() -> surroundings.variable("EASEL_SERVER"))
                .orElse("http://" + ServeSettings.DEFAULT_HOST + ":" + ServerConfig.STANDARD_PORT);
        if (!written.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new InvalidInput((server != null ? "--server" : "EASEL_SERVER") + ": '" + written
                    + "' cannot be used; it must be an address like https://pictures.example.org");
        }
        return written.replaceAll("/+$", "");
    }

    private Optional<String> key(Surroundings surroundings) throws InvalidInput {
        var key = surroundings.variable("EASEL_KEY").map(String::strip);
        var file = Optional.ofNullable(keyFile).or(() -> surroundings.variable("EASEL_KEY_FILE"));
        return key.isPresent() || file.isEmpty() ? key : Optional.of(firstIn(surroundings, file.get()));
    }

    private static String firstIn(Surroundings surroundings, String file) throws InvalidInput {
        try (var lines = Files.lines(surroundings.resolve(file))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("--key-file: " + file + " holds no key"));
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInput("--key-file: cannot read " + file + " (" + e.getMessage() + ")");
        }
    }
}
