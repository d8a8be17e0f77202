package dev.easel.server.wire;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** By which name the server was called, and the addresses that follow from it. */
final class Hosts {
    /** Names of this very machine. The port may be any: it may be forwarded. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|[a-z0-9-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    /** What a Host header may hold at all: a name, an IPv4 or IPv6 address, a port. */
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private final Optional<URI> publicUrl;
    private final BooleanSupplier loopbackOnly;
    private final URI fallback;

    /**
     * @param publicUrl where callers reach the server, if that is configured
     * @param loopbackOnly whether to refuse at this moment requests to any other name than this machine's: a server that asks for no
     *     key would else serve every web page that lets its own name point here (DNS rebinding)
     * @param fallback the address for callers that name none
     */
    Hosts(Optional<URI> publicUrl, BooleanSupplier loopbackOnly, URI fallback) {
        this.publicUrl = publicUrl;
        this.loopbackOnly = loopbackOnly;
        this.fallback = fallback;
    }

    /** @param authority what the caller took for the server's host and port */
    Links links(String authority) {
        if (publicUrl.isPresent()) {
            return Links.to(publicUrl.get());
        }
        return AUTHORITY.matcher(authority).matches() ? new Links("http://" + authority) : Links.to(fallback);
    }

    /**
     * Refuses what a web page of somebody else may have made a browser send. Where keys are asked for that is no danger:
     * no browser has one by itself.
     *
     * @param origin the Origin header, which browsers send along
     */
    void requireKnown(String authority, Optional<String> origin) throws Refusal {
        if (!loopbackOnly.getAsBoolean()) {
            return;
        }
        if (!isOurs(authority)) {
            throw new Refusal(
                    "misdirectedRequest",
                    "Without access keys this server answers on localhost only, and it was called by another name."
                            + " Configure an access key, or the address as its public URL.");
        }
        if (origin.isPresent() && !isOurs(origin.get().replaceFirst("^https?://", ""))) {
            throw new Refusal(
                    "forbidden",
                    "Without access keys this server answers web pages of this machine only, and this request comes from"
                            + " a page of another site. Configure an access key.");
        }
    }

    private boolean isOurs(String authority) {
        var name = authority.toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(name).matches()
                || publicUrl
                        .map(url -> name.equalsIgnoreCase(url.getAuthority()))
                        .orElse(false);
    }
}
