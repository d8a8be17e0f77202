package dev.easel.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.delivery.Attempt;
import dev.easel.server.delivery.Claim;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.delivery.OutboxContract;
import dev.easel.server.delivery.Payload;
import dev.easel.server.delivery.Verdict;
import dev.easel.server.fault.Failpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest extends OutboxContract {
    private final Path folder;
    private Database database;

    SqliteOutboxTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.database = Database.open(folder, () -> 0, Failpoint.NONE);
    }

    @Override
    protected Outbox open() {
        return database.outbox();
    }

    private Outbox reopen(Path data) throws IOException {
        database.close();
        database = Database.open(data, () -> 0, Failpoint.NONE);
        return database.outbox();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A server that ends in the middle of an attempt does not know whether it arrived: it is made again at once. */
    @Test
    void what_was_being_tried_when_the_server_ended_is_due_again_and_costs_no_attempt() throws IOException {
        database.outbox().add(List.of(weighing("a", 2)));
        var before = claim(database.outbox());
        var outbox = reopen(folder);
        assertThat(outbox.find(ME, "a").orElseThrow().due()).contains(START);
        var after = claim(outbox);
        assertThat(after.attempts()).isZero();
        assertThat(after.parcel()).usingRecursiveComparison().isEqualTo(before.parcel());
        assertThat(after.fence()).isGreaterThan(before.fence());
    }

    @Test
    void a_file_is_found_again_after_the_data_folder_has_moved() throws IOException {
        var old = Files.createDirectory(folder.resolve("old"));
        var upload = new Payload.MediaFile(old.resolve("images/a.png"), "image/png");
        reopen(old).add(List.of(sending("a", upload)));
        database.close();
        var moved = Files.move(old, folder.resolve("new"));
        assertThat(claim(reopen(moved)).parcel().payload())
                .isEqualTo(new Payload.MediaFile(moved.resolve("images/a.png"), "image/png"));
    }

    private static Claim claim(Outbox outbox) throws IOException {
        return outbox.claim(new Outbox.Wanted(START, START.plus(Duration.ofMinutes(1)), Set.of(), 4, 100, 1_000_000))
                .getFirst();
    }

    /** Claims move a row's time and count: pictures in bodies are not read for that, nor for lists. */
    @Test
    void bodies_come_with_claims_only_and_go_with_their_deliveries() throws Exception {
        var outbox = database.outbox();
        outbox.add(List.of(weighing("a", 100_000)));
        assertThat(((Payload.Body) claim(outbox).parcel().payload()).json()).hasSize(100_000);
        outbox.expire(START.plus(Duration.ofDays(2)));
        assertThat(outbox.forget(START.plus(Duration.ofDays(2)))).isEqualTo(1);
        assertThat(outbox.list(ME, Optional.empty(), Optional.empty(), 10)).isEmpty();
        assertThat(bodies()).isZero();
    }

    private int bodies() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("easel.db"));
                var look = connection.createStatement();
                var rows = look.executeQuery("SELECT count(*) FROM delivery_body")) {
            return rows.getInt(1);
        }
    }

    @Test
    void what_has_ended_takes_a_limited_amount_of_room_and_the_oldest_goes_first() throws IOException {
        var outbox = database.outbox(25_000);
        for (int i = 0; i < 10; i++) {
            outbox.add(List.of(weighing("d" + i, 9_000)));
            var at = START.plusMillis(i);
            outbox.record(claim(outbox), new Attempt(at, OptionalInt.empty(), "tried"), new Verdict.Delivered());
        }
        outbox.add(List.of(weighing("pending", 90_000)));
        assertThat(outbox.forget(START.minusSeconds(1))).isEqualTo(8);
        assertThat(outbox.list(ME, Optional.empty(), Optional.empty(), 99))
                .extracting(entry -> entry.delivery().id())
                .containsExactly("pending", "d9", "d8");
    }
}
