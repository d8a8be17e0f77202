package dev.easel.server.socket;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import java.net.SocketAddress;
import java.util.Optional;

/**
 * The request to switch to the WebSocket protocol.
 *
 * @param peer where it comes from
 */
public record Upgrade(HttpPrologue prologue, Headers headers, SocketAddress peer) {

    /** The value of a parameter of the address, if it is there. */
    public Optional<String> parameter(String name) {
        return prologue.query().first(name).asOptional();
    }
}
