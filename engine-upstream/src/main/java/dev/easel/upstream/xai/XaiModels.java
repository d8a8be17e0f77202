package dev.easel.upstream.xai;

import dev.easel.imaging.PixelSize;
import dev.easel.upstream.images.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * What xAI offers and how much it takes, as a data file says: one ships with Easel, and an operator may name another.
 *
 * @param requestsPerSecond what a team may send; above it xAI answers 429
 * @param picturesPerRequest pictures that are asked for together at most
 * @param briefsAtATime tasks that are drawn at the same time
 * @param timeoutSeconds how long an answer may take, at least 120: a request that is broken off is charged all the same
 * @param referenceBytes how large the file of a reference may be
 * @param fileHosts where pictures may be fetched from, over https, when an answer does not embed them
 * @param models by xAI's name
 * @param cards which model draws for which model card, by the card's id
 */
public record XaiModels(
        double requestsPerSecond,
        int picturesPerRequest,
        int briefsAtATime,
        int timeoutSeconds,
        int referenceBytes,
        Set<String> fileHosts,
        Map<String, XaiModel> models,
        Map<String, Assignment> cards) {

    /** The quality of a model that has no choice of qualities. */
    static final String NO_QUALITY = "none";

    private static final int SHORTEST_TIMEOUT = 120;
    private static final int MOST_PER_REQUEST = 10;

    /**
     * What draws for a card.
     *
     * @param model xAI's name of it
     * @param quality pinned, so that the bill can be foreseen; {@code none} for a model without qualities
     */
    public record Assignment(String model, String quality) {}

    public XaiModels {
        fileHosts = Set.copyOf(fileHosts);
        models = Map.copyOf(models);
        cards = Map.copyOf(cards);
        require(requestsPerSecond > 0, "requestsPerSecond must be more than 0");
        require(
                picturesPerRequest >= 1 && picturesPerRequest <= MOST_PER_REQUEST,
                "picturesPerRequest must be 1 to " + MOST_PER_REQUEST);
        require(briefsAtATime >= 1, "briefsAtATime must be at least 1");
        require(timeoutSeconds >= SHORTEST_TIMEOUT, "timeoutSeconds must be at least " + SHORTEST_TIMEOUT);
        require(referenceBytes >= 1, "referenceBytes must be at least 1");
        for (var card : cards.entrySet()) {
            var model = models.get(card.getValue().model());
            require(model != null, "cards: " + card.getKey() + " names a model that is not in models");
            require(
                    Objects.requireNonNull(model)
                            .prices()
                            .containsKey(card.getValue().quality()),
                    "cards: " + card.getKey() + " names a quality without prices");
        }
    }

    /** The file that ships with Easel. */
    public static XaiModels shipped() {
        try (InputStream file = Objects.requireNonNull(XaiModels.class.getResourceAsStream("models.json"))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException saying what is wrong with it, and where
     */
    public static XaiModels parse(String json) {
        try {
            return Json.strict().readValue(json, XaiModels.class);
        } catch (JacksonException e) {
            var fault = e.getCause() instanceof IllegalArgumentException cause
                    ? cause.getMessage()
                    : e.getOriginalMessage();
            throw new IllegalArgumentException("not a file of xAI's models: " + fault, e);
        }
    }

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    /** The model that draws for a card; empty if none is assigned to it. */
    Optional<XaiModel> model(String card) {
        return Optional.ofNullable(cards.get(card))
                .flatMap(assignment -> Optional.ofNullable(models.get(assignment.model())));
    }

    /** What to ask xAI for, to have a picture of this size drawn; empty if no model is assigned to the card. */
    Optional<Offer> offer(String card, PixelSize size) {
        return Optional.ofNullable(cards.get(card)).map(assignment -> {
            var model = Objects.requireNonNull(models.get(assignment.model()));
            return new Offer(
                    assignment.model(), model, assignment.quality(), model.nearestRatio(size), model.nearestTier(size));
        });
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** What to ask for. */
    record Offer(String name, XaiModel model, String quality, String ratio, String tier) {

        /** What one picture will cost, in US dollars, according to the data file. */
        BigDecimal price(int references) {
            var price = Objects.requireNonNull(
                    Objects.requireNonNull(model.prices().get(quality)).get(tier));
            return price.add(model.pricePerReference().multiply(BigDecimal.valueOf(references)));
        }
    }

    /**
     * One of xAI's models.
     *
     * @param references reference images it takes at most
     * @param shapesSingleReference whether it may be told a ratio when there is one reference; without, its picture has
     *     the reference's
     * @param ratios such as {@code 16:9}, with the size of a picture of each at the lowest resolution, as far as it is
     *     known: the shapes that xAI makes are not quite those that the ratios name ({@code 4:3} is 1280x896)
     * @param tiers about how many pixels a picture of each resolution has
     * @param prices of one picture in US dollars, by quality and resolution
     * @param pricePerReference of one reference image
     */
    public record XaiModel(
            int references,
            boolean shapesSingleReference,
            Map<String, String> ratios,
            Map<String, Integer> tiers,
            Map<String, Map<String, BigDecimal>> prices,
            BigDecimal pricePerReference) {

        private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4})x([1-9]\\d{0,4})");

        public XaiModel {
            ratios = Map.copyOf(ratios);
            tiers = Map.copyOf(tiers);
            prices = Map.copyOf(prices);
            require(references >= 0, "references must be at least 0");
            require(!ratios.isEmpty() && !tiers.isEmpty(), "a model has ratios and tiers");
            ratios.values().forEach(XaiModel::shape);
            for (var quality : prices.entrySet()) {
                require(
                        quality.getValue().keySet().equals(tiers.keySet()),
                        "prices: " + quality.getKey() + " has not the same resolutions as tiers");
            }
        }

        /** The ratio whose shape is nearest: as much too wide counts as much as too high. */
        String nearestRatio(PixelSize size) {
            double wanted = shape(size.toString());
            return ratios.entrySet().stream()
                    .min(Comparator.comparingDouble(ratio -> Math.abs(shape(ratio.getValue()) - wanted)))
                    .orElseThrow()
                    .getKey();
        }

        /** The resolution whose number of pixels is nearest, counted in factors. */
        String nearestTier(PixelSize size) {
            double wanted = Math.log(size.area());
            return tiers.entrySet().stream()
                    .min(Comparator.comparingDouble(tier -> Math.abs(Math.log(tier.getValue()) - wanted)))
                    .orElseThrow()
                    .getKey();
        }

        /** The logarithm of width by height, so that a shape and its mirror image are as far from a square. */
        private static double shape(String size) {
            var sides = SIZE.matcher(size);
            require(sides.matches(), "ratios: '" + size + "' is not of the form 1280x896");
            return Math.log(Double.parseDouble(sides.group(1)) / Double.parseDouble(sides.group(2)));
        }
    }
}
