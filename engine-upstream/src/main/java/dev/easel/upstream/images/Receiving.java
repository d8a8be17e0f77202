package dev.easel.upstream.images;

import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.imaging.DecodeException;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.Fit;
import dev.easel.imaging.PixelSize;
import dev.easel.upstream.http.Courier;
import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.http.UpstreamException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the answers of an upstream into pictures of the wanted size. What the files are is found out from their bytes:
 * what an answer says of them is not believed. Safe for use by many threads.
 */
public final class Receiving implements AutoCloseable {
    private static final Duration FETCH_LIMIT = Duration.ofSeconds(60);

    private final String name;
    private final Courier courier;
    private final Decoder decoder;
    private final Set<String> fileHosts;

    /**
     * Makes one.
     *
     * @param name what messages call the upstream
     * @param fileHosts hosts beside the endpoint itself from which files may be fetched, over https
     * @param decoder what decodes files, closed with this
     */
    public Receiving(String name, Courier courier, Set<String> fileHosts, Decoder decoder) {
        this.name = name;
        this.courier = courier;
        this.fileHosts = Set.copyOf(fileHosts);
        this.decoder = decoder;
    }

    /** How long an answer with so many embedded pictures may be, in bytes. */
    public static int longestAnswer(int pictures) {
        return Math.toIntExact(Math.min(pictures * (Decoder.MAX_BYTES * 4L / 3 + 1000) + 100_000, 256L << 20));
    }

    /**
     * What became of each of the pictures that were asked for.
     *
     * @param missing what it means when there are fewer pictures than were asked for
     * @param wanted the size to bring them to
     * @param costs what each cost; as many as pictures were asked for
     */
    public List<Received> receive(
            Endpoint endpoint,
            ImagesAnswer answer,
            ImagesAnswer.Item missing,
            String model,
            PixelSize wanted,
            List<? extends @Nullable BigDecimal> costs) {
        var received = new ArrayList<Received>();
        for (int i = 0; i < costs.size(); i++) {
            var item = i < answer.items().size() ? answer.items().get(i) : missing;
            received.add(receive(endpoint, item, answer.model().orElse(model), wanted, costs.get(i)));
        }
        return received;
    }

    private Received receive(
            Endpoint endpoint, ImagesAnswer.Item item, String model, PixelSize wanted, @Nullable BigDecimal cost) {
        try {
            return switch (item) {
                case ImagesAnswer.Embedded embedded -> decoded(embedded.file(), model, wanted, cost);
                case ImagesAnswer.Linked(URI address) -> decoded(fetch(endpoint, address), model, wanted, cost);
                case ImagesAnswer.Blocked() -> new Received.Lost(blocked(""), cost);
                case ImagesAnswer.Unreadable(String what) -> new Received.Lost(unusable(what, null), cost);
            };
        } catch (EngineException e) {
            return new Received.Lost(e, cost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Received.Lost(unusable("a picture that was no longer wanted", e), cost);
        }
    }

    private Received decoded(byte[] file, String model, PixelSize wanted, @Nullable BigDecimal cost)
            throws EngineException, InterruptedException {
        try {
            var picture = decoder.decode(file, Decoder.MAX_SIDE);
            return new Received.Finished(Fit.cover(picture, wanted), picture.size(), model, cost);
        } catch (DecodeException e) {
            throw unusable("a file that is no usable picture: " + e.getMessage(), e);
        }
    }

    private byte[] fetch(Endpoint endpoint, URI address) throws EngineException, InterruptedException {
        boolean elsewhere = !endpoint.isOrigin(address);
        if (elsewhere
                && !("https".equalsIgnoreCase(address.getScheme())
                        && address.getPort() < 0
                        && fileHosts.contains(String.valueOf(address.getHost())))) {
            throw unusable("the address of a file on another server than " + endpoint, null);
        }
        try {
            var answer = courier.fetch(endpoint, address, Decoder.MAX_BYTES, FETCH_LIMIT);
            if (answer.isSuccess()) {
                return answer.body();
            }
            throw unusable("the address of a file that is not there: status " + answer.status(), null);
        } catch (UpstreamException e) {
            throw unusable("the address of a file that cannot be fetched: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        decoder.close();
    }

    /** The failure of a picture that was moderated. */
    public EngineException blocked(String quoted) {
        return new EngineException(
                Kind.MODERATED,
                name + " drew this prompt or judged it, and its moderation holds the picture back" + quoted
                        + ". Change the prompt or the reference images.");
    }

    private EngineException unusable(String what, @Nullable Throwable cause) {
        return new EngineException(
                Kind.BROKEN,
                name + " answered with " + what + ". It may have charged for it, so it was not asked again.",
                cause);
    }
}
