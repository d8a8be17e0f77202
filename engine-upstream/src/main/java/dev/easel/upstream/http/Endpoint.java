package dev.easel.upstream.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A server's API and what it asks for as proof that we may use it.
 *
 * @param base the address that paths are appended to, without a slash at its end, for example {@code https://api.x.ai}
 * @param key sent as {@code Authorization: Bearer}; empty for a server that wants none
 */
public record Endpoint(URI base, Optional<Secret> key) {

    public Endpoint {
        if (!Set.of("http", "https").contains(String.valueOf(base.getScheme()))
                || base.getHost() == null
                || base.getUserInfo() != null
                || base.getQuery() != null
                || base.getFragment() != null) {
            throw new IllegalArgumentException("an upstream's address looks like https://api.example.org/v1 or"
                    + " http://192.168.0.7:30000/v1, without user, ? or #");
        }
    }

    /**
     * The endpoint at an address as an operator writes it; slashes at the end do not matter.
     *
     * @throws IllegalArgumentException saying what an address must look like
     */
    public static Endpoint at(String address, Optional<Secret> key) {
        var trimmed = address.strip().replaceAll("/+$", "");
        try {
            return new Endpoint(new URI(trimmed), key);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + trimmed + "' is not an address", e);
        }
    }

    /** The address of a path that begins with a slash. */
    URI resolve(String path) {
        return URI.create(base + path);
    }

    /** Whether another address is on the same server, so that it may be sent what this one may. */
    public boolean isOrigin(URI other) {
        return base.getScheme().equalsIgnoreCase(other.getScheme())
                && base.getHost().equalsIgnoreCase(other.getHost())
                && port(base) == port(other);
    }

    /** Host and port. */
    public String place() {
        return base.getHost() + ":" + port(base);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Scheme, host and port: what may stand in a message. */
    @Override
    public String toString() {
        return base.getScheme().toLowerCase(Locale.ROOT) + "://" + base.getRawAuthority();
    }
}
