package dev.easel.studio;

import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Draws several pictures and hands them over in their order, on the calling thread: while one is taken (and encoded, which
 * keeps a single core busy) the next ones are drawn already.
 */
final class InOrder {
    /** Pictures that are being drawn or wait to be taken. More would take memory and no less time. */
    static final int AHEAD = 2;

    private InOrder() {}

    /** Draws the picture with this index. */
    @FunctionalInterface
    interface Work {
        Drawing draw(int index) throws EngineException, InterruptedException;
    }

    /**
     * Draws so many pictures.
     *
     * @throws EngineException the first of them, in their order; those before have been handed over
     */
    static void draw(int count, Work work, Progress progress) throws EngineException, InterruptedException {
        if (count == 1) {
            progress.finished(0, work.draw(0));
            return;
        }
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Queue<Future<Drawing>> drawn = new ArrayDeque<>();
            int begun = 0;
            for (int index = 0; index < count; index++) {
                for (; begun < Math.min(count, index + AHEAD); begun++) {
                    int next = begun;
                    drawn.add(threads.submit(() -> work.draw(next)));
                }
                progress.finished(index, taken(drawn.remove()));
            }
        } finally {
            // Whoever broke off wants none of the others, and nobody else will touch their paper when this returns.
            threads.shutdownNow();
            threads.close();
        }
    }

    private static Drawing taken(Future<Drawing> drawing) throws EngineException, InterruptedException {
        try {
            return drawing.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case EngineException cause -> throw cause;
                case InterruptedException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
