package dev.easel.server.observe;

/** Which span the current thread works for. */
final class CurrentSpan {
    private static final ScopedValue<Span> CURRENT = ScopedValue.newInstance();

    private CurrentSpan() {}

    static Span get() {
        return CURRENT.orElse(Span.NONE);
    }

    static void run(Span span, Runnable work) {
        ScopedValue.where(CURRENT, span).run(work);
    }
}
