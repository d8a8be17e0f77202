package dev.easel.server;

import dev.easel.contract.Catalog;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.task.TaskLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server in a process of its own to which something happens when it has come to a place so many times. Arguments: data
 * folder, {@link Fate}, name of the place, how many times, the address that it may deliver to, milliseconds that a lease
 * lasts. Asks for a key if there are any in {@code -Deasel.keys=A,B}. Prints its port when it is up. Ends with whoever
 * started it.
 */
final class MortalServer implements Failpoint {

    /** What happens. */
    enum Fate {
        /** It ends without a word. */
        END,
        /**
         * Whoever came to the place is held there, and "held" is printed. Told a word then, it writes nothing after the
         * next commit, so that it keeps nobody from the database, and prints "quiet". Told another word, all go on.
         */
        HOLD
    }

    private final Fate fate;
    private final String place;
    private final AtomicInteger times;
    private final CountDownLatch goingOn = new CountDownLatch(1);
    private volatile boolean quieting;

    private MortalServer(Fate fate, String place, int times) {
        this.fate = fate;
        this.place = place;
        this.times = new AtomicInteger(times);
    }

    public static void main(String[] arguments) throws Exception {
        var failpoint = new MortalServer(Fate.valueOf(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
        var config = ServerConfig.local(Path.of(arguments[0]))
                .listening("127.0.0.1", 0, keys())
                .calling(EgressPolicy.allowing(arguments[4]))
                .within(TaskLimits.standard().leasing(Duration.ofMillis(Long.parseLong(arguments[5]))));
        var server = EaselServer.start(config, Catalog.load(), GradientEngine.willing(), Clock.systemUTC(), failpoint);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        print(Integer.toString(server.port()));
        if (System.in.read() >= 0) {
            // The next commit comes with the next heartbeat at the latest.
            failpoint.quieting = true;
        }
        while (System.in.read() >= 0) {
            failpoint.goingOn.countDown();
        }
        System.exit(0);
    }

    private static AccessKeys keys() {
        var keys = System.getProperty("easel.keys");
        return keys == null ? AccessKeys.none() : AccessKeys.of(List.of(keys.split(",", 0)));
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void at(String here) {
        if (here.equals(place) && times.decrementAndGet() == 0) {
            meet();
        } else if (quieting && here.equals("commit.after")) {
            quieting = false;
            print("quiet");
            await();
        }
    }

    private void meet() {
        switch (fate) {
            case END -> Runtime.getRuntime().halt(137);
            case HOLD -> {
                print("held");
                await();
            }
        }
    }

    private void await() {
        try {
            goingOn.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
