package dev.easel.upstream.openai;

import dev.easel.imaging.PixelSize;
import dev.easel.upstream.http.Endpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an operator says of servers that are compatible with OpenAI's.
 *
 * @param model the model's name there
 * @param servers where it is, at least one
 * @param draws ids of the models that these servers draw when the choice is left to Easel
 * @param references reference images that {@code /images/edits} takes; 0 if there is no such path
 * @param picturesPerRequest pictures that are asked for together at most; 1 with seeds
 * @param briefsAtATime tasks that are drawn at the same time
 * @param timeout how long an answer may take
 * @param sizes what may be asked for; empty if any size may
 * @param asksForBase64 whether to send {@code response_format}, which OpenAI's own newer models refuse
 * @param sendsSeeds whether to send {@code seed}, which OpenAI's own models refuse
 * @param price of one picture in US dollars; empty if drawing costs nothing
 * @param extra further fields of every request, for example {@code quality}
 */
public record OpenAiSettings(
        String model,
        List<Weighted> servers,
        Set<String> draws,
        int references,
        int picturesPerRequest,
        int briefsAtATime,
        Duration timeout,
        List<PixelSize> sizes,
        boolean asksForBase64,
        boolean sendsSeeds,
        Optional<BigDecimal> price,
        Map<String, JsonNode> extra) {

    /**
     * A server and its share of the work.
     *
     * @param weight how many requests it gets for every one that a server of weight 1 gets
     */
    public record Weighted(Endpoint endpoint, int weight) {}

    public OpenAiSettings {
        servers = List.copyOf(servers);
        draws = Set.copyOf(draws);
        sizes = List.copyOf(sizes);
        extra = new LinkedHashMap<>(extra);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("servers: there must be at least one");
        }
        if (sendsSeeds && picturesPerRequest > 1) {
            throw new IllegalArgumentException(
                    "picturesPerRequest must be 1 with seeds: a request has one seed, and every picture has its own");
        }
    }

    /** The size to ask for when one is wanted: of the nearest shape, and among those of the nearest area. */
    PixelSize sizeFor(PixelSize wanted) {
        return sizes.stream()
                .min(Comparator.<PixelSize>comparingDouble(size -> distance(shape(size), shape(wanted)))
                        .thenComparingDouble(size -> distance(size.area(), wanted.area())))
                .orElse(wanted);
    }

    private static double shape(PixelSize size) {
        return (double) size.width() / size.height();
    }

    private static double distance(double a, double b) {
        return Math.abs(Math.log(a / b));
    }
}
