package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.access.Access;
import dev.easel.server.access.Caller;
import dev.easel.server.delivery.Delivery;
import dev.easel.server.delivery.DeliveryService;
import dev.easel.server.delivery.DeliveryState;
import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/deliveries}: a caller's webhook calls and uploads, everybody's for an operator, and making one of them again.
 */
final class DeliveriesEndpoint {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Authentication authentication;
    private final Access access;
    private final DeliveryService deliveries;
    private final AuditLog audit;

    DeliveriesEndpoint(Authentication authentication, Access access, DeliveryService deliveries, AuditLog audit) {
        this.authentication = authentication;
        this.access = access;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /** The newest first; {@code ?state=}, {@code ?before=ID} and {@code ?limit=} choose. */
    void list(Exchange exchange) throws Refusal, IOException {
        var caller = authentication.caller(exchange);
        var query = exchange.query("state", "before", "limit");
        int limit = query.limit(USUAL, MOST);
        var entries = deliveries.list(
                scope(caller),
                query.choice("state", DeliveryState.values(), DeliveryState::wireName),
                query.text("before"),
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
        var scope = scope(authentication.caller(exchange));
        exchange.query();
        var entry = deliveries.find(scope, exchange.pathPart("id"));
        exchange.send(200, DeliveryItem.of(entry.orElseThrow(DeliveriesEndpoint::unknown)));
    }

    void replay(Exchange exchange) throws Refusal, IOException {
        var caller = authentication.caller(exchange);
        var scope = scope(caller);
        exchange.query();
        var id = exchange.pathPart("id");
        switch (deliveries.replay(scope, id)) {
            case BEGUN -> {
                var entry = deliveries.find(scope, id).orElseThrow(DeliveriesEndpoint::unknown);
                audit(caller, entry.delivery());
                exchange.send(202, DeliveryItem.of(entry));
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

    private void audit(Caller caller, Delivery delivery) {
        if (!delivery.owner().equals(caller.id())) {
            audit.tell("delivery.replayed", caller.id(), Map.of("delivery", delivery.id(), "of", delivery.owner()));
        }
    }

    /** Whose deliveries a caller may see to: an operator everybody's. */
    private Optional<String> scope(Caller caller) {
        return access.isOperator(caller) ? Optional.empty() : Optional.of(caller.id());
    }

    private static Refusal unknown() {
        return new Refusal(
                Problem.of("deliveryNotFound", "You have no such delivery. Those that ended are kept for seven days."));
    }
}
