package dev.easel.server.access;

import dev.easel.contract.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds every caller to the limits of the key: tasks a minute, tasks at a time, and what all pictures together may cost.
 * What a task will cost is set aside when it is taken on, so that tasks that run at the same time cannot overdraw a
 * budget. Safe for use by many threads.
 */
public final class Accounts {
    private final Function<Caller, KeyLimits> limits;
    private final Ledger ledger;
    private final TimeMeter time;
    private final Map<Caller, Account> accounts = new HashMap<>();

    /** @param limits asked for every task, since the operator may change them */
    public Accounts(Function<Caller, KeyLimits> limits, Ledger ledger, Clock clock) {
        this.limits = limits;
        this.ledger = ledger;
        this.time = new ClockTime(clock);
    }

    /** No limits, and nothing written down. */
    public static Accounts unlimited(Clock clock) {
        return new Accounts(_ -> KeyLimits.NONE, new Ledger(List.of(), clock), clock);
    }

    /** What a caller has going on. */
    private static final class Account {
        private int running;
        private BigDecimal reserved = BigDecimal.ZERO;
        private Optional<Integer> perMinute = Optional.empty();
        private @Nullable Bucket bucket;
    }

    /** Lets a task in that will cost so much, if the caller's limits allow it. */
    public synchronized Admission admit(Caller caller, BigDecimal cost) {
        var allowed = limits.apply(caller);
        var account = accounts.computeIfAbsent(caller, _ -> new Account());
        if (allowed.budget().isPresent()) {
            var left = left(caller, account, allowed.budget().get());
            if (left.compareTo(cost) < 0) {
                return tooExpensive(cost, left, allowed.budget().get());
            }
        }
        if (account.running >= allowed.concurrentTasks().orElse(Integer.MAX_VALUE)) {
            return tooMany(
                    "has " + account.running + " tasks running or waiting, which is its limit", Optional.empty());
        }
        var bucket = bucket(account, allowed.tasksPerMinute());
        if (bucket != null) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                return tooMany(
                        "may begin " + allowed.tasksPerMinute().orElseThrow() + " tasks a minute",
                        Optional.of(roundedUp(probe.getNanosToWaitForRefill())));
            }
        }
        return stay(caller, account, cost);
    }

    /** Lets a task in that was admitted before the server was started again, and for which so much is still to be paid. */
    public synchronized Admission.Admitted readmit(Caller caller, BigDecimal cost) {
        return stay(caller, accounts.computeIfAbsent(caller, _ -> new Account()), cost);
    }

    private Stay stay(Caller caller, Account account, BigDecimal cost) {
        account.running++;
        account.reserved = account.reserved.add(cost);
        return new Stay(caller, account, cost);
    }

    /** What is left of a caller's budget, if there is one; what running tasks will cost is not. */
    public synchronized Optional<BigDecimal> left(Caller caller) {
        var account = accounts.getOrDefault(caller, new Account());
        return limits.apply(caller).budget().map(budget -> left(caller, account, budget));
    }

    private BigDecimal left(Caller caller, Account account, BigDecimal budget) {
        return budget.subtract(ledger.total(caller).credits()).subtract(account.reserved);
    }

    private @Nullable Bucket bucket(Account account, Optional<Integer> perMinute) {
        if (!account.perMinute.equals(perMinute)) {
            account.perMinute = perMinute;
            account.bucket = perMinute.map(this::newBucket).orElse(null);
        }
        return account.bucket;
    }

    private Bucket newBucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration roundedUp(long nanos) {
        return Duration.ofSeconds(
                Math.max(1, Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos())));
    }

    private static Admission tooMany(String what, Optional<Duration> retryAfter) {
        return new Admission.Denied(
                Problem.of("rateLimitExceeded", "This API key " + what + ". Try again a little later."), retryAfter);
    }

    private static Admission tooExpensive(BigDecimal cost, BigDecimal left, BigDecimal budget) {
        var message = "Insufficient credits: this task costs " + dollars(cost) + ", and " + dollars(left)
                + " of the key's budget of " + dollars(budget)
                + " is left. The operator of this server can give a key with a larger budget.";
        return new Admission.Denied(Problem.of("insufficientCredits", message), Optional.empty());
    }

    private static String dollars(BigDecimal amount) {
        return "$" + amount.stripTrailingZeros().toPlainString();
    }

    /** A task that was let in. */
    private final class Stay implements Admission.Admitted {
        private final Caller caller;
        private final Account account;
        private BigDecimal reserved;
        private boolean ended;

        private Stay(Caller caller, Account account, BigDecimal reserved) {
            this.caller = caller;
            this.account = account;
            this.reserved = reserved;
        }

        @Override
        public void begin() {
            ledger.request(caller);
        }

        @Override
        public void withdraw() {
            synchronized (Accounts.this) {
                if (account.bucket != null) {
                    account.bucket.addTokens(1);
                }
                end();
            }
        }

        @Override
        public void pay(BigDecimal cost) {
            synchronized (Accounts.this) {
                ledger.spend(caller, cost);
                release(cost.min(reserved));
            }
        }

        @Override
        public void end() {
            synchronized (Accounts.this) {
                if (!ended) {
                    ended = true;
                    account.running--;
                    release(reserved);
                }
            }
        }

        private void release(BigDecimal amount) {
            reserved = reserved.subtract(amount);
            account.reserved = account.reserved.subtract(amount);
        }
    }

    /** The server's clock as the buckets want it. */
    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
