package dev.easel.imaging.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a parent reads from the file that it shares with a child, whatever the child does to it. */
class PixelFileTest {
    private FileChannel child;
    private PixelFile parent;

    @BeforeEach
    void open() throws IOException {
        try (var memory = MemoryFile.create("easel-test")) {
            parent = new PixelFile(memory.path());
            child = FileChannel.open(memory.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    @AfterEach
    void close() throws IOException {
        parent.close();
        child.close();
    }

    @Test
    void pixels_arrive_in_whole_also_where_they_fill_no_piece() throws IOException {
        var pixels = new byte[200_001];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31);
        }
        child.write(ByteBuffer.wrap(pixels), 0);
        assertThat(read(pixels.length)).isEqualTo(pixels);
    }

    @Test
    void the_memory_of_a_large_picture_is_given_back() throws IOException {
        int large = PixelFile.KEPT + 8;
        var pixels = new byte[large];
        Arrays.fill(pixels, (byte) 7);
        child.write(ByteBuffer.wrap(pixels), 0);
        assertThat(read(large)).isEqualTo(pixels);
        var again = read(large);
        assertThat(again[PixelFile.KEPT - 1]).as("kept for the next picture").isEqualTo((byte) 7);
        assertThat(again[PixelFile.KEPT]).as("given back").isEqualTo((byte) 0);
        assertThat(child.size()).isEqualTo(PixelFile.LENGTH);
    }

    @Test
    void a_file_that_is_cut_short_is_an_end_too_early() throws IOException {
        child.truncate(10);
        assertThatThrownBy(() -> read(11)).isInstanceOf(EOFException.class);
    }

    @Test
    void a_file_that_is_closed_is_read_no_more() {
        parent.close();
        assertThatThrownBy(() -> read(1)).isInstanceOf(IOException.class);
    }

    private byte[] read(int length) throws IOException {
        var bytes = new byte[length];
        parent.read(bytes);
        return bytes;
    }
}
