package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Several engines in the order in which they are asked: what the first cannot draw, the next one does. Every picture
 * says which of them drew it. A brief that was moderated goes no further, for it is not the order of engines that decides
 * what may be drawn; and one that may have been charged for is never given to another engine that charges.
 */
public final class Failover implements Engine {
    private static final System.Logger LOG = System.getLogger(Failover.class.getName());

    private final List<Engine> engines;

    private Failover(List<Engine> engines) {
        this.engines = List.copyOf(engines);
    }

    /** An engine that asks these in turn; they stay the caller's to close. One engine alone is itself. */
    public static Engine of(List<Engine> engines) {
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("there must be an engine to ask");
        }
        return engines.size() == 1 ? engines.getFirst() : new Failover(engines);
    }

    /** For example {@code xai>studio}. */
    @Override
    public String id() {
        return engines.stream().map(Engine::id).collect(Collectors.joining(">"));
    }

    @Override
    public String version() {
        return engines.stream().map(Engine::version).collect(Collectors.joining(">"));
    }

    @Override
    public List<String> names() {
        return engines.stream().flatMap(engine -> engine.names().stream()).toList();
    }

    /** As many as one of them takes: the others are not asked then. */
    @Override
    public int references() {
        return engines.stream().mapToInt(Engine::references).max().orElseThrow();
    }

    @Override
    public int references(String model) {
        return engines.stream()
                .mapToInt(engine -> engine.references(model))
                .max()
                .orElseThrow();
    }

    /** If one of them does: the others are not asked then. */
    @Override
    public boolean samples(String model) {
        return engines.stream().anyMatch(engine -> engine.samples(model));
    }

    /** That of the engine that is asked first: what the others draw is the exception. */
    @Override
    public Pool pool(String model) {
        return engines.getFirst().pool(model);
    }

    @Override
    public List<Pool> pools() {
        return engines.getFirst().pools();
    }

    /** The most that one of them charges. */
    @Override
    public Optional<BigDecimal> price(String model, PixelSize size, int references) {
        return engines.stream()
                .flatMap(engine -> engine.price(model, size, references).stream())
                .max(Comparator.naturalOrder());
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        var remaining = new Remaining(brief, progress);
        EngineException failure = null;
        for (var engine : engines) {
            boolean canFollow = failure == null || mayFollow(engine, failure, brief);
            if (!canFollow || !suits(engine, brief)) {
                continue;
            }
            try {
                engine.draw(remaining.brief(), remaining.by(engine));
                return;
            } catch (EngineException e) {
                if (e.kind() == EngineException.Kind.MODERATED) {
                    throw e;
                }
                LOG.log(Level.WARNING, "Engine " + engine.id() + " did not draw a brief: " + e.kind());
                failure = failure == null ? e : worse(failure, e);
            }
        }
        throw failure == null
                ? new EngineException("no engine takes so many reference images, or says how it samples")
                : failure;
    }

    private static boolean suits(Engine engine, Brief brief) {
        return engine.references(brief.model()) >= brief.references().size()
                && (brief.sampling().isUsual() || engine.samples(brief.model()));
    }

    private static boolean mayFollow(Engine engine, EngineException failure, Brief brief) {
        return failure.kind().isUnbegun()
                || engine.price(brief.model(), brief.size(), brief.references().size())
                        .isEmpty();
    }

    /** The first failure is what the operator wanted to work, unless a later one may have cost something. */
    private static EngineException worse(EngineException first, EngineException later) {
        return first.kind().isUnbegun() && !later.kind().isUnbegun() ? later : first;
    }

    @Override
    public void close() {
        // The engines are somebody else's.
    }

    /** What of a brief is still to be drawn. Belongs to the drawing thread. */
    private static final class Remaining {
        private final Brief whole;
        private final Progress progress;
        private final SortedSet<Integer> indices = new TreeSet<>();

        Remaining(Brief whole, Progress progress) {
            this.whole = whole;
            this.progress = progress;
            for (int i = 0; i < whole.seeds().size(); i++) {
                indices.add(i);
            }
        }

        Brief brief() {
            return whole.withSeeds(
                    indices.stream().map(index -> whole.seeds().get(index)).toList());
        }

        /** Passes on what an engine says of the remaining pictures, under their own indices and its name. */
        Progress by(Engine engine) {
            var asked = List.copyOf(indices);
            return new Credits(engine, asked, progress) {
                @Override
                public void finished(int index, Drawing drawing) {
                    indices.remove(asked.get(index));
                    super.finished(index, drawing);
                }
            };
        }
    }
}
