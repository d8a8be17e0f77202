package dev.easel.server;

import dev.easel.contract.Catalog;
import dev.easel.engine.Brief;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.task.TaskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own that draws one picture at a time in a set time. Arguments: data folder, tasks that may
 * wait, pictures a second. Prints its port when it is up, then the prompt of every picture that it begins; told a word, it
 * prints how many bytes its living objects take. Ends with whoever started it.
 */
final class PacedServer {
    static final String GREEDY = "key-of-the-greedy-0123456789";
    static final String MODEST = "key-of-the-modest-0123456789";

    /** What stands before the bytes of living objects. */
    static final String MEMORY = "memory ";

    private PacedServer() {}

    public static void main(String[] arguments) throws Exception {
        var config = ServerConfig.local(Path.of(arguments[0]))
                .listening("127.0.0.1", 0, AccessKeys.of(List.of(GREEDY, MODEST)))
                .within(new TaskLimits(1, Integer.parseInt(arguments[1]), Duration.ofDays(1)));
        var pace = Duration.ofSeconds(1).dividedBy(Long.parseLong(arguments[2]));
        var server = EaselServer.start(config, Catalog.load(), new Paced(GradientEngine.willing(), pace));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        print(Integer.toString(server.port()));
        while (System.in.read() >= 0) {
            System.gc();
            var runtime = Runtime.getRuntime();
            print(MEMORY + (runtime.totalMemory() - runtime.freeMemory()));
        }
        System.exit(0);
    }

    private static synchronized void print(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Takes the time for each brief that it is told to. */
    private record Paced(Engine engine, Duration pace) implements Engine {

        @Override
        public String id() {
            return engine.id();
        }

        @Override
        public String version() {
            return engine.version();
        }

        @Override
        public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
            print(brief.prompt());
            long end = System.nanoTime() + pace.toNanos();
            engine.draw(brief, progress);
            TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
