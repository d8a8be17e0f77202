package dev.easel.imaging.child;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** System calls of Linux on x86-64 that Java has no words for. Safe for use by many threads. */
final class Kernel {
    private final MethodHandle syscall;

    @SuppressWarnings("restricted") // system calls, which is what this is for
    Kernel() {
        var linker = Linker.nativeLinker();
        var word = ValueLayout.JAVA_LONG;
        this.syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word));
    }

    /** What the call with this number and at most six arguments returns; -1 if it fails. */
    long call(long number, long... arguments) {
        var six = Arrays.copyOf(arguments, 6);
        try {
            return (long) syscall.invokeExact(number, six[0], six[1], six[2], six[3], six[4], six[5]);
        } catch (Throwable e) {
            throw new IllegalStateException("a system call cannot be made", e);
        }
    }
}
