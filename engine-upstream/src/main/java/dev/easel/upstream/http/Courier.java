package dev.easel.upstream.http;

import dev.easel.upstream.http.UpstreamException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Carries requests to upstreams and brings back whole answers. Every exchange has a connection of its own: on one that
 * was kept, a request can meet the other side hanging up, and then nobody knows whether it will be charged for. Next to
 * the seconds that a picture takes, a handshake is nothing. Every connection goes to what a {@link Gate} has vetted. Safe for use by many threads; calls block, and an
 * interrupt on a virtual thread breaks them off.
 */
public final class Courier {
    private static final Timeout CONNECT_LIMIT = Timeout.ofSeconds(10);
    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(16_384).build();

    /** What is asked at most of an answer that is no success: enough for any error text. */
    private static final int ERROR_BYTES = 1 << 20;

    private final Gate gate;

    /** Calls what this gate lets pass. */
    public Courier(Gate gate) {
        this.gate = gate;
    }

    /** Gets what is at a path of an endpoint. */
    public Answer get(Endpoint endpoint, String path, int maxBytes, Duration timeout)
            throws UpstreamException, InterruptedException {
        return exchange(new HttpGet(endpoint.resolve(path)), endpoint.key(), maxBytes, timeout);
    }

    /** Posts a body to a path of an endpoint. */
    public Answer post(Endpoint endpoint, String path, Body body, int maxBytes, Duration timeout)
            throws UpstreamException, InterruptedException {
        var request = new HttpPost(endpoint.resolve(path));
        request.setEntity(new ByteArrayEntity(body.content(), ContentType.parse(body.mediaType())));
        return exchange(request, endpoint.key(), maxBytes, timeout);
    }

    /** Fetches a file that an answer of an endpoint refers to. The key goes nowhere but to the endpoint itself. */
    public Answer fetch(Endpoint endpoint, URI file, int maxBytes, Duration timeout)
            throws UpstreamException, InterruptedException {
        return exchange(
                new HttpGet(file), endpoint.isOrigin(file) ? endpoint.key() : Optional.empty(), maxBytes, timeout);
    }

    private Answer exchange(HttpUriRequestBase request, Optional<Secret> key, int maxBytes, Duration timeout)
            throws UpstreamException, InterruptedException {
        key.ifPresent(secret -> request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secret.value()));
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        var host = new HttpHost(request.getScheme(), request.getAuthority());
        var sent = new AtomicBoolean();
        var expired = new AtomicBoolean();
        var client = client(sent, host.getHostName(), vetted(host, request));
        var alarm = alarm(request, timeout, expired);
        try (var response = client.executeOpen(host, request, null)) {
            return read(host, response, maxBytes);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw interrupted(e);
            }
            throw failure(host, sent.get(), expired.get(), e);
        } finally {
            alarm.interrupt();
            // Whatever is left of the answer is not waited for.
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private List<InetAddress> vetted(HttpHost host, HttpUriRequestBase request) throws UpstreamException {
        try {
            return gate.vetted(request.getUri());
        } catch (IOException | URISyntaxException e) {
            throw new UpstreamException(Reason.UNREACHED, false, host + " cannot be called: " + e.getMessage(), e);
        }
    }

    /** @param sent is set just before the first byte of a request goes out on a connection that stands */
    private static CloseableHttpClient client(AtomicBoolean sent, String host, List<InetAddress> vetted) {
        var connections = BasicHttpClientConnectionManager.create(
                null,
                new VettedOnly(host, vetted),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", DefaultClientTlsStrategy.createDefault())
                        .build(),
                ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build());
        connections.setConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT_LIMIT).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .addRequestInterceptorLast((_, _, _) -> sent.set(true))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Easel")
                .build();
    }

    /** Knows the addresses of one host. */
    private record VettedOnly(String known, List<InetAddress> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (!host.equals(known)) {
                throw new UnknownHostException("another host than was vetted");
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static Thread alarm(HttpUriRequestBase request, Duration timeout, AtomicBoolean expired) {
        return Thread.ofVirtual().name("easel-upstream-alarm").start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(timeout.toNanos());
                expired.set(true);
                request.cancel();
            } catch (InterruptedException _) {
                // Done in time.
            }
        });
    }

    private static Answer read(HttpHost host, ClassicHttpResponse response, int maxBytes)
            throws IOException, UpstreamException {
        int most = response.getCode() / 100 == 2 ? maxBytes : ERROR_BYTES;
        var entity = response.getEntity();
        // Counted while reading: the length that was told may be a lie.
        var content = entity == null ? new byte[0] : entity.getContent().readNBytes(most + 1);
        if (content.length > most) {
            throw new UpstreamException(Reason.TOO_LARGE, host + " answered with more than " + most + " bytes");
        }
        return new Answer(response.getCode(), content, retryAfter(response), requestId(response));
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
                .map(Header::getValue)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Optional<String> requestId(ClassicHttpResponse response) {
        return Stream.of("x-request-id", "xai-request-id")
                .flatMap(name -> Stream.ofNullable(response.getFirstHeader(name)))
                .map(Header::getValue)
                .filter(value -> value.matches("[\\w.:-]{1,100}"))
                .findFirst();
    }

    private static InterruptedException interrupted(IOException cause) {
        var interrupted = new InterruptedException("a call to an upstream was cancelled");
        interrupted.initCause(cause);
        return interrupted;
    }

    private static UpstreamException failure(HttpHost host, boolean sent, boolean expired, IOException cause) {
        if (expired) {
            return new UpstreamException(Reason.TIMEOUT, sent, host + " did not answer in time", cause);
        }
        return sent
                ? new UpstreamException(Reason.BROKEN, true, host + " broke off", cause)
                : new UpstreamException(Reason.UNREACHED, false, host + " cannot be reached", cause);
    }
}
