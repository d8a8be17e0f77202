package dev.easel.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Passes on what an engine says of some pictures of a brief, under their indices in the whole brief, and says of each
 * picture and preview who drew it.
 */
class Credits implements Progress {
    private final Engine engine;
    private final List<Integer> asked;
    private final Progress next;

    /** @param asked the index in the whole brief of each picture that the engine was asked for */
    Credits(Engine engine, Collection<Integer> asked, Progress next) {
        this.engine = engine;
        this.asked = List.copyOf(asked);
        this.next = next;
    }

    private Origin origin() {
        return new Origin(engine.id(), engine.version(), null);
    }

    @Override
    public void reads(List<String> words) {
        next.reads(words);
    }

    @Override
    public void advanced(int index, double fraction) {
        next.advanced(asked.get(index), fraction);
    }

    @Override
    public void finished(int index, Drawing drawing) {
        next.finished(asked.get(index), drawing.from(origin()));
    }

    @Override
    public boolean wantsPreview(int index, int step, int steps) {
        return next.wantsPreview(asked.get(index), step, steps);
    }

    @Override
    public void previewed(int index, Preview preview) {
        next.previewed(asked.get(index), preview.from(origin()));
    }

    @Override
    public void charged(BigDecimal dollars) {
        next.charged(dollars);
    }
}
