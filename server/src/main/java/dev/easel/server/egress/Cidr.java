package dev.easel.server.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, as in {@code 10.0.0.0/8}.
 *
 * @param network the first address
 * @param prefix how many leading bits are the same for all
 */
record Cidr(InetAddress network, int prefix) {
    private static final Pattern SYNTAX = Pattern.compile("([0-9A-Fa-f:.]+)/(\\d{1,3})");

    Cidr {
        if (prefix < 0 || prefix > 8 * network.getAddress().length) {
            throw new IllegalArgumentException("there is no range " + network.getHostAddress() + "/" + prefix);
        }
    }

    /** Reads {@code ADDRESS/BITS}; the address is a literal, so that nothing is looked up. */
    static Cidr of(String text) {
        var parts = SYNTAX.matcher(text);
        if (!parts.matches() || !(parts.group(1).contains(":") || Literals.isDottedQuad(parts.group(1)))) {
            throw new IllegalArgumentException("'" + text + "' is no range of addresses like 10.0.0.0/8 or fd00::/8");
        }
        try {
            return new Cidr(InetAddress.getByName(parts.group(1)), Integer.parseInt(parts.group(2)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' does not begin with an address", e);
        }
    }

    boolean contains(InetAddress address) {
        var mine = network.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is one address only. */
    boolean isSingle() {
        return prefix == 8 * network.getAddress().length;
    }
}
