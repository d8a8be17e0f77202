package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.intake.Intake;
import dev.easel.server.observe.Incident;
import dev.easel.server.observe.LogContext;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.Span;
import dev.easel.server.observe.Tracer;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every path of the server, and the border of a request: whatever an endpoint throws becomes an answer here and nowhere
 * else.
 */
final class Routes {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final String NO_ROUTE = "(no route)";

    private final Hosts hosts;
    private final Meter meter;
    private final Tracer tracer;
    private final Intake intake;
    private final Map<String, Map<String, Endpoint>> paths = new LinkedHashMap<>();

    Routes(Hosts hosts, Meter meter, Tracer tracer, Intake intake) {
        this.hosts = hosts;
        this.intake = intake;
        this.meter = meter;
        this.tracer = tracer;
    }

    Routes get(String path, Endpoint endpoint) {
        methods(path).put("GET", endpoint);
        methods(path).put("HEAD", endpoint);
        return this;
    }

    Routes delete(String path, Endpoint endpoint) {
        methods(path).put("DELETE", endpoint);
        return this;
    }

    Routes post(String path, Endpoint endpoint) {
        methods(path).put("POST", endpoint);
        return this;
    }

    /** Every path, in the order in which they were added, with the methods that it takes. */
    Map<String, Set<String>> methodsByPath() {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        paths.forEach((path, endpoints) -> methods.put(path, new TreeSet<>(endpoints.keySet())));
        return methods;
    }

    private Map<String, Endpoint> methods(String path) {
        return paths.computeIfAbsent(path, _ -> new LinkedHashMap<>());
    }

    HttpRouting.Builder build() {
        var routing = HttpRouting.builder();
        paths.forEach((path, methods) ->
                routing.any(path, (request, response) -> answer(request, response, byMethod(request, methods))));
        return routing.any((request, response) -> answer(request, response, Routes::notFound));
    }

    private static Endpoint byMethod(ServerRequest request, Map<String, Endpoint> methods) {
        var endpoint = methods.get(request.prologue().method().text());
        return endpoint != null ? endpoint : exchange -> notAllowed(exchange, methods);
    }

    private static void notAllowed(Exchange exchange, Map<String, Endpoint> methods) throws Refusal {
        var allowed = String.join(", ", new TreeSet<>(methods.keySet()));
        exchange.set(HeaderNames.ALLOW, allowed);
        throw new Refusal("methodNotAllowed", "This address takes " + allowed + " only.");
    }

    private static void notFound(Exchange exchange) throws Refusal {
        throw new Refusal(
                "notFound",
                "There is nothing at this address. Tasks go to POST "
                        + exchange.links().page("/v1") + ".");
    }

    /** Each request has an id, the caller's or one of ours: in the answer, and in every line that is logged of it. */
    private void answer(ServerRequest request, ServerResponse response, Endpoint endpoint) {
        var origin = Origin.of(request.headers(), request.remotePeer().address());
        response.header(Origin.REQUEST_ID, origin.request());
        try (var span = begin(request)) {
            span.set("easel.request", origin.request());
            LogContext.run(origin.fields(), () -> span.run(() -> answerMeasured(request, response, endpoint)));
        }
    }

    /** Its name and attributes are those of OpenTelemetry's conventions for HTTP servers. */
    private Span begin(ServerRequest request) {
        var method = methodOf(request);
        var route = routeOf(request);
        return tracer.received(method + " " + route, name -> request.headers().first(HeaderNames.create(name)))
                .set("http.request.method", method)
                .set("http.route", route);
    }

    private void answerMeasured(ServerRequest request, ServerResponse response, Endpoint endpoint) {
        long began = System.nanoTime();
        try {
            answerKnown(request, response, endpoint);
        } finally {
            int status = response.status().code();
            meter.answered(methodOf(request), routeOf(request), status, Duration.ofNanos(System.nanoTime() - began));
            Span.current().set("http.response.status_code", status);
            if (status >= 500) {
                Span.current().failed(String.valueOf(status));
            }
        }
    }

    private static String routeOf(ServerRequest request) {
        return request.matchingPattern().filter(pattern -> !pattern.isEmpty()).orElse(NO_ROUTE);
    }

    /** The method, if it is one that is served anywhere: metrics must not grow with what callers make up. */
    private static String methodOf(ServerRequest request) {
        var method = request.prologue().method().text();
        return METHODS.contains(method) ? method : "(other)";
    }

    private void answerKnown(ServerRequest request, ServerResponse response, Endpoint endpoint) {
        var exchange = new Exchange(request, response, hosts.links(request.authority()), intake);
        try {
            hosts.requireKnown(request.authority(), request.headers().first(HeaderNames.ORIGIN));
            endpoint.answer(exchange);
        } catch (Refusal e) {
            refuse(exchange, e.problem());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            refuse(exchange, Problem.of("serviceUnavailable", "The server is stopping."));
        } catch (CloseConnectionException | RequestException e) {
            // The caller has gone or cannot be understood: the web server knows how to end that.
            throw e;
        } catch (Throwable e) {
            fault(request, response, exchange, e);
        }
        exchange.finish();
        closeIfAsked(request);
    }

    /** Helidon 4.5.0 confirms "Connection: close" and then waits for the caller to do it. */
    private static void closeIfAsked(ServerRequest request) {
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("the caller asked to close the connection");
        }
    }

    private static void fault(ServerRequest request, ServerResponse response, Exchange exchange, Throwable fault) {
        var problem = Incident.report(request.prologue().method().text() + " " + routeOf(request), fault);
        if (response.isSent()) {
            throw new CloseConnectionException("the answer cannot be completed", fault);
        }
        refuse(exchange, problem);
    }

    private static void refuse(Exchange exchange, Problem problem) {
        var answer = new Answer(exchange.links());
        answer.add(problem);
        exchange.send(answer);
    }
}
