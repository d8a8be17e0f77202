package dev.easel.upstream.openai;

import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.traffic.Breaker;
import dev.easel.upstream.traffic.Ticker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several servers that share requests out by their weights, evenly interleaved (smooth weighted round robin). Safe for
 * use by many threads.
 */
final class Rotation {
    private final List<Server> servers = new ArrayList<>();

    /** A server and how it is. */
    static final class Server {
        private final Endpoint endpoint;
        private final int weight;
        private final Breaker breaker;

        /** What it is owed; guarded by the rotation. */
        private int credit;

        private Server(OpenAiSettings.Weighted weighted, Ticker ticker) {
            this.endpoint = weighted.endpoint();
            this.weight = weighted.weight();
            this.breaker = new Breaker(ticker);
        }

        Endpoint endpoint() {
            return endpoint;
        }

        Breaker breaker() {
            return breaker;
        }
    }

    Rotation(List<OpenAiSettings.Weighted> servers, Ticker ticker) {
        servers.forEach(server -> this.servers.add(new Server(server, ticker)));
    }

    /** The server whose turn it is, then the others in the order in which their turns would come. */
    synchronized List<Server> turn() {
        // Those that are left alone gather no credit, or they would be overrun when they come back.
        var well = servers.stream().filter(server -> !server.breaker.isOpen()).toList();
        int total = well.stream().mapToInt(server -> server.weight).sum();
        well.forEach(server -> server.credit += server.weight);
        var order = new ArrayList<>(servers);
        order.sort(Comparator.<Server>comparingInt(server -> server.breaker.isOpen() ? 1 : 0)
                .thenComparingInt(server -> -server.credit));
        if (!well.isEmpty()) {
            order.getFirst().credit -= total;
        }
        return order;
    }

    List<Server> all() {
        return List.copyOf(servers);
    }
}
