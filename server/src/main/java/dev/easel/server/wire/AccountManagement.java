package dev.easel.server.wire;

import dev.easel.server.access.Access;
import dev.easel.server.access.Accounts;
import dev.easel.server.access.Caller;
import dev.easel.server.access.KeyRecord;
import dev.easel.server.access.Ledger;
import dev.easel.server.access.Usage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** {@code accountManagement}: what a caller has used, and what is left. A caller sees its own key and no other. */
final class AccountManagement implements TaskHandler {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Access access;
    private final Accounts accounts;
    private final Ledger ledger;
    private final UUID organization;

    AccountManagement(Access access, Accounts accounts, Ledger ledger, UUID organization) {
        this.access = access;
        this.accounts = accounts;
        this.ledger = ledger;
        this.organization = organization;
    }

    @Override
    public String taskType() {
        return "accountManagement";
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        var fields = new Fields(task, taskType(), Set.of("operation"));
        fields.requiredChoice("operation", List.of("getDetails"));
        return fields.areInOrder() ? answer -> answer.add(details(fields.item(), sender.caller())) : fields.refusal();
    }

    private ObjectNode details(ObjectNode item, Caller caller) {
        item.put("operation", "getDetails");
        item.put("organizationUUID", organization.toString());
        item.put("organizationName", "Easel");
        accounts.left(caller)
                .ifPresent(left -> item.putObject("balance").put("amount", left).put("currency", "USD"));
        item.putArray("team");
        var keys = item.putArray("apiKeys");
        access.record(caller).ifPresent(key -> keys.add(json(key, caller)));
        var usage = item.putObject("usage");
        usage.set("today", json(ledger.lastDays(caller, 1)));
        usage.set("last7Days", json(ledger.lastDays(caller, WEEK)));
        usage.set("last30Days", json(ledger.lastDays(caller, MONTH)));
        usage.set("total", json(ledger.total(caller)));
        return item;
    }

    private ObjectNode json(KeyRecord key, Caller caller) {
        var json = Json.object()
                .put("apiKey", key.masked())
                .put("name", key.name())
                .put("enabled", key.isLive())
                .put("createdAt", key.created().toString());
        ledger.lastUsed(caller).ifPresent(when -> json.put("lastUsedAt", when.toString()));
        return json.put("requests", ledger.total(caller).requests());
    }

    private static ObjectNode json(Usage usage) {
        return Json.object().put("requests", usage.requests()).put("credits", usage.credits());
    }
}
