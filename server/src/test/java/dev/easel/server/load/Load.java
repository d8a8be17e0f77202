package dev.easel.server.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Many callers at once, each with a connection of its own.
 *
 * @param perSecond exchanges a second of all callers together
 * @param p50 half of the exchanges took no longer, in milliseconds
 * @param p99 99 of 100 took no longer, in milliseconds
 * @param processor what this process spent on one exchange, callers included, in microseconds of processor time: it says
 *     something even where others use the machine
 */
record Load(double perSecond, double p50, double p99, double processor) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** A caller: opens a connection. */
    @FunctionalInterface
    interface Caller {
        Line open() throws Exception;
    }

    /** A caller's connection: one exchange at a time. */
    interface Line extends AutoCloseable {
        void exchange() throws Exception;

        @Override
        void close() throws IOException;
    }

    /** Every caller goes as fast as it gets answers. */
    static Load full(Caller caller, int connections, Duration span) throws InterruptedException {
        return run(caller, connections, span, 0);
    }

    /** All callers together begin so many exchanges a second, answered or not; waiting for one's turn counts. */
    static Load paced(Caller caller, int connections, Duration span, double perSecond) throws InterruptedException {
        return run(caller, connections, span, (long) (connections / perSecond * 1e9));
    }

    /** The median of each figure. */
    static Load median(List<Load> loads) {
        return new Load(
                median(loads, Load::perSecond),
                median(loads, Load::p50),
                median(loads, Load::p99),
                median(loads, Load::processor));
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> figure) {
        return loads.stream().mapToDouble(figure).sorted().toArray()[loads.size() / 2];
    }

    private static Load run(Caller caller, int connections, Duration span, long pauseNanos)
            throws InterruptedException {
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        long end = start + span.toNanos();
        List<Future<long[]>> callers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                long offset = pauseNanos * i / connections;
                callers.add(threads.submit(() -> call(caller, start + offset, end, pauseNanos)));
            }
        }
        var all = callers.stream().flatMapToLong(Load::times).sorted().toArray();
        return new Load(
                all.length / (span.toNanos() / 1e9),
                at(all, 0.5),
                at(all, 0.99),
                (SYSTEM.getProcessCpuTime() - processor) / 1e3 / all.length);
    }

    private static LongStream times(Future<long[]> caller) {
        try {
            return LongStream.of(caller.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a caller failed", e);
        }
    }

    private static long[] call(Caller caller, long start, long end, long pauseNanos) throws Exception {
        var times = LongStream.builder();
        try (var line = caller.open()) {
            long due = start;
            while (due < end) {
                LockSupport.parkNanos(due - System.nanoTime());
                long begun = pauseNanos == 0 ? System.nanoTime() : due;
                line.exchange();
                long done = System.nanoTime();
                times.add(done - begun);
                due = pauseNanos == 0 ? done : due + pauseNanos;
            }
        }
        return times.build().toArray();
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / NANOS_PER_MILLI;
    }
}
