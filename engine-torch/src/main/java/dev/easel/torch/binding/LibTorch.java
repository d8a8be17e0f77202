package dev.easel.torch.binding;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * LibTorch, loaded. Safe for use by many threads, each with scopes of its own; LibTorch keeps a pool of workers for each
 * thread that calls it, so let one platform thread do the work.
 */
@SuppressWarnings("restricted") // pointers of the C interface
public final class LibTorch {
    private static final int CPU = 0;
    private static final int STRIDED = 0;

    private final Symbols symbols;
    private final AtomicLong open = new AtomicLong();

    @SuppressWarnings("ThreadLocalUsage") // one LibTorch a process, and nothing static may change
    private final ThreadLocal<Scope> innermost = new ThreadLocal<>();

    LibTorch(Symbols symbols) {
        this.symbols = symbols;
    }

    /** The version of the loaded library, for example {@code 2.10.0}. */
    public String version() {
        long version = (long) symbols.version.call();
        return (version >>> 56) + "." + (version >>> 48 & 0xff) + "." + (version >>> 40 & 0xff);
    }

    /** How many tensors there are that nobody has closed yet: the same after some work as before, or it leaks. */
    public long openTensors() {
        return open.get();
    }

    /** What the binding knows of operators is that of 2.10; newer libraries adapt to it, older ones do not. */
    void requireNewEnough(Path folder) throws NativesException {
        if (Long.compareUnsigned((long) symbols.version.call(), symbols.builtFor) < 0) {
            throw new NativesException(folder + " is PyTorch " + version() + "; Easel needs 2.10 or newer");
        }
    }

    /** Opens a scope within the innermost of this thread. */
    public Scope scope() {
        symbols.setGradMode.call(false); // a setting of the thread; we only infer
        var scope = new Scope(this, innermost.get());
        innermost.set(scope);
        return scope;
    }

    void leave(Scope scope) {
        if (innermost.get() != scope) {
            throw new IllegalStateException("scopes must close on their thread, the innermost first");
        }
        if (scope.outer() == null) {
            innermost.remove();
        } else {
            innermost.set(scope.outer());
        }
    }

    /**
     * Calls an operator that returns one tensor, which belongs to the innermost scope.
     *
     * @param name as in the ATen schema, for example {@code linear}
     * @param overload the part after the dot, for example {@code Tensor}; often empty
     * @throws TorchException if LibTorch refuses; its own words are then on the process's standard error
     */
    public Tensor call(String name, String overload, Argument... arguments) {
        requireScope();
        try (var arena = Arena.ofConfined()) {
            var stack = arena.allocate(JAVA_LONG, Math.max(arguments.length, 4));
            for (int i = 0; i < arguments.length; i++) {
                stack.setAtIndex(JAVA_LONG, i, encode(arguments[i], arena));
            }
            int failed = (int) symbols.dispatch.call(
                    arena.allocateFrom("aten::" + name), arena.allocateFrom(overload), stack, symbols.builtFor);
            if (failed != 0) {
                throw refused(overload.isEmpty() ? name : name + "." + overload, arguments);
            }
            return adopt(MemorySegment.ofAddress(stack.getAtIndex(JAVA_LONG, 0)));
        }
    }

    /** {@code a + b}, broadcast. Not by name: {@code aten::add} has a Scalar, and its C function subtracts -1 times. */
    public Tensor add(Tensor a, Tensor b) {
        return subtract("add", a, b, -1);
    }

    /** {@code a - b}, broadcast. */
    public Tensor subtract(Tensor a, Tensor b) {
        return subtract("sub", a, b, 1);
    }

    private Tensor subtract(String name, Tensor a, Tensor b, double times) {
        requireScope();
        try (var arena = Arena.ofConfined()) {
            var out = arena.allocate(ADDRESS);
            if ((int) symbols.subtract.call(a.handle(), b.handle(), times, out) != 0) {
                throw refused(name, new Argument.Of(a), new Argument.Of(b));
            }
            return adopt(out.get(ADDRESS, 0));
        }
    }

    /**
     * A tensor over memory that somebody else owns, without a copy; on the CPU, row-major. It belongs to the innermost
     * scope, and the memory must live longer than it and everything that is a view of it.
     */
    public Tensor over(MemorySegment memory, DType dtype, long... shape) {
        requireScope();
        long bytes = Math.multiplyExact(Arrays.stream(shape).reduce(1, Math::multiplyExact), (long) dtype.bytes());
        if (!memory.isNative() || memory.byteSize() != bytes) {
            throw new IllegalArgumentException(dtype + Arrays.toString(shape) + " needs " + bytes
                    + " bytes of native memory, got " + memory.byteSize());
        }
        try (var arena = Arena.ofConfined()) {
            var strides = new long[shape.length];
            long stride = 1;
            for (int i = shape.length - 1; i >= 0; i--) {
                strides[i] = stride;
                stride *= shape[i];
            }
            var out = arena.allocate(ADDRESS);
            int failed = (int) symbols.fromBlob.call(
                    memory,
                    (long) shape.length,
                    arena.allocateFrom(JAVA_LONG, shape),
                    arena.allocateFrom(JAVA_LONG, strides),
                    0L,
                    dtype.code(),
                    CPU,
                    0,
                    out,
                    STRIDED,
                    MemorySegment.NULL,
                    0L);
            if (failed != 0) {
                throw new TorchException("LibTorch could not wrap memory as " + dtype + Arrays.toString(shape));
            }
            return adopt(out.get(ADDRESS, 0));
        }
    }

    /** A tensor with a copy of these values, row-major. */
    public Tensor of(float[] values, long... shape) {
        try (var arena = Arena.ofConfined();
                var scope = scope()) {
            var view = over(arena.allocateFrom(JAVA_FLOAT, values), DType.F32, shape);
            return scope.keep(call("clone", "", new Argument.Of(view), new Argument.Maybe(null)));
        }
    }

    /** A tensor of int64 with a copy of these values, row-major. */
    public Tensor of(long[] values, long... shape) {
        try (var arena = Arena.ofConfined();
                var scope = scope()) {
            var view = over(arena.allocateFrom(JAVA_LONG, values), DType.I64, shape);
            return scope.keep(call("clone", "", new Argument.Of(view), new Argument.Maybe(null)));
        }
    }

    /** A tensor of bytes with a copy of these values, row-major. */
    public Tensor of(byte[] values, long... shape) {
        try (var arena = Arena.ofConfined();
                var scope = scope()) {
            var view = over(arena.allocateFrom(JAVA_BYTE, values), DType.U8, shape);
            return scope.keep(call("clone", "", new Argument.Of(view), new Argument.Maybe(null)));
        }
    }

    /** Moves to a device; a copy unless it lies there. */
    public Tensor to(Tensor tensor, Device device) {
        return call(
                "to",
                "device",
                new Argument.Of(tensor),
                new Argument.On(device),
                new Argument.Type(tensor.dtype()),
                new Argument.Bool(false),
                new Argument.Bool(false),
                new Argument.Maybe(null));
    }

    /** Converts to another dtype; a copy unless it has that dtype. */
    public Tensor to(Tensor tensor, DType dtype) {
        return call(
                "to",
                "dtype",
                new Argument.Of(tensor),
                new Argument.Type(dtype),
                new Argument.Bool(false),
                new Argument.Bool(false),
                new Argument.Maybe(null));
    }

    float[] floats(Tensor tensor) {
        try (var _ = scope()) {
            return elements(to(tensor, DType.F32)).toArray(JAVA_FLOAT);
        }
    }

    byte[] bytes(Tensor tensor) {
        if (tensor.dtype() != DType.U8) {
            throw new IllegalArgumentException("bytes of " + tensor);
        }
        try (var _ = scope()) {
            return elements(tensor).toArray(JAVA_BYTE);
        }
    }

    /** The elements in row-major order; valid in the innermost scope. */
    private MemorySegment elements(Tensor tensor) {
        try (var arena = Arena.ofConfined()) {
            var flat = call("contiguous", "", new Argument.Of(to(tensor, Device.CPU)), new Argument.Int(0));
            var out = arena.allocate(ADDRESS);
            check((int) symbols.dataPointer.call(flat.handle(), out), "data pointer");
            return out.get(ADDRESS, 0).reinterpret(Math.multiplyExact(flat.count(), (long)
                    flat.dtype().bytes()));
        }
    }

    void delete(MemorySegment handle) {
        open.decrementAndGet();
        check((int) symbols.delete.call(handle), "delete");
    }

    private void requireScope() {
        if (innermost.get() == null) {
            throw new IllegalStateException("no scope is open on this thread: nobody would free the result");
        }
    }

    private Tensor adopt(MemorySegment handle) {
        try (var arena = Arena.ofConfined()) {
            var out = arena.allocate(ADDRESS);
            check((int) symbols.dtype.call(handle, out), "dtype");
            var dtype = DType.of(out.get(JAVA_INT, 0));
            check((int) symbols.dim.call(handle, out), "dim");
            int dim = Math.toIntExact(out.get(JAVA_LONG, 0));
            check((int) symbols.sizes.call(handle, out), "sizes");
            var shape = out.get(ADDRESS, 0).reinterpret(8L * dim).toArray(JAVA_LONG);
            var tensor = new Tensor(this, handle, dtype, shape);
            innermost.get().add(tensor);
            open.incrementAndGet();
            return tensor;
        }
    }

    /** The 64 bits of a slot. The callee takes over what they point to. */
    private long encode(Argument argument, Arena arena) {
        return switch (argument) {
            case Argument.Int(long value) -> value;
            case Argument.Bool(boolean value) -> value ? 1 : 0;
            case Argument.Real(double value) -> Double.doubleToRawLongBits(value);
            case Argument.Type(DType value) -> value.code();
            case Argument.On(Device value) -> value.code();
            case Argument.Text(String value) -> text(value, arena);
            case Argument.Of(Tensor tensor) -> copyOfHandle(tensor, arena);
            case Argument.Ints(var values) ->
                list(values.stream().mapToLong(Long::longValue).toArray(), arena);
            case Argument.All(var tensors) ->
                list(
                        tensors.stream()
                                .mapToLong(each -> copyOfHandle(each, arena))
                                .toArray(),
                        arena);
            case Argument.Maybe(var value) -> {
                if (value == null) {
                    yield 0;
                }
                // A cell on C's heap: the callee frees it.
                var cell = ((MemorySegment) symbols.malloc.call(8L)).reinterpret(8);
                cell.set(JAVA_LONG, 0, encode(value, arena));
                yield cell.address();
            }
        };
    }

    private long copyOfHandle(Tensor tensor, Arena arena) {
        var out = arena.allocate(ADDRESS);
        check((int) symbols.copyHandle.call(tensor.handle(), out), "handle");
        return out.get(ADDRESS, 0).address();
    }

    private long text(String value, Arena arena) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        var out = arena.allocate(ADDRESS);
        check((int) symbols.newString.call(arena.allocateFrom(value), (long) bytes.length, out), "string");
        return out.get(ADDRESS, 0).address();
    }

    private long list(long[] values, Arena arena) {
        var out = arena.allocate(ADDRESS);
        check((int) symbols.newList.call((long) values.length, out), "list");
        var list = out.get(ADDRESS, 0);
        for (long each : values) {
            check((int) symbols.push.call(list, each), "list");
        }
        return list.address();
    }

    private static void check(int failed, String what) {
        if (failed != 0) {
            throw new TorchException("LibTorch failed to give a tensor's " + what);
        }
    }

    private static TorchException refused(String operator, Argument... arguments) {
        return new TorchException("LibTorch refused " + operator + "("
                + Arrays.stream(arguments).map(LibTorch::shown).collect(Collectors.joining(", "))
                + "); its reason is on standard error");
    }

    private static String shown(Argument argument) {
        return switch (argument) {
            case Argument.Of(Tensor tensor) -> tensor.toString();
            case Argument.All(var tensors) -> tensors.toString();
            case Argument.Int(long value) -> Long.toString(value);
            case Argument.Ints(var values) -> values.toString();
            case Argument.Real(double value) -> Double.toString(value);
            case Argument.Bool(boolean value) -> Boolean.toString(value);
            case Argument.Type(DType value) -> value.toString();
            case Argument.On(Device value) -> value.toString();
            case Argument.Text(String value) -> value;
            case Argument.Maybe(var value) -> value == null ? "none" : shown(value);
        };
    }
}
