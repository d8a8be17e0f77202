package dev.easel.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.server.MovableClock;
import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, their file, their limits and the ledger, without a server. */
class AccountsTest {
    private static final Caller CALLER = new Caller("key-1");
    private static final BigDecimal PRICE = new BigDecimal("0.07");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    @Property(tries = 300)
    void a_key_with_any_letter_changed_is_known_to_be_mistyped(@ForAll Random random) {
        var text = ApiKey.generate(random).text();
        assertThat(ApiKey.isWellFormed(text)).isTrue();
        int at = "sk_easel_".length() + random.nextInt(57);
        char other = text.charAt(at) == 'x' ? 'y' : 'x';
        assertThat(ApiKey.isWellFormed(text.substring(0, at) + other + text.substring(at + 1)))
                .isFalse();
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_digest() throws IOException {
        var file = new KeyFile(folder);
        var limits = new KeyLimits(Optional.of(5), Optional.of(2), Optional.of(new BigDecimal("1.50")));
        var created = file.create("laptop", Role.USER, limits, clock, new SecureRandom());
        assertThat(created.key().text()).matches("sk_easel_[0-9a-z]{57}");
        assertThat(created.key().toString())
                .isEqualTo("sk_easel_…" + created.key().text().substring(62));
        assertThat(file.read()).containsExactly(created.record());
        assertThat(Files.readString(folder.resolve("keys.json")))
                .doesNotContain(created.key().text().substring(9, 62));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("keys.json")))
                    .hasSize(2);
        }
    }

    @Test
    void a_damaged_key_file_is_an_error_when_the_server_starts_and_none_while_it_runs() throws IOException {
        var file = new KeyFile(folder);
        var key = file.create("a", Role.USER, KeyLimits.NONE, clock, new SecureRandom())
                .key()
                .text();
        var access = Access.open(AccessKeys.none(), file, new AuditLog(folder, clock), clock);
        Files.writeString(folder.resolve("keys.json"), "{\"keys\":[{}]}");
        clock.advance(Duration.ofSeconds(5));
        assertThat(access.caller(key)).isPresent();
        assertThatThrownBy(() -> Access.open(AccessKeys.none(), file, new AuditLog(folder, clock), clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keys.json");
    }

    @Test
    void a_caller_who_was_let_in_is_live_until_the_key_is_revoked() throws IOException {
        var file = new KeyFile(folder);
        var access = Access.open(AccessKeys.none(), file, new AuditLog(folder, clock), clock);
        assertThat(access.isLive(Caller.LOCAL)).isTrue();
        var created = file.create("a", Role.USER, KeyLimits.NONE, clock, new SecureRandom());
        clock.advance(Duration.ofSeconds(1));
        var caller = access.caller(created.key().text()).orElseThrow();
        assertThat(access.isLive(caller)).isTrue();
        assertThat(access.isLive(Caller.LOCAL)).isFalse();
        assertThat(file.revoke(created.record().id(), clock)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(access.isLive(caller)).isFalse();
        assertThat(file.revoke(created.record().id(), clock)).isFalse();
    }

    @Test
    void tasks_that_run_at_the_same_time_cannot_overdraw_a_budget() {
        var accounts = accounts(new KeyLimits(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("0.15"))));
        var first = (Admission.Admitted) accounts.admit(CALLER, PRICE);
        accounts.admit(CALLER, PRICE);
        assertThat(accounts.admit(CALLER, PRICE)).isInstanceOf(Admission.Denied.class);
        first.end();
        first.end();
        assertThat(accounts.left(CALLER)).contains(new BigDecimal("0.08"));
        assertThat(accounts.admit(CALLER, PRICE)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void a_task_that_was_let_in_and_not_taken_on_counts_for_nothing() {
        var accounts = accounts(new KeyLimits(Optional.of(1), Optional.of(1), Optional.of(PRICE)));
        for (int i = 0; i < 3; i++) {
            ((Admission.Admitted) accounts.admit(CALLER, PRICE)).withdraw();
        }
        assertThat(accounts.left(CALLER)).contains(PRICE);
        assertThat(accounts.admit(CALLER, PRICE)).isInstanceOf(Admission.Admitted.class);
        assertThat(accounts.admit(CALLER, PRICE)).isInstanceOf(Admission.Denied.class);
    }

    @Test
    void the_ledger_goes_on_from_what_was_written_down() {
        var longAgo = clock.instant().minus(Duration.ofDays(40));
        var entry = new UsageEntry(CALLER, longAgo.atZone(ZoneOffset.UTC).toLocalDate(), new Usage(1, PRICE), longAgo);
        var ledger = new Ledger(List.of(entry), clock);
        ledger.request(CALLER);
        ledger.spend(CALLER, PRICE);
        assertThat(ledger.total(CALLER)).isEqualTo(new Usage(2, new BigDecimal("0.14")));
        assertThat(ledger.lastDays(CALLER, 30)).isEqualTo(new Usage(1, PRICE));
        assertThat(ledger.lastUsed(CALLER)).contains(clock.instant());
        assertThat(ledger.total(new Caller("nobody"))).isEqualTo(Usage.NOTHING);
    }

    private Accounts accounts(KeyLimits limits) {
        return new Accounts(_ -> limits, new Ledger(List.of(), clock), clock);
    }
}
