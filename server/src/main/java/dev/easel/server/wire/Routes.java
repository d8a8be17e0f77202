package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.observe.Incident;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every path of the server, and the border of a request: whatever an endpoint throws becomes an answer here and nowhere
 * else.
 */
final class Routes {
    private final Hosts hosts;
    private final Map<String, Map<String, Endpoint>> paths = new LinkedHashMap<>();

    Routes(Hosts hosts) {
        this.hosts = hosts;
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

    private void answer(ServerRequest request, ServerResponse response, Endpoint endpoint) {
        var exchange = new Exchange(request, response, hosts.links(request.authority()));
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
        closeIfAsked(request);
    }

    /** Helidon 4.5.0 confirms "Connection: close" and then waits for the caller to do it. */
    private static void closeIfAsked(ServerRequest request) {
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("the caller asked to close the connection");
        }
    }

    private static void fault(ServerRequest request, ServerResponse response, Exchange exchange, Throwable fault) {
        var problem = Incident.report(
                request.prologue().method().text() + " "
                        + request.matchingPattern().orElse("(no route)"),
                fault);
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
