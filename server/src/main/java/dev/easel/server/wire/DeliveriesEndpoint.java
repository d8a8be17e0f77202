package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.delivery.DeliveryService;
import dev.easel.server.delivery.DeliveryState;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code /v1/deliveries}: a caller's webhook calls and uploads, and making one of them again. */
final class DeliveriesEndpoint {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("state", "before", "limit"));

    private final Authentication authentication;
    private final DeliveryService deliveries;

    DeliveriesEndpoint(Authentication authentication, DeliveryService deliveries) {
        this.authentication = authentication;
        this.deliveries = deliveries;
    }

    /** The newest first; {@code ?state=}, {@code ?before=ID} and {@code ?limit=} choose. */
    void list(Exchange exchange) throws Refusal, IOException {
        var caller = authentication.caller(exchange);
        var query = exchange.query();
        for (var name : query.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new Refusal(WireProblem.choice(
                        name,
                        "unsupportedParameter",
                        "Unsupported query parameter '" + name + "'.",
                        List.copyOf(FIELDS)));
            }
        }
        int limit = limit(Optional.ofNullable(query.get("limit")));
        var entries = deliveries.list(
                caller.id(),
                state(Optional.ofNullable(query.get("state"))),
                Optional.ofNullable(query.get("before")),
                limit);
        var json = Json.object();
        var data = json.putArray("data");
        entries.forEach(entry -> data.add(DeliveryItem.of(entry)));
        if (entries.size() == limit) {
            json.put("next", entries.getLast().delivery().id());
        }
        exchange.send(200, json);
    }

    void show(Exchange exchange) throws Refusal, IOException {
        var entry = deliveries.find(authentication.caller(exchange).id(), exchange.pathPart("id"));
        exchange.send(200, DeliveryItem.of(entry.orElseThrow(DeliveriesEndpoint::unknown)));
    }

    void replay(Exchange exchange) throws Refusal, IOException {
        var caller = authentication.caller(exchange);
        var id = exchange.pathPart("id");
        switch (deliveries.replay(caller.id(), id)) {
            case BEGUN -> {
                var entry = deliveries.find(caller.id(), id);
                exchange.send(202, DeliveryItem.of(entry.orElseThrow(DeliveriesEndpoint::unknown)));
            }
            case UNKNOWN -> throw unknown();
            case PENDING ->
                throw new Refusal("deliveryPending", "This delivery has not ended; it is tried again by itself.");
            case EXPIRED ->
                throw new Refusal(
                        "deliveryExpired",
                        "The address of this upload opens nothing any more. Fetch the picture from its imageURL.");
        }
    }

    private static Refusal unknown() {
        return new Refusal(
                Problem.of("deliveryNotFound", "You have no such delivery. Those that ended are kept for three days."));
    }

    private static Optional<DeliveryState> state(Optional<String> text) throws Refusal {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var states = Arrays.stream(DeliveryState.values())
                .filter(state -> state.wireName().equals(text.get()))
                .findFirst();
        if (states.isEmpty()) {
            var allowed = Arrays.stream(DeliveryState.values())
                    .map(DeliveryState::wireName)
                    .toList();
            throw new Refusal(WireProblem.choice("state", "invalidState", "There is no such state.", allowed));
        }
        return states;
    }

    private static int limit(Optional<String> text) throws Refusal {
        if (text.isEmpty()) {
            return USUAL;
        }
        if (text.get().matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text.get());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw new Refusal(WireProblem.about(
                "limit", "integer", "invalidLimit", "'limit' must be an integer from 1 to " + MOST + "."));
    }
}
