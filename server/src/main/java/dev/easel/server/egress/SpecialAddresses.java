package dev.easel.server.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Addresses that do not belong to somebody on the internet: this machine, its networks, and what providers put there.
 * After the registries of special-purpose addresses (RFC 6890 and its updates); {@code InetAddress.isSiteLocalAddress}
 * and its like miss most of them.
 */
final class SpecialAddresses {
    private static final List<Cidr> IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32");

    /** The part of IPv6 that is given out to the public. */
    private static final Cidr IPV6_PUBLIC = Cidr.of("2000::/3");

    private static final List<Cidr> IPV6_EXCEPTIONS = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Where cloud machines ask for their own credentials. */
    private static final List<Cidr> METADATA = ranges(
            "169.254.169.254/32",
            "169.254.170.2/32",
            "168.63.129.16/32",
            "100.100.100.200/32",
            "192.0.0.192/32",
            "fd00:ec2::254/128");

    private SpecialAddresses() {}

    static boolean contains(InetAddress address) {
        return contains(address, SpecialAddresses::isOwn);
    }

    /** @param own which addresses are this machine's; they may be public ones */
    static boolean contains(InetAddress address, Predicate<InetAddress> own) {
        if (address instanceof Inet6Address) {
            return !IPV6_PUBLIC.contains(address) || anyContains(IPV6_EXCEPTIONS, address) || own.test(address);
        }
        return anyContains(IPV4, address) || own.test(address);
    }

    static boolean isMetadata(InetAddress address) {
        return anyContains(METADATA, address);
    }

    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            // Not known: take no risk.
            return true;
        }
    }

    private static boolean anyContains(List<Cidr> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }
}
