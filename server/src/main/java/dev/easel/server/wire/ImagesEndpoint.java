package dev.easel.server.wire;

import dev.easel.contract.OutputFormat;
import dev.easel.server.asset.Asset;
import dev.easel.server.asset.AssetStore;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * {@code GET /image/<imageUUID>.<format>}: a finished picture. The address is its own key, since it cannot be guessed; a
 * picture never changes, so it may be kept by whoever fetched it for as long as it lives.
 */
final class ImagesEndpoint implements Endpoint {
    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([a-z]{3,4})");

    /** Longest life that caches understand alike: a year (RFC 9111 leaves it open, RFC 2616 said so). */
    private static final Duration LONGEST_CACHE = Duration.ofDays(365);

    private final AssetStore assets;
    private final Clock clock;

    ImagesEndpoint(AssetStore assets, Clock clock) {
        this.assets = assets;
        this.clock = clock;
    }

    @Override
    public void answer(Exchange exchange) throws Refusal, IOException {
        var asset = find(exchange.pathPart("name")).orElseThrow(ImagesEndpoint::gone);
        try (var file = Files.newInputStream(asset.file())) {
            send(exchange, asset, file);
        } catch (NoSuchFileException _) {
            throw gone();
        }
    }

    private void send(Exchange exchange, Asset asset, InputStream file) throws IOException {
        var tag = "\"" + asset.id() + "\"";
        exchange.set(HeaderNames.ETAG, tag);
        exchange.set(HeaderNames.CACHE_CONTROL, "public, max-age=" + maxAge(asset) + ", immutable");
        exchange.set(HeaderNames.ACCEPT_RANGES, "none");
        exchange.set(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
        exchange.set("Content-Security-Policy", "sandbox; default-src 'none'");
        exchange.set("Cross-Origin-Resource-Policy", "cross-origin");
        if (exchange.header(HeaderNames.IF_NONE_MATCH)
                .filter(tags -> matches(tags, tag))
                .isPresent()) {
            exchange.send(304);
        } else {
            exchange.send(asset.format().mediaType(), asset.length(), file);
        }
    }

    private Optional<Asset> find(String name) throws IOException {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var format = Arrays.stream(OutputFormat.values())
                .filter(candidate -> candidate.extension().equals(parts.group(2)))
                .findFirst();
        return format.isPresent() ? assets.find(UUID.fromString(parts.group(1)), format.get()) : Optional.empty();
    }

    private long maxAge(Asset asset) {
        var left = Duration.between(clock.instant(), asset.expires());
        return (left.compareTo(LONGEST_CACHE) < 0 ? left : LONGEST_CACHE).toSeconds();
    }

    private static boolean matches(String tags, String tag) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals(tag) || each.equals("W/" + tag));
    }

    /** The same for pictures that were never there: whether one existed is nobody's business. */
    private static Refusal gone() {
        return new Refusal("mediaNotFound", "There is no such picture, or its time is over.");
    }
}
