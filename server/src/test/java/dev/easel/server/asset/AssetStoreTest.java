package dev.easel.server.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.OutputFormat;
import dev.easel.server.MovableClock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetStoreTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final UUID id = UUID.randomUUID();
    private AssetStore store;

    @BeforeEach
    void open() throws IOException {
        store = AssetStore.open(folder.resolve("images"), clock);
    }

    @Test
    void what_was_saved_is_found_with_the_same_facts() throws IOException {
        var saved = store.save(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        assertThat(store.find(id, OutputFormat.PNG)).contains(saved);
        assertThat(Files.readAllBytes(saved.file())).isEqualTo(CONTENT);
        assertThat(saved.length()).isEqualTo(3);
        assertThat(saved.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void files_and_their_ends_survive_a_restart() throws IOException {
        store.save(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        var reopened = AssetStore.open(folder.resolve("images"), clock);
        assertThat(reopened.find(id, OutputFormat.PNG)).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(reopened.find(id, OutputFormat.PNG)).isEmpty();
    }

    @Test
    void nothing_unfinished_is_left_beside_a_file() throws IOException {
        var saved = store.save(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        try (var files = Files.list(saved.file().getParent())) {
            assertThat(files).containsExactly(saved.file());
        }
    }

    @Test
    void sweeping_deletes_what_has_expired_and_nothing_else() throws IOException {
        var brief = store.save(id, OutputFormat.PNG, CONTENT, Duration.ofMinutes(1));
        var lasting = store.save(UUID.randomUUID(), OutputFormat.JPG, CONTENT, Duration.ofDays(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(store.sweep()).isEqualTo(1);
        assertThat(brief.file()).doesNotExist();
        assertThat(lasting.file()).exists();
    }

    @Test
    void sweeping_deletes_what_a_crash_left_behind_but_not_what_is_being_written() throws IOException {
        var left = unfinished("left", clock.instant().minus(Duration.ofHours(1)));
        var current = unfinished("current", clock.instant());
        store.sweep();
        assertThat(left).doesNotExist();
        assertThat(current).exists();
    }

    @Test
    void a_ttl_longer_than_time_itself_means_for_ever() throws IOException {
        store.save(id, OutputFormat.PNG, CONTENT, Duration.ofSeconds(Long.MAX_VALUE));
        clock.advance(Duration.ofDays(36_500));
        assertThat(store.find(id, OutputFormat.PNG)).isPresent();
    }

    @Test
    void an_id_is_never_used_twice_at_the_same_time() throws IOException {
        var path = folder.resolve("images").resolve(id.toString().substring(0, 2));
        Files.createDirectories(path);
        Files.createFile(path.resolve(id + ".png.tmp"));
        assertThatThrownBy(() -> store.save(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1)))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void probing_leaves_nothing_behind() throws IOException {
        store.probe();
        assertThat(folder.resolve("images")).isEmptyDirectory();
    }

    private Path unfinished(String name, Instant modified) throws IOException {
        var file = Files.createFile(folder.resolve("images").resolve(name + ".tmp"));
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
