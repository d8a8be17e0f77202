package dev.easel.upstream.xai;

import dev.easel.engine.Brief;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.engine.Pool;
import dev.easel.engine.Progress;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.child.ChildReader;
import dev.easel.upstream.http.Answer;
import dev.easel.upstream.http.Courier;
import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.http.Gate;
import dev.easel.upstream.http.UpstreamException;
import dev.easel.upstream.images.Batch;
import dev.easel.upstream.images.Charges;
import dev.easel.upstream.images.ErrorAnswer;
import dev.easel.upstream.images.ImagesAnswer;
import dev.easel.upstream.images.Received;
import dev.easel.upstream.images.Receiving;
import dev.easel.upstream.images.UnreadableAnswerException;
import dev.easel.upstream.traffic.Breaker;
import dev.easel.upstream.traffic.Pace;
import dev.easel.upstream.traffic.Ticker;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has xAI draw, by the operator's key. Safe for use by many threads; a call waits for xAI. */
public final class XaiEngine implements Engine {
    /** The engine's name. */
    public static final String ID = "xai";

    /** Where xAI's API is, unless the operator says otherwise. */
    public static final String PUBLIC_ADDRESS = "https://api.x.ai";

    private static final System.Logger LOG = System.getLogger(XaiEngine.class.getName());

    private static final Batch.Artist ARTIST =
            new Batch.Artist(ID, List.of("xAI takes no seed: the same seed will not draw this picture again"));

    /** How long a request that xAI has no room for is sent again; nothing of that is charged. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Endpoint endpoint;
    private final XaiModels models;
    private final Courier courier;
    private final Ticker ticker;
    private final Pace pace;
    private final Breaker breaker;
    private final Receiving receiving;

    XaiEngine(Endpoint endpoint, XaiModels models, Gate gate, Ticker ticker, Decoder decoder) {
        this.endpoint = endpoint;
        this.models = models;
        this.courier = new Courier(gate);
        this.ticker = ticker;
        this.pace = new Pace(models.requestsPerSecond(), ticker);
        this.breaker = new Breaker(ticker);
        this.receiving = new Receiving("xAI", courier, models.fileHosts(), decoder);
    }

    /** An engine that sends its requests to this endpoint; calls nobody yet. */
    public static XaiEngine open(Endpoint endpoint, XaiModels models, Gate gate) {
        return new XaiEngine(endpoint, models, gate, Ticker.system(), new Decoder(ChildReader.standard()));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return "1";
    }

    /** Of the card's model that takes most. */
    @Override
    public int references() {
        return models.cards().keySet().stream().mapToInt(this::references).max().orElse(0);
    }

    @Override
    public int references(String model) {
        return models.model(model).map(XaiModels.XaiModel::references).orElse(0);
    }

    @Override
    public Pool pool(String model) {
        return Pool.of(id(), models.briefsAtATime());
    }

    @Override
    public Optional<BigDecimal> price(String model, PixelSize size, int references) {
        return models.offer(model, size).map(offer -> offer.price(references));
    }

    /** Asks xAI about the key, which costs nothing. */
    @Override
    public Optional<String> probe() throws EngineException, InterruptedException {
        return Optional.of(KeyCheck.ask(courier, endpoint));
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        var offer = models.offer(brief.model(), brief.size())
                .orElseThrow(() -> new EngineException(
                        Kind.UNAVAILABLE, "No model of xAI is set to draw for the model '" + brief.model() + "'."));
        var request = XaiRequest.of(offer, brief.prompt(), brief.references(), models.referenceBytes());
        var price = offer.price(brief.references().size());
        Batch.draw(
                ARTIST,
                brief,
                models.picturesPerRequest(),
                seeds -> new Attempt(request, offer.name(), brief.size(), seeds.size(), price).send(),
                progress);
    }

    @Override
    public void close() {
        // Connections end with their exchanges.
        receiving.close();
    }

    /** One request, from its turn to what came of it. */
    private final class Attempt {
        private final XaiRequest request;
        private final String model;
        private final PixelSize size;
        private final int pictures;
        private final BigDecimal price;

        Attempt(XaiRequest request, String model, PixelSize size, int pictures, BigDecimal price) {
            this.request = request;
            this.model = model;
            this.size = size;
            this.pictures = pictures;
            this.price = price;
        }

        /** Sends the request again only if xAI had no room for it: everything else may have been charged for. */
        List<Received> send() throws EngineException, InterruptedException {
            long end = ticker.nanos() + PATIENCE.toNanos();
            while (true) {
                long went = pace.await();
                requireClosedBreaker();
                Answer answer;
                try {
                    answer = courier.post(
                            endpoint,
                            request.path(),
                            request.body(pictures),
                            Receiving.longestAnswer(pictures),
                            models.timeout());
                } catch (UpstreamException e) {
                    return unanswered(e);
                } catch (InterruptedException e) {
                    // Sent or not: who breaks off is charged, so this is told instead of thrown.
                    Thread.currentThread().interrupt();
                    return lost(new EngineException("The task was cancelled while xAI drew.", e), price);
                }
                if (answer.status() != 429) {
                    return answered(answer);
                }
                pace.slowDown(went, answer.retryAfter());
                if (ticker.nanos() - end > 0) {
                    throw XaiFailure.of(answer, ErrorAnswer.read(answer.body()), model);
                }
            }
        }

        private void requireClosedBreaker() throws EngineException {
            var rest = breaker.rest();
            if (rest.isPresent()) {
                throw new EngineException(
                        Kind.UNAVAILABLE,
                        "xAI has failed several times in a row and is left alone for "
                                + Math.max(1, rest.get().toSeconds()) + " more seconds.");
            }
        }

        private List<Received> unanswered(UpstreamException e) throws EngineException {
            troubled();
            if (!e.mayHaveArrived()) {
                throw new EngineException(Kind.UNAVAILABLE, "xAI cannot be reached: " + e.getMessage() + ".", e);
            }
            var kind = e.reason() == UpstreamException.Reason.TIMEOUT ? Kind.TIMED_OUT : Kind.BROKEN;
            return lost(
                    new EngineException(
                            kind,
                            "xAI gave no answer: " + e.getMessage()
                                    + ". It may have drawn, and charges all the same, so it was not asked again.",
                            e),
                    price);
        }

        private List<Received> answered(Answer answer) throws EngineException {
            if (XaiFailure.isTrouble(answer)) {
                troubled();
            } else {
                breaker.wentWell();
                pace.wentWell();
            }
            return answer.isSuccess() ? drawn(answer) : refused(answer);
        }

        private List<Received> drawn(Answer answer) {
            ImagesAnswer images;
            try {
                images = ImagesAnswer.read(answer.body());
            } catch (UnreadableAnswerException e) {
                return lost(
                        new EngineException(
                                Kind.BROKEN,
                                "xAI answered with " + e.getMessage()
                                        + ". It may have charged for it, so it was not asked again.",
                                e),
                        price);
            }
            // What is left out was blocked: an answer with nothing in it is one of the ways to say so.
            return receiving.receive(
                    endpoint,
                    images,
                    new ImagesAnswer.Blocked(),
                    model,
                    size,
                    images.costTicks().isPresent()
                            ? Charges.divided(images.costTicks().getAsLong(), pictures)
                            : Charges.each(price, pictures));
        }

        private List<Received> refused(Answer answer) throws EngineException {
            var error = ErrorAnswer.read(answer.body());
            var failure = XaiFailure.isModeration(error)
                    ? receiving.blocked(error.quoted())
                    : XaiFailure.of(answer, error, model);
            if (error.costTicks().isEmpty()) {
                throw failure;
            }
            return Charges.divided(error.costTicks().getAsLong(), pictures).stream()
                    .<Received>map(cost -> new Received.Lost(failure, cost))
                    .toList();
        }

        private List<Received> lost(EngineException failure, @Nullable BigDecimal each) {
            return Charges.each(each, pictures).stream()
                    .<Received>map(cost -> new Received.Lost(failure, cost))
                    .toList();
        }

        private void troubled() {
            if (breaker.failed()) {
                LOG.log(Level.WARNING, "xAI fails again and again; it is left alone for a while");
            }
        }
    }
}
