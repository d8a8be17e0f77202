package dev.easel.server.wire;

import dev.easel.server.health.Check;
import dev.easel.server.health.Readiness;

/** {@code GET /livez} says that the process answers, {@code GET /readyz} that it can take a task. */
final class HealthEndpoint {
    private final Readiness readiness;

    HealthEndpoint(Readiness readiness) {
        this.readiness = readiness;
    }

    void live(Exchange exchange) {
        exchange.send(200, Json.object().put("status", "up"));
    }

    void ready(Exchange exchange) {
        var checks = readiness.checks();
        boolean ready = checks.stream().allMatch(Check::ok);
        var json = Json.object().put("status", ready ? "ready" : "not ready");
        var list = json.putArray("checks");
        for (var check : checks) {
            list.addObject().put("name", check.name()).put("ok", check.ok()).put("detail", check.detail());
        }
        exchange.send(ready ? 200 : 503, json);
    }
}
