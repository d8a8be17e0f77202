package dev.easel.server.egress;

import dev.easel.server.egress.EgressException.Reason;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address that has been read, once, and found in order: http or https, a host, no user.
 *
 * @param host in lower case, IPv6 addresses without brackets
 * @param port always given
 */
record Target(URI uri, String scheme, String host, int port) {
    private static final int LONGEST = 8_192;
    private static final int LONGEST_HOST = 253;

    static Target of(URI uri) throws EgressException {
        var scheme = lowerCase(uri.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("only http and https addresses are called");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused("an address with a user name or password in it is not called");
        }
        var host = lowerCase(uri.getHost());
        if (host.isEmpty() || host.length() > LONGEST_HOST || host.contains("%")) {
            throw refused("the address has no host that can be called");
        }
        if (uri.toString().length() > LONGEST) {
            throw refused("the address is longer than " + LONGEST + " characters");
        }
        if (Literals.isDisguised(host)) {
            throw refused("an IPv4 address must be written as four decimal numbers");
        }
        host = withoutBrackets(host);
        if (host.contains(":") && Literals.read(host).isEmpty()) {
            throw refused("what stands in brackets is not an IPv6 address");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        if (port == 0 || port > 65_535) {
            throw refused("the address has no port that can be called");
        }
        return new Target(uri, scheme, host, port);
    }

    /** As it stands in the operator's list. */
    String place() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    boolean isLiteral() {
        return host.contains(":") || Literals.isDottedQuad(host);
    }

    /** For logs and messages: without path and query, which may hold secrets. */
    @Override
    public String toString() {
        return scheme + "://" + place();
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String lowerCase(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static EgressException refused(String why) {
        return new EgressException(Reason.REFUSED, why);
    }
}
