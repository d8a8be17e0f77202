package dev.easel.upstream.images;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Origin;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Draws a brief in several requests at a time, each on a virtual thread, and tells of what came on the drawing thread.
 * Every charge is told, whatever happens: with a picture, without one, or when the task is cancelled meanwhile.
 */
public final class Batch {

    /** Asks an upstream for pictures. */
    @FunctionalInterface
    public interface Request {

        /**
         * Asks for the pictures of these seeds and returns what became of each, in order; one that was interrupted after
         * it had sent something returns, too, for that may be charged.
         *
         * @throws EngineException if nothing came and nothing was charged
         * @throws InterruptedException if it was interrupted before anything was sent
         */
        List<Received> send(List<Long> seeds) throws EngineException, InterruptedException;
    }

    /**
     * Who draws.
     *
     * @param engine the id of the engine whose pictures they are
     * @param notes what is to be noted of every picture
     */
    public record Artist(String engine, List<String> notes) {}

    /** Some pictures of a brief that are asked for together. */
    private record Part(int first, List<Long> seeds) {}

    /** How a request ended. */
    private sealed interface Done {
        record Answered(Part part, List<Received> received) implements Done {}

        record Refused(EngineException failure) implements Done {}

        record Cancelled() implements Done {}

        record Faulty(Throwable fault) implements Done {}
    }

    private final Artist artist;
    private final Brief brief;
    private final Progress progress;
    private @Nullable EngineException failure;

    private Batch(Artist artist, Brief brief, Progress progress) {
        this.artist = artist;
        this.brief = brief;
        this.progress = progress;
    }

    /**
     * Draws a brief.
     *
     * @param perRequest pictures that are asked for together, at most
     * @throws EngineException if a picture is missing in the end; the others have been handed over
     */
    public static void draw(Artist artist, Brief brief, int perRequest, Request request, Progress progress)
            throws EngineException, InterruptedException {
        new Batch(artist, brief, progress).draw(parts(brief.seeds(), perRequest), request);
    }

    /** As few parts as possible, as even as possible. */
    private static List<Part> parts(List<Long> seeds, int perRequest) {
        int pictures = seeds.size();
        int count = Math.ceilDiv(pictures, perRequest);
        var parts = new ArrayList<Part>();
        for (int i = 0, first = 0; i < count; i++) {
            int size = pictures / count + (i < pictures % count ? 1 : 0);
            parts.add(new Part(first, seeds.subList(first, first + size)));
            first += size;
        }
        return parts;
    }

    private void draw(List<Part> parts, Request request) throws EngineException, InterruptedException {
        var done = new LinkedBlockingQueue<Done>();
        int open = parts.size();
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("easel-upstream-", 1).factory());
        try {
            for (var part : parts) {
                threads.execute(() -> done.add(perform(part, request)));
            }
            for (; open > 0; open--) {
                take(done.take());
            }
        } finally {
            // Only a task that ends early has requests left: they are broken off, and tell at once what they have cost.
            threads.shutdownNow();
            threads.close();
            done.forEach(this::settle);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Runs on a thread of its own; whatever happens comes back. */
    private static Done perform(Part part, Request request) {
        try {
            return new Done.Answered(part, request.send(part.seeds()));
        } catch (EngineException e) {
            return new Done.Refused(e);
        } catch (InterruptedException _) {
            return new Done.Cancelled();
        } catch (RuntimeException | Error e) {
            return new Done.Faulty(e);
        }
    }

    private void take(Done done) throws InterruptedException {
        switch (done) {
            case Done.Answered(Part part, List<Received> received) -> publish(part, received);
            case Done.Refused(EngineException e) -> remember(e);
            case Done.Cancelled() -> throw new InterruptedException("a request was cancelled");
            case Done.Faulty(Throwable fault) ->
                throw new IllegalStateException("a request of engine " + artist.engine() + " went wrong", fault);
        }
    }

    private void publish(Part part, List<Received> received) {
        for (int i = 0; i < received.size(); i++) {
            try {
                publish(part.first() + i, received.get(i));
            } catch (RuntimeException e) {
                // Nobody wants the pictures any more, but they are paid for.
                received.subList(i, received.size()).forEach(this::charge);
                throw e;
            }
        }
    }

    private void publish(int index, Received received) {
        switch (received) {
            case Received.Finished finished -> progress.finished(index, drawing(finished));
            case Received.Lost lost -> {
                charge(lost);
                remember(lost.failure());
            }
        }
    }

    private Drawing drawing(Received.Finished finished) {
        var notes = new ArrayList<>(artist.notes());
        if (!finished.original().equals(brief.size())) {
            notes.add("came in " + finished.original() + " and was brought to " + brief.size() + ", from its middle "
                    + Fit.part(finished.original(), brief.size()));
        }
        var origin = new Origin(artist.engine(), finished.model(), finished.cost());
        return new Drawing(finished.picture(), new Report(List.of(), List.of(), notes, null, origin));
    }

    /** What came of a request that nobody waits for any more. */
    private void settle(Done done) {
        if (done instanceof Done.Answered answered) {
            answered.received().forEach(this::charge);
        }
    }

    private void charge(Received received) {
        var cost = received.cost();
        if (cost != null && cost.signum() > 0) {
            progress.charged(cost);
        }
    }

    /** Keeps the failure that says most about what may be tried next. */
    private void remember(EngineException next) {
        if (failure == null || weight(next) > weight(failure)) {
            failure = next;
        }
    }

    private static int weight(EngineException failure) {
        return switch (failure.kind()) {
            case BUSY, UNAVAILABLE -> 0;
            case FAILED, UNSUPPORTED -> 1;
            case BROKEN, TIMED_OUT -> 2;
            case MODERATED -> 3;
        };
    }
}
