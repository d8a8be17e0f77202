package dev.easel.server.reference;

import dev.easel.contract.OutputFormat;
import dev.easel.imaging.DecodeException;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.Asset;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressException;
import dev.easel.server.observe.Meter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Pictures from outside, kept as files. The same file of the same caller has the same UUID however often it comes, so a
 * request that is repeated says the same and takes no more room. Safe for use by many threads.
 */
public final class Media {
    /** How long an upload is kept after it was used last. */
    public static final Duration UPLOAD_KEPT = Duration.ofDays(30);

    /** How long a reference that came inside a task is kept: longer than any task waits. */
    private static final Duration REFERENCE_KEPT = Duration.ofDays(1);

    private static final Duration FETCH_LIMIT = Duration.ofSeconds(30);
    private static final int FETCHES = 16;
    private static final int FETCHES_OF_CALLER = 4;

    private final AssetStore assets;
    private final Egress egress;
    private final Decoder decoder;
    private final Meter meter;
    private final Fetches fetches = new Fetches(FETCHES, FETCHES_OF_CALLER);

    /** The decoder stays the caller's to close. */
    public Media(AssetStore assets, Egress egress, Decoder decoder, Meter meter) {
        this.assets = assets;
        this.egress = egress;
        this.decoder = decoder;
        this.meter = meter;
    }

    /**
     * Takes a picture in for good: an address, a data URI or base64. May wait for another server.
     *
     * @throws MediaException if it cannot be had, or not be decoded from the first to the last byte
     * @throws NoRoomException if the disk is full
     */
    public Asset upload(Caller caller, String written) throws MediaException, InterruptedException {
        var file = switch (Source.of(written)) {
            case Source.Kept _ ->
                throw new MediaException("it is the UUID of an image, which is here already and can be used");
            case Source.Remote(URI address) -> fetch(caller, address);
            case Source.Inline inline -> inline.file();
        };
        decode(file, 1);
        try {
            var asset = keep(caller, file, UPLOAD_KEPT);
            assets.own(asset, caller.id());
            return asset;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store an upload", e);
        }
    }

    /** Deletes an upload of this caller; false if the caller has none with this id. */
    public boolean delete(Caller caller, UUID id) {
        try {
            var asset = assets.find(id);
            if (asset.isEmpty() || !assets.owner(id).equals(Optional.of(caller.id()))) {
                return false;
            }
            assets.delete(asset.get());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete an upload", e);
        }
    }

    /** Keeps a picture that came with a task. Looks at its header only. */
    Asset keep(Caller caller, byte[] file) throws MediaException {
        return keep(caller, file, REFERENCE_KEPT);
    }

    private Asset keep(Caller caller, byte[] file, Duration ttl) throws MediaException {
        try {
            var format = outputFormat(decoder.inspect(file).format());
            return save(id(caller, file), format, file, ttl);
        } catch (DecodeException e) {
            throw rejected(e);
        }
    }

    /** One at a time: the same picture may come with twenty tasks at once. */
    private synchronized Asset save(UUID id, OutputFormat format, byte[] file, Duration ttl) throws NoRoomException {
        try {
            var known = assets.find(id, format);
            if (known.isEmpty()) {
                if (!assets.hasRoom()) {
                    throw new NoRoomException();
                }
                return assets.save(id, format, file, ttl);
            }
            assets.prolong(known.get(), ttl);
            return known.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a picture from outside", e);
        }
    }

    /** A picture that is kept here. To use an upload makes it live longer. */
    Asset use(UUID id) throws MediaException {
        try {
            var asset = assets.find(id).orElseThrow(Media::gone);
            if (assets.owner(id).isPresent()) {
                assets.prolong(asset, UPLOAD_KEPT);
            }
            return asset;
        } catch (NoSuchFileException _) {
            throw gone();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find a picture", e);
        }
    }

    byte[] read(Asset asset) throws MediaException {
        try {
            return Files.readAllBytes(asset.file());
        } catch (NoSuchFileException _) {
            throw gone();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a picture", e);
        }
    }

    Picture decode(byte[] file, int longestSide) throws MediaException, InterruptedException {
        try {
            return decoder.decode(file, longestSide);
        } catch (DecodeException e) {
            throw rejected(e);
        }
    }

    private MediaException rejected(DecodeException e) {
        meter.decodeRejected(e.reason().name().toLowerCase(Locale.ROOT));
        return new MediaException(e.getMessage(), e);
    }

    /** Fetches a picture from another server. What went wrong there is not told: this is no way to look around. */
    byte[] fetch(Caller caller, URI address) throws MediaException, InterruptedException {
        fetches.acquire(caller);
        try {
            return egress.fetch(address, Decoder.MAX_BYTES, FETCH_LIMIT);
        } catch (EgressException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while fetching a picture");
            }
            throw new MediaException(
                    switch (e.reason()) {
                        case REFUSED -> "its address is none that this server is permitted to call";
                        case TOO_LARGE -> "it has more than " + Decoder.MAX_BYTES + " bytes";
                        case UNREACHABLE, TIMEOUT, STATUS -> "it could not be fetched from its address";
                    },
                    e);
        } finally {
            fetches.release(caller);
        }
    }

    private static MediaException gone() {
        return new MediaException("there is no image with this UUID, or its time is over");
    }

    /**
     * Made from caller and content, and as hard to guess as the content. It says of itself that it is random (version 4)
     * because clients look at that.
     */
    private static UUID id(Caller caller, byte[] file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(caller.id().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            var bytes = ByteBuffer.wrap(digest.digest(file));
            long high = (bytes.getLong() & ~0xF000L) | 0x4000L;
            long low = (bytes.getLong() & ~(0b11L << 62)) | (0b10L << 62);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static OutputFormat outputFormat(ImageFormat format) {
        return switch (format) {
            case JPEG -> OutputFormat.JPG;
            case PNG -> OutputFormat.PNG;
            case WEBP -> OutputFormat.WEBP;
        };
    }
}
