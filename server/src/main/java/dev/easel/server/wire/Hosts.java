package dev.easel.server.wire;

import io.helidon.webserver.http.HttpRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which name the server was called, and the addresses that follow from it. */
final class Hosts {
    /** Names of this very machine. The port may be any: it may be forwarded. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|[a-z0-9-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    /** What a Host header may hold at all: a name, an IPv4 or IPv6 address, a port. */
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private final Optional<URI> publicUrl;
    private final boolean loopbackOnly;
    private final URI fallback;

    /**
     * @param publicUrl where callers reach the server, if that is configured
     * @param loopbackOnly whether to refuse requests to any other name than this machine's: a server that asks for no
     *     key would else serve every web page that lets its own name point here (DNS rebinding)
     * @param fallback the address for callers that name none
     */
    Hosts(Optional<URI> publicUrl, boolean loopbackOnly, URI fallback) {
        this.publicUrl = publicUrl;
        this.loopbackOnly = loopbackOnly;
        this.fallback = fallback;
    }

    Links links(HttpRequest request) {
        if (publicUrl.isPresent()) {
            return Links.to(publicUrl.get());
        }
        var authority = request.authority();
        return AUTHORITY.matcher(authority).matches() ? new Links("http://" + authority) : Links.to(fallback);
    }

    void requireKnown(HttpRequest request) throws Refusal {
        var authority = request.authority().toLowerCase(Locale.ROOT);
        if (!loopbackOnly || LOOPBACK.matcher(authority).matches() || isPublic(authority)) {
            return;
        }
        throw new Refusal(
                "misdirectedRequest",
                "Without access keys this server answers on localhost only, and it was called by another name."
                        + " Configure an access key, or the address as its public URL.");
    }

    private boolean isPublic(String authority) {
        return publicUrl
                .map(url -> authority.equalsIgnoreCase(url.getAuthority()))
                .orElse(false);
    }
}
