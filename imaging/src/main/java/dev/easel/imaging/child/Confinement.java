package dev.easel.imaging.child;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes from this process, for good, whatever the kernel would do for it beyond memory, threads, time and the files that
 * are open: no file can be opened, no socket made, no program started and no other process touched. What is not on the
 * list fails with EPERM. Linux on x86-64, by seccomp(2) with a filter for all threads.
 */
final class Confinement {
    private static final int PRCTL = 157;
    private static final int SECCOMP = 317;
    private static final int GETPPID = 110;
    private static final int CLONE = 56;
    private static final int CLONE3 = 435;

    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SET_MODE_FILTER = 1;
    private static final int FOR_ALL_THREADS = 1;
    private static final int THREAD = 0x0001_0000;

    private static final int ALLOW = 0x7FFF_0000;
    private static final int FAIL = 0x0005_0000;
    private static final int KILL = 0x8000_0000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    /** linux/audit.h: what numbers of calls mean. */
    private static final int X86_64 = 0xC000_003E;

    /** struct seccomp_data: number of the call, architecture, instruction pointer, arguments. */
    private static final int NUMBER = 0;

    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    /** linux/bpf_common.h. */
    private static final int LOAD = 0x20;

    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_SET = 0x45;
    private static final int RETURN = 0x06;

    /** What a JVM goes on needing when everything has been opened. */
    private static final int[] ALLOWED = {
        0,
        1,
        3,
        5,
        8,
        17,
        19,
        20, // read, write, close, fstat, lseek, pread64, readv, writev
        9,
        10,
        11,
        12,
        25,
        28, // mmap, mprotect, munmap, brk, mremap, madvise
        13,
        14,
        15,
        131, // rt_sigaction, rt_sigprocmask, rt_sigreturn, sigaltstack
        7,
        24,
        35,
        202,
        230,
        271,
        441, // poll, sched_yield, nanosleep, futex, clock_nanosleep, ppoll, epoll_pwait2
        39,
        GETPPID,
        186,
        98,
        99,
        204, // getpid, getppid, gettid, getrusage, sysinfo, sched_getaffinity
        72,
        96,
        228,
        229,
        309,
        318,
        324, // fcntl, gettimeofday, clock_gettime, clock_getres, getcpu, getrandom, membarrier
        60,
        219,
        231,
        218,
        273,
        334 // exit, restart_syscall, exit_group, set_tid_address, set_robust_list, rseq
    };

    private final Kernel kernel;

    Confinement(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Confines every thread there is and will be; false if this system cannot. */
    boolean begin() {
        if (!System.getProperty("os.arch").equals("amd64")) {
            return false;
        }
        var filter = filter();
        try (var arena = Arena.ofConfined()) {
            var instructions = arena.allocateFrom(ValueLayout.JAVA_BYTE, filter);
            // struct sock_fprog
            var program = arena.allocate(16, 8);
            program.set(ValueLayout.JAVA_SHORT, 0, (short) (filter.length / 8));
            program.set(ValueLayout.ADDRESS, 8, instructions);
            return kernel.call(PRCTL, NO_NEW_PRIVILEGES, 1) == 0
                    && kernel.call(SECCOMP, SET_MODE_FILTER, FOR_ALL_THREADS, program.address()) == 0;
        }
    }

    /** The id of the process that started this one; another one when that has ended. */
    long parent() {
        return kernel.call(GETPPID);
    }

    /** Classic BPF, eight bytes an instruction: code, jump if true, jump if false, operand. */
    private static byte[] filter() {
        var out = ByteBuffer.allocate(8 * (ALLOWED.length * 2 + 12)).order(ByteOrder.LITTLE_ENDIAN);
        add(out, LOAD, 0, 0, ARCHITECTURE);
        add(out, JUMP_IF_EQUAL, 1, 0, X86_64);
        add(out, RETURN, 0, 0, KILL);
        add(out, LOAD, 0, 0, NUMBER);
        for (int number : ALLOWED) {
            add(out, JUMP_IF_EQUAL, 0, 1, number);
            add(out, RETURN, 0, 0, ALLOW);
        }
        // A structure in memory, which a filter cannot look into: the library falls back to the older call.
        add(out, JUMP_IF_EQUAL, 0, 1, CLONE3);
        add(out, RETURN, 0, 0, FAIL | ENOSYS);
        // Threads, but no processes.
        add(out, JUMP_IF_EQUAL, 0, 3, CLONE);
        add(out, LOAD, 0, 0, FIRST_ARGUMENT);
        add(out, JUMP_IF_SET, 0, 1, THREAD);
        add(out, RETURN, 0, 0, ALLOW);
        add(out, RETURN, 0, 0, FAIL | EPERM);
        var filter = new byte[out.position()];
        out.flip().get(filter);
        return filter;
    }

    private static void add(ByteBuffer out, int code, int ifTrue, int ifFalse, int operand) {
        out.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(operand);
    }
}
