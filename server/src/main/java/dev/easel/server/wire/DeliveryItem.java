package dev.easel.server.wire;

import dev.easel.server.delivery.OutboxEntry;
import tools.jackson.databind.node.ObjectNode;

/** A delivery as its owner sees it: without the query of the address, which is a credential, and without the body. */
final class DeliveryItem {
    private DeliveryItem() {}

    static ObjectNode of(OutboxEntry entry) {
        var delivery = entry.delivery();
        var json = Json.object();
        json.put("id", delivery.id());
        json.put("kind", delivery.kind().wireName());
        json.put("state", entry.state().wireName());
        json.put("caller", delivery.owner());
        json.put("taskUUID", delivery.task().toString());
        delivery.result().ifPresent(result -> json.put("imageUUID", result.toString()));
        json.put("url", delivery.shownAddress());
        json.put("created", delivery.created().toString());
        json.put("attempts", entry.attempts());
        entry.due().ifPresent(due -> {
            json.put("nextAttempt", due.toString());
            json.put("end", delivery.end().toString());
        });
        entry.last().ifPresent(attempt -> {
            var last = json.putObject("lastAttempt").put("at", attempt.at().toString());
            attempt.status().ifPresent(status -> last.put("status", status));
            last.put("note", attempt.note());
        });
        entry.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }
}
