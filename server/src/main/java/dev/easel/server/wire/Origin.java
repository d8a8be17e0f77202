package dev.easel.server.wire;

import dev.easel.server.observe.LogContext;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What every line says that is logged of a request, or of a connection that began with one.
 *
 * @param request its id, the caller's or one of ours
 * @param peer the address that it comes from; behind a proxy that is the proxy's, since what it says of others can be made
 *     up by anybody who gets past it
 */
record Origin(String request, String peer) {
    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

    /** What may be taken over from a caller as the id of its request. */
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static Origin of(Headers headers, SocketAddress peer) {
        var id = headers.first(REQUEST_ID)
                .filter(given -> GIVEN.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        return new Origin(
                id,
                peer instanceof InetSocketAddress address ? address.getAddress().getHostAddress() : "unknown");
    }

    Map<String, String> fields() {
        return Map.of(LogContext.REQUEST, request, LogContext.PEER, peer);
    }
}
