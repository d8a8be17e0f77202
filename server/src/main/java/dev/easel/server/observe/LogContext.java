package dev.easel.server.observe;

import java.util.Map;
import java.util.TreeMap;

/** What the current thread is working on, so that every line it logs can say so. */
public final class LogContext {
    /** The request, as its answer's {@code X-Request-Id} names it. */
    public static final String REQUEST = "request";

    /** The address that a request comes from. */
    public static final String PEER = "peer";

    /** The task, by its {@code taskUUID}. */
    public static final String TASK = "task";

    private static final ScopedValue<Map<String, String>> CURRENT = ScopedValue.newInstance();

    private LogContext() {}

    /** Does something of which every line that is logged bears these fields. */
    public static void run(Map<String, String> fields, Runnable work) {
        with(fields).run(work);
    }

    /** The same for what returns something or fails. */
    public static <R, X extends Throwable> R call(
            Map<String, String> fields, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return with(fields).call(work);
    }

    private static ScopedValue.Carrier with(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(current());
        all.putAll(fields);
        return ScopedValue.where(CURRENT, Map.copyOf(all));
    }

    /** The fields of the current thread, by name. */
    public static Map<String, String> current() {
        return CURRENT.orElse(Map.of());
    }
}
