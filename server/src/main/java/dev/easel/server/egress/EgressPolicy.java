package dev.easel.server.egress;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses the server may call: public ones at the usual ports, and whatever the operator has listed. Immutable.
 *
 * @param places hosts with ports that are listed, {@code host:port} in lower case
 * @param ranges ranges that are listed, at any port
 */
public record EgressPolicy(Set<String> places, List<Cidr> ranges) {
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443, 8080, 8443);
    private static final Pattern PLACE = Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.]+]):(\\d{1,5})");
    private static final Pattern PRIVATE_NAME = Pattern.compile("(.*\\.)?(localhost|local|internal)\\.?");

    public EgressPolicy {
        places = Set.copyOf(places);
        ranges = List.copyOf(ranges);
    }

    /** The internet and nothing else. */
    public static EgressPolicy internetOnly() {
        return new EgressPolicy(Set.of(), List.of());
    }

    /**
     * The internet and what is listed.
     *
     * @param list {@code host:port} or ranges like {@code 192.168.0.0/16}, separated by commas
     * @throws IllegalArgumentException naming the entry that is neither
     */
    public static EgressPolicy allowing(String list) {
        Set<String> places = new HashSet<>();
        List<Cidr> ranges = new ArrayList<>();
        var entries = Arrays.stream(list.split(",", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
        for (var entry : entries) {
            if (entry.contains("/")) {
                ranges.add(Cidr.of(entry));
            } else if (PLACE.matcher(entry).matches()) {
                places.add(entry);
            } else {
                throw new IllegalArgumentException("'" + entry
                        + "' is neither host:port, such as hooks.lan:9000, nor a range of addresses, such as"
                        + " 192.168.0.0/16");
            }
        }
        return new EgressPolicy(places, ranges);
    }

    /** Whether the target may be called at this address, one of those that its host resolves to. */
    boolean permits(Target target, InetAddress address) {
        if (SpecialAddresses.isMetadata(address)) {
            return namesExactly(target, address);
        }
        if (places.contains(target.place())) {
            return true;
        }
        if (ranges.stream().anyMatch(range -> range.contains(address))) {
            return true;
        }
        return USUAL_PORTS.contains(target.port())
                && !PRIVATE_NAME.matcher(target.host()).matches()
                && !SpecialAddresses.contains(address);
    }

    /** Whether the target may be called at some address that its host could have; false only if there is none. */
    boolean mayPermit(Target target) {
        if (target.isLiteral()) {
            return permits(target, Literals.address(target.host()));
        }
        return places.contains(target.place())
                || !ranges.isEmpty()
                || (USUAL_PORTS.contains(target.port())
                        && !PRIVATE_NAME.matcher(target.host()).matches());
    }

    /** A machine's own credentials are never opened by a name or a wide range, which somebody else may control. */
    private boolean namesExactly(Target target, InetAddress address) {
        return (target.isLiteral() && places.contains(target.place()))
                || ranges.stream().anyMatch(range -> range.isSingle() && range.contains(address));
    }
}
