package dev.easel.server.egress;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which hosts are addresses rather than names. Only one spelling of each is taken: the others exist to slip by gates. */
final class Literals {
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    /** The URL standard reads a host as IPv4 when its last label is a number, octal and hexadecimal ones included. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private Literals() {}

    /** Four decimal numbers from 0 to 255 without leading zeros. */
    static boolean isDottedQuad(String host) {
        return DOTTED_QUAD.matcher(host).matches();
    }

    /** The address that a host is, if it is one; Java's reader of URIs takes some that nobody could call. Nothing is looked up. */
    static Optional<InetAddress> read(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address that the host of a target is, which has been read before. */
    static InetAddress address(String literal) {
        return read(literal).orElseThrow();
    }

    /** Whether some programs would read it as an IPv4 address though it is not written like one. */
    static boolean isDisguised(String host) {
        return ENDS_IN_NUMBER.matcher(host).matches() && !isDottedQuad(host);
    }
}
