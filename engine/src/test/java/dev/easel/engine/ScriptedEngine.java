package dev.easel.engine;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An engine that does as it is told: draws so many pictures of the next brief, then fails in the given way. */
final class ScriptedEngine implements Engine {
    private final String id;
    private final @Nullable BigDecimal price;
    private final int references;
    private final Deque<EngineException.Kind> failures = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();
    private int beforeFailure;
    private boolean samples;

    final List<Brief> briefs = new ArrayList<>();

    ScriptedEngine(String id, @Nullable BigDecimal price, int references) {
        this.id = id;
        this.price = price;
        this.references = references;
    }

    ScriptedEngine failing(EngineException.Kind kind, int afterPictures) {
        failures.add(kind);
        beforeFailure = afterPictures;
        return this;
    }

    ScriptedEngine sampling() {
        samples = true;
        return this;
    }

    /** Has it say that it goes by these words of a reference. */
    ScriptedEngine reading(String... found) {
        words.addAll(List.of(found));
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public int references() {
        return references;
    }

    @Override
    public boolean samples(String model) {
        return samples;
    }

    @Override
    public Pool pool(String model) {
        return price == null ? Pool.computing(id) : Pool.of(id, 30);
    }

    @Override
    public Optional<BigDecimal> price(String model, PixelSize size, int count) {
        return Optional.ofNullable(price);
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException {
        briefs.add(brief);
        progress.reads(words);
        var failure = failures.poll();
        for (int i = 0; i < brief.seeds().size(); i++) {
            if (failure != null && i == beforeFailure) {
                throw new EngineException(failure, id + " failed");
            }
            if (progress.wantsPreview(i, 1, 2)) {
                var small = new Picture(new PixelSize(1, 1), new byte[4]);
                progress.previewed(i, new Preview(small, brief.size(), 1, 2));
            }
            var picture = new Picture(brief.size(), new byte[4 * brief.size().area()]);
            progress.finished(i, new Drawing(picture, new Report(List.of(), List.of(), List.of(), null)));
        }
    }

    @Override
    public void close() {}
}
