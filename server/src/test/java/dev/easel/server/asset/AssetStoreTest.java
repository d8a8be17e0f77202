package dev.easel.server.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.OutputFormat;
import dev.easel.server.MovableClock;
import dev.easel.server.fault.Failpoint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        var unfinished = left(UUID.randomUUID() + ".png.tmp", Duration.ofHours(1));
        var unlisted = left(UUID.randomUUID() + ".png", Duration.ofHours(1));
        var young = left(UUID.randomUUID() + ".png", Duration.ofMinutes(59));
        var stranger = left("notes.txt", Duration.ofDays(9));
        var written = store.write(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        var listed = store.save(UUID.randomUUID(), OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(store.sweepOrphans()).isEqualTo(2);
        assertThat(unfinished).doesNotExist();
        assertThat(unlisted).doesNotExist();
        assertThat(young).exists();
        assertThat(stranger).exists();
        clock.advance(Duration.ofHours(2));
        assertThat(store.sweepOrphans()).isEqualTo(1);
        assertThat(written.file()).exists();
        assertThat(listed.file()).exists();
    }

    @Test
    void a_file_that_is_not_listed_cannot_be_found() throws IOException {
        var written = store.write(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        assertThat(written.file()).exists();
        assertThat(store.find(id)).isEmpty();
    }

    @Test
    void what_was_saved_survives_the_loss_of_power() throws IOException {
        var disk = new VolatileDisk();
        var index = AssetIndex.inMemory();
        var images = folder.resolve("volatile");
        var powered = new AssetStore(images, index, clock, disk, Failpoint.NONE);
        var saved = powered.save(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        disk.losePower();
        assertThat(powered.find(id)).contains(saved);
        assertThat(saved.file()).hasBinaryContent(CONTENT);
    }

    @Test
    void a_file_is_listed_after_it_is_durable_and_not_before() throws IOException {
        List<String> steps = new ArrayList<>();
        var index = new MemoryAssetIndex() {
            @Override
            public synchronized void add(Entry entry) {
                steps.add("listed");
                super.add(entry);
            }
        };
        new AssetStore(folder.resolve("steps"), index, clock, Disk.real(), steps::add)
                .save(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        assertThat(steps).containsExactly("file.written", "file.forced", "file.renamed", "file.durable", "listed");
    }

    @Test
    void a_full_disk_leaves_nothing_half_behind_and_keeps_what_is_there_readable() throws IOException {
        var disk = new VolatileDisk();
        var full = new AssetStore(folder.resolve("full"), AssetIndex.inMemory(), clock, disk, Failpoint.NONE);
        var saved = full.save(id, OutputFormat.PNG, CONTENT, Duration.ofDays(1));
        disk.fill();
        assertThat(full.hasRoom()).isFalse();
        assertThatThrownBy(() -> full.save(UUID.randomUUID(), OutputFormat.PNG, CONTENT, Duration.ofDays(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
        assertThat(full.find(id)).contains(saved);
        try (var files = Files.walk(folder.resolve("full"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(saved.file());
        }
        disk.makeRoom();
        assertThat(full.hasRoom()).isTrue();
        full.save(UUID.randomUUID(), OutputFormat.PNG, CONTENT, Duration.ofDays(1));
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

    private Path left(String name, Duration ago) throws IOException {
        var file = Files.createFile(folder.resolve("images").resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(ago)));
    }
}
