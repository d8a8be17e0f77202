package dev.easel.upstream.openai;

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
import dev.easel.upstream.http.Gate;
import dev.easel.upstream.http.UpstreamException;
import dev.easel.upstream.images.Batch;
import dev.easel.upstream.images.Charges;
import dev.easel.upstream.images.ErrorAnswer;
import dev.easel.upstream.images.ImagesAnswer;
import dev.easel.upstream.images.Received;
import dev.easel.upstream.images.Receiving;
import dev.easel.upstream.images.UnreadableAnswerException;
import dev.easel.upstream.traffic.Ticker;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has servers draw that are compatible with OpenAI's image API. Safe for use by many threads; a call waits for a server.
 */
public final class OpenAiEngine implements Engine {
    private static final System.Logger LOG = System.getLogger(OpenAiEngine.class.getName());

    /** How long requests are sent again that no server has room for. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final String id;
    private final OpenAiSettings settings;
    private final Ticker ticker;
    private final Courier courier;
    private final Rotation rotation;
    private final Health health;
    private final Receiving receiving;
    private final Batch.Artist artist;

    OpenAiEngine(String id, OpenAiSettings settings, Gate gate, Ticker ticker, Decoder decoder) {
        this.id = id;
        this.courier = new Courier(gate);
        this.settings = settings;
        this.ticker = ticker;
        this.rotation = new Rotation(settings.servers(), ticker);
        this.health = new Health(courier, settings.model());
        this.receiving = new Receiving(id, courier, Set.of(), decoder);
        this.artist = new Batch.Artist(
                id,
                settings.sendsSeeds()
                        ? List.of()
                        : List.of(id + " was told no seed: the same seed will not draw this picture again"));
    }

    /**
     * An engine that sends its requests to the servers of these settings; calls nobody yet.
     *
     * @param id the name that the operator gave it
     * @param gate vets every call
     */
    public static OpenAiEngine open(String id, OpenAiSettings settings, Gate gate) {
        return new OpenAiEngine(id, settings, gate, Ticker.system(), new Decoder(ChildReader.standard()));
    }

    @Override
    public String id() {
        return id;
    }

    /** The model's name on the servers. */
    @Override
    public String version() {
        return settings.model();
    }

    @Override
    public int references() {
        return settings.references();
    }

    @Override
    public Pool pool(String model) {
        return Pool.of(id(), settings.briefsAtATime());
    }

    @Override
    public Optional<BigDecimal> price(String card, PixelSize size, int references) {
        return settings.price();
    }

    /** Asks every server for its list of models, which costs nothing. */
    @Override
    public Optional<String> probe() throws EngineException, InterruptedException {
        return Optional.of(health.report(rotation.all()));
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        var request = new OpenAiRequest(settings, brief);
        Batch.draw(
                artist,
                brief,
                settings.picturesPerRequest(),
                seeds -> new Attempt(request, brief.size(), seeds).send(),
                progress);
    }

    @Override
    public void close() {
        // Connections end with their exchanges.
        receiving.close();
    }

    /** One request, from server to server until one has drawn. */
    private final class Attempt {
        private final OpenAiRequest request;
        private final PixelSize size;
        private final List<Long> seeds;

        Attempt(OpenAiRequest request, PixelSize size, List<Long> seeds) {
            this.request = request;
            this.size = size;
            this.seeds = seeds;
        }

        List<Received> send() throws EngineException, InterruptedException {
            long end = ticker.nanos() + PATIENCE.toNanos();
            for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
                EngineException busy = null;
                EngineException failure = null;
                var turn = rotation.turn();
                health.lookAfter(turn);
                for (var server : turn) {
                    if (!health.isFit(server)) {
                        continue;
                    }
                    try {
                        return ask(server);
                    } catch (EngineException e) {
                        if (!mayAskAnother(e)) {
                            throw e;
                        }
                        busy = e.kind() == Kind.BUSY ? e : busy;
                        failure = e.kind() == Kind.BUSY ? failure : e;
                    }
                }
                if (busy == null || ticker.nanos() - end > 0) {
                    throw busy != null ? busy : failure != null ? failure : noneIsFit();
                }
                ticker.sleep(pause);
            }
        }

        private boolean mayAskAnother(EngineException failure) {
            return switch (failure.kind()) {
                case BUSY, UNAVAILABLE -> true;
                case BROKEN, TIMED_OUT -> settings.price().isEmpty();
                case FAILED, UNSUPPORTED, MODERATED -> false;
            };
        }

        private EngineException noneIsFit() {
            return new EngineException(
                    Kind.UNAVAILABLE,
                    "All servers of " + id + " have failed several times and are left alone for now.");
        }

        private List<Received> ask(Rotation.Server server) throws EngineException, InterruptedException {
            Answer answer;
            try {
                answer = courier.post(
                        server.endpoint(),
                        request.path(),
                        request.body(seeds),
                        Receiving.longestAnswer(seeds.size()),
                        settings.timeout());
            } catch (UpstreamException e) {
                troubled(server);
                return unanswered(e);
            } catch (InterruptedException e) {
                // What was sent may be charged all the same, so this is told instead of thrown.
                Thread.currentThread().interrupt();
                return lost(new EngineException("The task was cancelled while " + id + " drew.", e));
            }
            if (OpenAiFailure.isTrouble(answer)) {
                troubled(server);
            } else {
                server.breaker().wentWell();
            }
            return answer.isSuccess() ? drawn(server, answer) : refused(answer);
        }

        private List<Received> unanswered(UpstreamException e) throws EngineException {
            if (!e.mayHaveArrived()) {
                throw new EngineException(Kind.UNAVAILABLE, id + " cannot be used: " + e.getMessage() + ".", e);
            }
            var kind = e.reason() == UpstreamException.Reason.TIMEOUT ? Kind.TIMED_OUT : Kind.BROKEN;
            return brokenOff(new EngineException(kind, id + " gave no answer: " + e.getMessage() + ".", e));
        }

        private List<Received> drawn(Rotation.Server server, Answer answer) throws EngineException {
            try {
                return receiving.receive(
                        server.endpoint(),
                        ImagesAnswer.read(answer.body()),
                        new ImagesAnswer.Unreadable("fewer pictures than were asked for"),
                        settings.model(),
                        size,
                        Charges.each(settings.price().orElse(null), seeds.size()));
            } catch (UnreadableAnswerException e) {
                return brokenOff(new EngineException(Kind.BROKEN, id + " answered with " + e.getMessage() + ".", e));
            }
        }

        private List<Received> refused(Answer answer) throws EngineException {
            var error = ErrorAnswer.read(answer.body());
            throw OpenAiFailure.isModeration(error)
                    ? receiving.blocked(error.quoted())
                    : OpenAiFailure.of(id, answer, error);
        }

        /** Where drawing costs nothing, another server may be asked; where it has a price, it may have been charged. */
        private List<Received> brokenOff(EngineException failure) throws EngineException {
            if (settings.price().isEmpty()) {
                throw failure;
            }
            return lost(failure);
        }

        private List<Received> lost(EngineException failure) {
            @Nullable BigDecimal each = settings.price().orElse(null);
            return Charges.each(each, seeds.size()).stream()
                    .<Received>map(cost -> new Received.Lost(failure, cost))
                    .toList();
        }

        private void troubled(Rotation.Server server) {
            if (server.breaker().failed()) {
                LOG.log(
                        Level.WARNING,
                        server.endpoint() + ", a server of " + id
                                + ", fails again and again; it is left alone for a while");
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
