package dev.easel.server.egress;

import dev.easel.server.egress.EgressException.Reason;
import dev.easel.server.observe.Meter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.FileEntity;

/**
 * Calls other servers. Every address is read once, resolved once and vetted; the connection goes to exactly the vetted
 * addresses. If one address of a name is not permitted, the name is refused. Safe for use by many threads; calls block.
 */
public final class Egress {
    private static final int MAX_REDIRECTS = 3;
    private static final Duration RESOLVE_LIMIT = Duration.ofSeconds(5);

    /** Of an answer that nobody wants: enough to end it politely. */
    private static final int IGNORED_BYTES = 64 * 1024;

    private final EgressPolicy policy;
    private final Resolver resolver;
    private final Meter meter;

    public Egress(EgressPolicy policy, Meter meter) {
        this(policy, Resolver.system(), meter);
    }

    Egress(EgressPolicy policy, Resolver resolver, Meter meter) {
        this.policy = policy;
        this.resolver = resolver;
        this.meter = meter;
    }

    /** A call, or an attempt at one. */
    @FunctionalInterface
    private interface Call<T> {
        T make() throws EgressException;
    }

    private <T> T counted(Call<T> call) throws EgressException {
        try {
            return call.make();
        } catch (EgressException e) {
            meter.egressFailed(e.reason().name().toLowerCase(Locale.ROOT));
            throw e;
        }
    }

    /**
     * Fetches what is at an address, following at most three redirects, each vetted like the first.
     *
     * @param timeout for all of it
     * @throws EgressException if the status is not 200, or the content is longer than {@code maxBytes}
     */
    public byte[] fetch(URI uri, int maxBytes, Duration timeout) throws EgressException {
        return counted(() -> fetchWithin(uri, maxBytes, System.nanoTime() + timeout.toNanos()));
    }

    private byte[] fetchWithin(URI uri, int maxBytes, long end) throws EgressException {
        var target = Target.of(uri);
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            var request = new HttpGet(target.uri());
            request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            var here = target;
            var page = exchange(target, request, end, response -> read(here, response, maxBytes));
            if (page.content().isPresent()) {
                return page.content().get();
            }
            target = next(target, page.location());
        }
        throw new EgressException(Reason.STATUS, Target.of(uri) + " redirects too often");
    }

    /** Posts a body, with some headers of the caller's own; follows no redirect. */
    public Reply post(URI uri, String mediaType, Map<String, String> headers, byte[] body, Duration timeout)
            throws EgressException {
        return counted(() -> {
            var target = Target.of(uri);
            var request = new HttpPost(target.uri());
            headers.forEach(request::setHeader);
            request.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
            return exchange(target, request, System.nanoTime() + timeout.toNanos(), Egress::reply);
        });
    }

    /** Puts a file, with some headers of the caller's own and its length told beforehand; follows no redirect. */
    public Reply put(URI uri, String mediaType, Map<String, String> headers, Path file, Duration timeout)
            throws EgressException {
        return counted(() -> {
            var target = Target.of(uri);
            var request = new HttpPut(target.uri());
            headers.forEach(request::setHeader);
            request.setEntity(new FileEntity(file.toFile(), ContentType.parse(mediaType)));
            return exchange(target, request, System.nanoTime() + timeout.toNanos(), Egress::reply);
        });
    }

    /**
     * Finds out what is wrong with an address as far as it can be told by looking at it: nobody is asked, not even for the
     * address of its host. What passes may still be refused when it is called.
     */
    public void check(URI uri) throws EgressException {
        counted(() -> {
            var target = Target.of(uri);
            if (!policy.mayPermit(target)) {
                throw forbidden(target);
            }
            return target;
        });
    }

    /**
     * The addresses that a host may be called at, for whoever connects with a client of its own: to these and to nothing
     * else, and follows no redirect.
     *
     * @throws EgressException if one of them is not permitted
     */
    public List<InetAddress> vetted(URI uri) throws EgressException {
        return counted(() -> vetted(Target.of(uri), System.nanoTime() + RESOLVE_LIMIT.toNanos()));
    }

    private <T> T exchange(Target target, HttpUriRequestBase request, long end, Connection.Reader<T> reader)
            throws EgressException {
        var addresses = vetted(target, end);
        try (var connection = new Connection(target, addresses)) {
            return connection.exchange(request, end, reader);
        }
    }

    private List<InetAddress> vetted(Target target, long end) throws EgressException {
        var addresses = resolve(target, end);
        for (var address : addresses) {
            if (!policy.permits(target, address)) {
                throw forbidden(target);
            }
        }
        return addresses;
    }

    private static EgressException forbidden(Target target) {
        return new EgressException(Reason.REFUSED, target + " is not an address that this server is permitted to call");
    }

    private List<InetAddress> resolve(Target target, long end) throws EgressException {
        var task = new FutureTask<>(() -> resolver.resolve(target.host()));
        var thread = Thread.ofVirtual().name("easel-resolve").start(task);
        try {
            long left = Math.min(end - System.nanoTime(), RESOLVE_LIMIT.toNanos());
            return task.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw new EgressException(Reason.UNREACHABLE, target + " has no address", e);
            }
            throw new IllegalStateException("a resolver failed", e);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new EgressException(Reason.TIMEOUT, "looking up " + target + " took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EgressException(Reason.UNREACHABLE, "interrupted while looking up " + target, e);
        }
    }

    /** What a GET brought: content, or where to go on. */
    private record Page(Optional<byte[]> content, String location) {}

    private static Page read(Target target, ClassicHttpResponse response, int maxBytes)
            throws IOException, EgressException {
        int status = response.getCode();
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (List.of(301, 302, 303, 307, 308).contains(status) && location != null) {
            return new Page(Optional.empty(), location.getValue());
        }
        if (status != 200) {
            throw new EgressException(Reason.STATUS, target + " answered with status " + status);
        }
        var entity = response.getEntity();
        if (entity == null) {
            return new Page(Optional.of(new byte[0]), "");
        }
        if (entity.getContentEncoding() != null && !entity.getContentEncoding().equalsIgnoreCase("identity")) {
            throw new EgressException(Reason.STATUS, target + " answered in an encoding that was not asked for");
        }
        // Counted while reading: the length that was told may be a lie.
        var content = entity.getContent().readNBytes(maxBytes + 1);
        if (content.length > maxBytes) {
            throw new EgressException(Reason.TOO_LARGE, target + " answered with more than " + maxBytes + " bytes");
        }
        return new Page(Optional.of(content), "");
    }

    /** Where a redirect goes. */
    static Target next(Target from, String location) throws EgressException {
        try {
            var target = Target.of(from.uri().resolve(location));
            if (from.scheme().equals("https") && !target.scheme().equals("https")) {
                throw new EgressException(Reason.REFUSED, from + " redirects from https to http");
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw new EgressException(Reason.STATUS, from + " redirects to what is no address", e);
        }
    }

    private static Reply reply(ClassicHttpResponse response) {
        readSome(response);
        return new Reply(
                response.getCode(),
                value(response, HttpHeaders.RETRY_AFTER)
                        .flatMap(value -> RetryAfter.read(value, value(response, HttpHeaders.DATE))));
    }

    /** Out of politeness, and no more than that: the status has said all, even if the rest never comes. */
    private static void readSome(ClassicHttpResponse response) {
        try {
            if (response.getEntity() != null) {
                response.getEntity().getContent().readNBytes(IGNORED_BYTES);
            }
        } catch (IOException _) {
            // It broke off, or was cut off.
        }
    }

    private static Optional<String> value(ClassicHttpResponse response, String header) {
        return Optional.ofNullable(response.getFirstHeader(header)).map(Header::getValue);
    }
}
