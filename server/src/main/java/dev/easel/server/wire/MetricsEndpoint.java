package dev.easel.server.wire;

import dev.easel.server.access.Access;
import dev.easel.server.observe.PrometheusMeter;

/** {@code GET /metrics}, for Prometheus; where keys are asked for, an operator's. */
final class MetricsEndpoint implements Endpoint {
    private final Authentication authentication;
    private final Access access;
    private final PrometheusMeter meter;

    MetricsEndpoint(Authentication authentication, Access access, PrometheusMeter meter) {
        this.authentication = authentication;
        this.access = access;
        this.meter = meter;
    }

    @Override
    public void answer(Exchange exchange) throws Refusal {
        if (!access.isOperator(authentication.caller(exchange))) {
            throw new Refusal("permissionDenied", "Only an operator's key may see the metrics.");
        }
        exchange.send(200, PrometheusMeter.MEDIA_TYPE, meter.text());
    }
}
