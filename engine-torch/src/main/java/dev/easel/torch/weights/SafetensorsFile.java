package dev.easel.torch.weights;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.Tensor;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A safetensors file, mapped into memory: pages are read when they are first used, and the system may drop them again.
 * Immutable. Close it after the last tensor that came from it.
 */
public final class SafetensorsFile implements AutoCloseable {
    private final Path file;
    private final Header header;
    private final Arena arena;
    private final MemorySegment data;

    private SafetensorsFile(Path file, Header header, Arena arena, MemorySegment data) {
        this.file = file;
        this.header = header;
        this.arena = arena;
        this.data = data;
    }

    /**
     * Reads and checks the header and maps the rest. Reads no weight.
     *
     * @throws WeightsException if the file is missing, cut short, or not a safetensors file
     */
    public static SafetensorsFile open(Path file) throws WeightsException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            var header = Header.parse(headerBytes(channel, length), length);
            return map(file, channel, header, length);
        } catch (WeightsException e) {
            throw new WeightsException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new WeightsException("cannot read " + file + ": " + e, e);
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // closed by close(), or here if there is nobody to close it
    private static SafetensorsFile map(Path file, FileChannel channel, Header header, long length) throws IOException {
        var arena = Arena.ofShared();
        try {
            var data = channel.map(MapMode.READ_ONLY, header.dataStart(), length - header.dataStart(), arena);
            return new SafetensorsFile(file, header, arena, data);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static byte[] headerBytes(FileChannel channel, long length) throws IOException, WeightsException {
        var prefix = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        if (length < 8 || !fill(channel, prefix, 0)) {
            throw new WeightsException("not a safetensors file: it has " + length + " bytes");
        }
        long size = prefix.getLong(0);
        if (size < 2 || size > Header.MAX_BYTES || size > length - 8) {
            throw new WeightsException("not a safetensors file, or cut short: it promises a header of "
                    + Long.toUnsignedString(size) + " bytes and has " + length + " bytes in all");
        }
        var json = ByteBuffer.allocate((int) size);
        if (!fill(channel, json, 8)) {
            throw new WeightsException("the file became shorter while it was read");
        }
        return json.array();
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The names of all tensors. */
    public Set<String> names() {
        return header.entries().keySet();
    }

    /** What the writer said of the file. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /** How much all tensors take. */
    long bytes() {
        return data.byteSize();
    }

    /** A tensor over the mapped file, without a copy, in the innermost scope; it must not be written to. */
    public Tensor tensor(LibTorch torch, String name) throws WeightsException {
        var entry = entry(name);
        var shape = entry.shape().stream().mapToLong(Long::longValue).toArray();
        return torch.over(data.asSlice(entry.begin(), entry.end() - entry.begin()), entry.dtype(), shape);
    }

    public DType dtype(String name) throws WeightsException {
        return entry(name).dtype();
    }

    public List<Long> shape(String name) throws WeightsException {
        return entry(name).shape();
    }

    private Header.Entry entry(String name) throws WeightsException {
        var entry = header.entries().get(name);
        if (entry == null) {
            throw new WeightsException(file + " has no tensor " + name);
        }
        return entry;
    }

    /** Lets the system have the memory of all that was read; what is read again comes from the file. */
    void unload() {
        data.unload();
    }

    @Override
    public void close() {
        arena.close();
    }
}
