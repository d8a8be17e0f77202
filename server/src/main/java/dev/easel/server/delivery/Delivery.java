package dev.easel.server.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Something to be sent to somebody: whom it is for and until when, without what is sent. Nothing of it ever changes.
 *
 * @param id the same for every attempt; letters, digits and underscores
 * @param owner the id of the caller whose it is
 * @param kind how it is made
 * @param task the task it belongs to
 * @param result the result it is about; empty if it is about the task as a whole
 * @param address where to send it, an http or https address with a host. Its query is a credential
 * @param created when there was something to send
 * @param end when there is no point in sending it any more
 */
public record Delivery(
        String id,
        String owner,
        Payload.Kind kind,
        UUID task,
        Optional<UUID> result,
        URI address,
        Instant created,
        Instant end) {

    public Delivery {
        if (!id.matches("\\w{1,64}")) {
            throw new IllegalArgumentException("no id of a delivery: " + id);
        }
        if (address.getHost() == null) {
            throw new IllegalArgumentException("an address without a host");
        }
        if (end.isBefore(created)) {
            throw new IllegalArgumentException("a delivery whose time is over before it begins");
        }
    }

    /** A new id, which nobody can guess. */
    public static String newId(RandomGenerator random) {
        var bits = new byte[16];
        random.nextBytes(bits);
        return "msg_" + HexFormat.of().formatHex(bits);
    }

    /** Whom it goes to: deliveries with the same host share its connections and its faults. As in {@code example.org:443}. */
    public String host() {
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        return address.getHost().toLowerCase(Locale.ROOT) + ":" + (address.getPort() < 0 ? usual : address.getPort());
    }

    /** The address as it may be shown: without its query. */
    public String shownAddress() {
        return Address.shown(address);
    }

    /** The same without the credential in its address. */
    public Delivery withoutCredential() {
        return new Delivery(id, owner, kind, task, result, Address.bare(address), created, end);
    }

    /** The same with another end. */
    public Delivery until(Instant otherEnd) {
        return new Delivery(id, owner, kind, task, result, address, created, otherEnd);
    }

    /** For logs: no query, no content. */
    @Override
    public String toString() {
        return kind.wireName() + " " + id + " to " + host();
    }
}
