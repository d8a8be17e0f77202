package dev.easel.server.access;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who used how much on which day (UTC). A copy in memory, for quick answers: usage is written down in the same transaction
 * as the task or the picture that it is for, and entered here afterwards. Safe for use by many threads.
 */
public final class Ledger {
    /** Days that are kept apart; older ones count in the total only. */
    private static final int DAYS = 31;

    private final Clock clock;
    private final Map<Caller, Book> books = new HashMap<>();

    /** @param entries what was written down so far */
    public Ledger(List<UsageEntry> entries, Clock clock) {
        this.clock = clock;
        var oldest = day(clock.instant()).minusDays(DAYS);
        for (var entry : entries) {
            var day = entry.day().isBefore(oldest) ? LocalDate.EPOCH : entry.day();
            book(entry.caller()).add(day, entry.usage(), entry.last());
        }
    }

    /** One caller's pages. */
    private static final class Book {
        private final TreeMap<LocalDate, Usage> days = new TreeMap<>();
        private Instant last = Instant.EPOCH;

        void add(LocalDate day, Usage usage, Instant at) {
            days.merge(day, usage, Usage::plus);
            last = at.isAfter(last) ? at : last;
        }
    }

    /** A task was taken on. */
    void request(Caller caller) {
        enter(caller, new Usage(1, BigDecimal.ZERO));
    }

    /** A picture was finished. */
    void spend(Caller caller, BigDecimal cost) {
        enter(caller, new Usage(0, cost));
    }

    private synchronized void enter(Caller caller, Usage usage) {
        var now = clock.instant();
        book(caller).add(day(now), usage, now);
    }

    private Book book(Caller caller) {
        return books.computeIfAbsent(caller, _ -> new Book());
    }

    /** Usage of the last so many days, of which today is one. */
    public synchronized Usage lastDays(Caller caller, int days) {
        var book = books.get(caller);
        return book == null
                ? Usage.NOTHING
                : sum(book.days.tailMap(day(clock.instant()).minusDays(days - 1L)));
    }

    /** All usage ever. */
    public synchronized Usage total(Caller caller) {
        var book = books.get(caller);
        return book == null ? Usage.NOTHING : sum(book.days);
    }

    /** When the caller last used the server. */
    public synchronized Optional<Instant> lastUsed(Caller caller) {
        return Optional.ofNullable(books.get(caller)).map(book -> book.last);
    }

    private static Usage sum(Map<LocalDate, Usage> days) {
        return days.values().stream().reduce(Usage.NOTHING, Usage::plus);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
