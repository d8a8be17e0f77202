package dev.easel.server.task;

import dev.easel.contract.Problem;
import dev.easel.server.observe.Incident;
import dev.easel.server.reference.ReferenceException;
import dev.easel.server.reference.References;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches what tasks work from, before their turn comes to be drawn: a slow server elsewhere keeps a virtual thread
 * waiting and none that draws. Safe for use by many threads.
 */
final class Gathering {
    private static final System.Logger LOG = System.getLogger(Gathering.class.getName());
    private static final Duration STORE_PAUSE = Duration.ofSeconds(2);

    /** What comes of it. */
    interface Reply {

        /** Everything is here: the task's reference images as near as they are. */
        void gathered(TaskRun run, List<String> images) throws IOException;

        /** Something cannot be had. */
        void failed(TaskRun run, Problem problem) throws IOException;
    }

    private final References references;
    private final Reply reply;
    private final Map<TaskRun, Thread> threads = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    Gathering(References references, Reply reply) {
        this.references = references;
        this.reply = reply;
    }

    /** Begins; how many pictures are fetched at a time is for {@link References} to say. */
    void begin(TaskRun run) {
        var thread = Thread.ofVirtual().name("easel-gather").unstarted(() -> gather(run));
        threads.put(run, thread);
        thread.start();
    }

    private void gather(TaskRun run) {
        try {
            if (!stopped) {
                fetch(run);
            }
        } catch (InterruptedException _) {
            // The task was cancelled, or the server stops: then it is fetched again at the next start.
        } finally {
            threads.remove(run);
        }
    }

    private void fetch(TaskRun run) throws InterruptedException {
        Telling telling;
        try {
            var images = references.fetch(run.caller(), run.task()).referenceImages();
            telling = () -> reply.gathered(run, images);
        } catch (ReferenceException e) {
            telling = () -> reply.failed(run, e.problems().getFirst());
        } catch (RuntimeException | Error e) {
            var problem = Incident.report("fetching reference images", e);
            telling = () -> reply.failed(run, problem);
        }
        tell(telling);
    }

    /** Says what came of it, as soon as the store can take it down. */
    private static void tell(Telling telling) throws InterruptedException {
        while (true) {
            try {
                telling.now();
                return;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the store cannot be used now; will try again", e);
                Thread.sleep(STORE_PAUSE);
            }
        }
    }

    @FunctionalInterface
    private interface Telling {
        void now() throws IOException;
    }

    /** Gives up on a task. */
    void cancel(TaskRun run) {
        var thread = threads.get(run);
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Gives up on every task. */
    void stop() {
        stopped = true;
        threads.values().forEach(Thread::interrupt);
    }
}
