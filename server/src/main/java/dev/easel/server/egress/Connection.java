package dev.easel.server.egress;

import dev.easel.server.egress.EgressException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
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
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A client for one exchange with one target, which connects to the vetted addresses and to nothing else. A connection is
 * never kept for another exchange, whose addresses would not be those that were vetted.
 */
final class Connection implements AutoCloseable {
    private static final Timeout CONNECT_LIMIT = Timeout.ofSeconds(5);
    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(16_384).build();

    private final Target target;
    private final CloseableHttpClient client;

    /** Makes something of the answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ClassicHttpResponse response) throws IOException, EgressException;
    }

    Connection(Target target, List<InetAddress> vetted) {
        this.target = target;
        var connections = BasicHttpClientConnectionManager.create(
                null,
                new VettedOnly(target, vetted),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", DefaultClientTlsStrategy.createDefault())
                        .build(),
                ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build());
        connections.setConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(CONNECT_LIMIT).build());
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Easel")
                .build();
    }

    /** @param end the {@link System#nanoTime} at which the exchange is broken off */
    <T> T exchange(HttpUriRequestBase request, long end, Reader<T> reader) throws EgressException {
        var expired = new AtomicBoolean();
        var alarm = Thread.ofVirtual().name("easel-egress-alarm").start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
                expired.set(true);
                request.cancel();
            } catch (InterruptedException _) {
                // Done in time.
            }
        });
        try {
            return read(request, reader);
        } catch (IOException e) {
            if (expired.get()) {
                throw new EgressException(Reason.TIMEOUT, target + " did not answer in time", e);
            }
            throw new EgressException(Reason.UNREACHABLE, target + " cannot be reached or broke off", e);
        } finally {
            alarm.interrupt();
        }
    }

    private <T> T read(HttpUriRequestBase request, Reader<T> reader) throws IOException, EgressException {
        var host = new HttpHost(target.scheme(), target.host(), target.port());
        try {
            return reader.read(client.executeOpen(host, request, null));
        } finally {
            // Whatever is left of the answer is not waited for. Closing the answer would read it to its end first.
            client.close(CloseMode.IMMEDIATE);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** Knows the addresses of one host. */
    private record VettedOnly(Target target, List<InetAddress> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (!host.equals(target.host())) {
                throw new UnknownHostException("another host than was vetted");
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
