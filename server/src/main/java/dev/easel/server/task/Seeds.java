package dev.easel.server.task;

import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Where a task's seeds come from. They are fixed when the task is accepted: a task drawn again gives the same. */
@FunctionalInterface
public interface Seeds {

    /** So many different seeds. */
    List<Long> take(int count);

    /** Random seeds of 31 bits, which every client can hold in an integer. */
    static Seeds random() {
        return random(new SecureRandom());
    }

    /** Random seeds from the given source, which must be safe for use by many threads. */
    static Seeds random(RandomGenerator source) {
        return count -> LongStream.generate(() -> source.nextInt(1, Integer.MAX_VALUE))
                .distinct()
                .limit(count)
                .boxed()
                .toList();
    }

    /** The given seed and those that follow it. */
    static Seeds from(long first) {
        return count ->
                LongStream.range(first, Math.addExact(first, count)).boxed().toList();
    }
}
