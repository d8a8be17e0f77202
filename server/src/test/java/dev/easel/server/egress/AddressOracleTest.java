package dev.easel.server.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.observe.Meter;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * Every denied range in every spelling, beside a second opinion that shares nothing with the gate: the registries of
 * special-purpose addresses written down once more, as first and last address, compared as large numbers.
 */
class AddressOracleTest {
    /** IANA IPv4 Special-Purpose Address Registry, multicast and class E, and what cloud providers hide behind a public address. */
    private static final String[] IPV4 = {
        "0.0.0.0 0.255.255.255",
        "10.0.0.0 10.255.255.255",
        "100.64.0.0 100.127.255.255",
        "127.0.0.0 127.255.255.255",
        "168.63.129.16 168.63.129.16",
        "169.254.0.0 169.254.255.255",
        "172.16.0.0 172.31.255.255",
        "192.0.0.0 192.0.0.255",
        "192.0.2.0 192.0.2.255",
        "192.88.99.0 192.88.99.255",
        "192.168.0.0 192.168.255.255",
        "198.18.0.0 198.19.255.255",
        "198.51.100.0 198.51.100.255",
        "203.0.113.0 203.0.113.255",
        "224.0.0.0 255.255.255.255",
    };

    /** Everything beside 2000::/3, and of that what the IANA IPv6 Special-Purpose Address Registry takes out. */
    private static final String[] IPV6 = {
        "0:0:0:0:0:0:0:0 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:0:0:0:0:0:0:0 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8:0:0:0:0:0:0 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2002:0:0:0:0:0:0:0 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "3fff:0:0:0:0:0:0:0 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
        "4000:0:0:0:0:0:0:0 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    };

    private static final int RANDOM_ADDRESSES = 200_000;

    /** From the first to the last address of a range, both included. */
    private record Range(BigInteger first, BigInteger last, int bytes) {

        static Range of(String text) {
            var ends = text.split(" ", -1);
            boolean six = text.contains(":");
            return new Range(
                    six ? number(ends[0], ":", 16) : number(ends[0], "\\.", 10),
                    six ? number(ends[1], ":", 16) : number(ends[1], "\\.", 10),
                    six ? 16 : 4);
        }

        private static BigInteger number(String address, String separator, int radix) {
            int width = radix == 16 ? 16 : 8;
            var number = BigInteger.ZERO;
            for (var group : address.split(separator, -1)) {
                number = number.shiftLeft(width).add(new BigInteger(group, radix));
            }
            return number;
        }

        boolean contains(BigInteger address) {
            return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
        }

        /** Its ends, its middle, and what lies right before and behind it. */
        Stream<BigInteger> landmarks() {
            var most = BigInteger.ONE.shiftLeft(8 * bytes).subtract(BigInteger.ONE);
            return Stream.of(
                            first.subtract(BigInteger.ONE),
                            first,
                            first.add(last).shiftRight(1),
                            last,
                            last.add(BigInteger.ONE))
                    .filter(each -> each.signum() >= 0 && each.compareTo(most) <= 0);
        }
    }

    private static final List<Range> FOUR = Stream.of(IPV4).map(Range::of).toList();
    private static final List<Range> SIX = Stream.of(IPV6).map(Range::of).toList();

    @Test
    void the_gate_and_the_registries_agree_at_the_edges_of_every_range() throws Exception {
        for (var ranges : List.of(FOUR, SIX)) {
            for (var range : ranges) {
                for (var number : range.landmarks().toList()) {
                    agree(number, ranges, range.bytes());
                }
            }
        }
    }

    @Test
    void the_gate_and_the_registries_agree_on_addresses_taken_at_random() throws Exception {
        var random = new Random(20_260_101);
        for (int i = 0; i < RANDOM_ADDRESSES; i++) {
            agree(new BigInteger(32, random), FOUR, 4);
            // Half of them where the public addresses are.
            var six = new BigInteger(128, random);
            agree(i % 2 == 0 ? six : six.clearBit(127).clearBit(126).setBit(125), SIX, 16);
        }
    }

    private static void agree(BigInteger number, List<Range> denied, int bytes) throws UnknownHostException {
        var address = InetAddress.getByAddress(bytes(number, bytes));
        if (address.getAddress().length != bytes) {
            // ::ffff:0:0/96 is IPv4 to Java, and vetted as such.
            return;
        }
        boolean special = denied.stream().anyMatch(range -> range.contains(number));
        assertThat(SpecialAddresses.contains(address))
                .as(address.getHostAddress())
                .isEqualTo(special);
    }

    private static byte[] bytes(BigInteger number, int length) {
        var bytes = new byte[length];
        var given = number.toByteArray();
        int taken = Math.min(given.length, length);
        System.arraycopy(given, given.length - taken, bytes, length - taken, taken);
        return bytes;
    }

    @Test
    void no_spelling_of_a_denied_address_is_permitted(TestReporter reporter) throws Exception {
        int spelled = 0;
        for (var range : FOUR) {
            for (var number :
                    List.of(range.first(), range.first().add(range.last()).shiftRight(1), range.last())) {
                for (var host : spellings(number.longValueExact())) {
                    spelled++;
                    assertThat(isPermitted("http://" + host + "/")).as(host).isFalse();
                }
            }
        }
        for (var range : SIX) {
            for (var number :
                    List.of(range.first(), range.first().add(range.last()).shiftRight(1), range.last())) {
                for (var host :
                        spellings(InetAddress.getByAddress(bytes(number, 16)).getHostAddress())) {
                    spelled++;
                    assertThat(isPermitted("http://" + host + "/")).as(host).isFalse();
                }
            }
        }
        assertThat(spelled).isGreaterThan(1_000);
        reporter.publishEntry("denied addresses", spelled + " spellings, 0 permitted");
    }

    /** Whether a call would go out: the address is read, and permitted at every address that its host has. */
    private static boolean isPermitted(String text) {
        try {
            var target = Target.of(URI.create(text));
            if (!EgressPolicy.internetOnly().mayPermit(target)) {
                return false;
            }
            for (var address : InetAddress.getAllByName(target.host())) {
                if (!EgressPolicy.internetOnly().permits(target, address)) {
                    return false;
                }
            }
            return true;
        } catch (EgressException | IllegalArgumentException | UnknownHostException _) {
            return false;
        }
    }

    /** The ways in which somebody somewhere reads an IPv4 address. */
    private static List<String> spellings(long address) {
        int a = (int) (address >> 24) & 255;
        int b = (int) (address >> 16) & 255;
        int c = (int) (address >> 8) & 255;
        int d = (int) address & 255;
        var quad = a + "." + b + "." + c + "." + d;
        var spellings = new ArrayList<>(List.of(
                quad,
                quad + ".",
                String.valueOf(address),
                "0x" + Long.toHexString(address),
                "0X" + Long.toHexString(address).toUpperCase(Locale.ROOT),
                "0" + Long.toOctalString(address),
                a + "." + (address & 0xFFFFFF),
                a + "." + b + "." + (address & 0xFFFF),
                "0%o.0%o.0%o.0%o".formatted(a, b, c, d),
                "0x%x.0x%x.0x%x.0x%x".formatted(a, b, c, d),
                "0x%x.0%o.%d.%d".formatted(a, b, c, d),
                "%03d.%03d.%03d.%03d".formatted(a, b, c, d),
                quad.replace(".", "%2e"),
                quad.replace('.', '\u3002'),
                "8.8.8.8@" + quad,
                "8.8.8.8\\@" + quad,
                quad + "%00.example.org",
                String.valueOf(address + (1L << 32)),
                "[::ffff:" + quad + "]",
                "[::FFFF:%x:%x]".formatted(address >> 16, address & 0xFFFF),
                "[0:0:0:0:0:ffff:%x:%x]".formatted(address >> 16, address & 0xFFFF),
                "[::" + quad + "]",
                "[::ffff:0:" + quad + "]",
                "[64:ff9b::" + quad + "]",
                "[64:ff9b:1::" + quad + "]",
                "[2002:%x:%x::1]".formatted(address >> 16, address & 0xFFFF),
                "[2001:0:%x:%x::1]".formatted(address >> 16, address & 0xFFFF),
                "[::ffff:" + quad + "%25lo]"));
        var fullWidth = quad.chars()
                .mapToObj(digit -> digit == '.' ? "." : String.valueOf((char) (digit - '0' + '\uFF10')))
                .toList();
        spellings.add(String.join("", fullWidth));
        return spellings;
    }

    private static List<String> spellings(String ipv6) {
        return List.of(
                "[" + ipv6 + "]",
                "[" + ipv6.toUpperCase(Locale.ROOT) + "]",
                "[" + ipv6 + "%25eth0]",
                "[" + ipv6 + "%eth0]",
                "8.8.8.8@[" + ipv6 + "]",
                ipv6);
    }

    @Test
    @Timeout(60)
    void a_listener_on_this_machine_is_never_called_however_it_is_spelled(TestReporter reporter) throws Exception {
        try (var canary = listener().orElse(null)) {
            Assumptions.assumeTrue(canary != null, "every port that may be called is taken on this machine");
            int port = canary.getLocalPort();
            var egress = new Egress(EgressPolicy.internetOnly(), Meter.NONE);
            var hosts = Stream.concat(
                            spellings(0x7F000001L).stream(),
                            Stream.of(
                                    "localhost",
                                    "LOCALHOST",
                                    "localhost.",
                                    "x.localhost",
                                    "[::1]",
                                    "[0:0::0:1]",
                                    "0",
                                    "0.0.0.0"))
                    .toList();
            for (var host : hosts) {
                assertThat(isCalled(egress, "http://" + host + ":" + port + "/"))
                        .as(host)
                        .isFalse();
            }
            canary.setSoTimeout(300);
            assertThat(connection(canary)).as("a connection to the canary").isEmpty();
            reporter.publishEntry("this machine", hosts.size() + " spellings, 0 connections");
        }
    }

    /** At one of the ports that may be called, since at any other the port alone would be refused. */
    private static Optional<ServerSocket> listener() {
        return IntStream.of(8443, 8080, 443, 80)
                .mapToObj(port -> {
                    try {
                        var socket = new ServerSocket();
                        socket.bind(new InetSocketAddress("0.0.0.0", port));
                        return Optional.of(socket);
                    } catch (IOException _) {
                        return Optional.<ServerSocket>empty();
                    }
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isCalled(Egress egress, String address) {
        try {
            egress.fetch(URI.create(address), 1_000, Duration.ofSeconds(1));
            return true;
        } catch (EgressException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<InetAddress> connection(ServerSocket canary) throws IOException {
        try (var socket = canary.accept()) {
            return Optional.of(socket.getInetAddress());
        } catch (SocketTimeoutException _) {
            return Optional.empty();
        }
    }
}
