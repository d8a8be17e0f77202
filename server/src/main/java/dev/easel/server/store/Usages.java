package dev.easel.server.store;

import dev.easel.server.access.Caller;
import dev.easel.server.access.Usage;
import dev.easel.server.access.UsageEntry;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The table of usage: a line for each caller and day. */
final class Usages {
    /** Credits are counted in ten-billionths of a dollar: exact for every price and every upstream's bill. */
    private static final int SCALE = 10;

    private Usages() {}

    /** Adds to a caller's line of the day. */
    static void add(Sql sql, Caller caller, long requests, BigDecimal credits, Instant at) throws SQLException {
        sql.change(
                """
                INSERT INTO usage (caller, day, requests, credits, last) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (caller, day) DO UPDATE SET requests = requests + excluded.requests,
                    credits = credits + excluded.credits, last = max(last, excluded.last)""",
                caller.id(),
                at.atZone(ZoneOffset.UTC).toLocalDate().toString(),
                requests,
                units(credits),
                at.toEpochMilli());
    }

    static List<UsageEntry> all(Sql sql) throws SQLException {
        return sql.all(
                "SELECT caller, day, requests, credits, last FROM usage",
                row -> new UsageEntry(
                        new Caller(row.getString("caller")),
                        LocalDate.parse(row.getString("day")),
                        new Usage(row.getLong("requests"), money(row.getLong("credits"))),
                        Instant.ofEpochMilli(row.getLong("last"))));
    }

    /** @throws ArithmeticException if the amount is no whole number of ten-billionths */
    static long units(BigDecimal dollars) {
        return dollars.movePointRight(SCALE).longValueExact();
    }

    static BigDecimal money(long units) {
        var amount = BigDecimal.valueOf(units, SCALE).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
