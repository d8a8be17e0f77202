package dev.easel.server.wire;

import java.net.InetAddress;
import java.time.Duration;

/**
 * How many connections there may be, and how long they may take to say what they want.
 *
 * @param inAll over all callers; more wait until one ends
 * @param ofAnAddress of one address, in IPv6 of one network of 64 bits; more are refused
 * @param ofThisMachine the same for loopback, where a proxy brings everybody's
 * @param head from the first byte of a request, or the end of the one before, to the end of its first line, and from there
 *     to the end of its headers
 * @param unread for how long a caller may take nothing of what is being sent
 */
public record ConnectionLimits(int inAll, int ofAnAddress, int ofThisMachine, Duration head, Duration unread) {
    public ConnectionLimits {
        if (inAll < 1 || ofAnAddress < 1 || ofThisMachine < 1 || !head.isPositive() || !unread.isPositive()) {
            throw new IllegalArgumentException("limits of connections must be positive");
        }
    }

    /** Two hundred for each address out of two thousand, half a minute for the headers, one to begin to read. */
    public static ConnectionLimits standard() {
        return new ConnectionLimits(2_000, 200, 2_000, Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    /** The same with another number for each address. */
    public ConnectionLimits perAddress(int most) {
        return new ConnectionLimits(inAll, most, ofThisMachine, head, unread);
    }

    int of(InetAddress address) {
        return address.isLoopbackAddress() ? ofThisMachine : ofAnAddress;
    }
}
