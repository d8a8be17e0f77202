package dev.easel.server.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    /** As for want of memory, which may come anywhere. */
    @Test
    void a_thread_outlives_an_error() throws Exception {
        var begun = new AtomicInteger();
        var done = new CountDownLatch(1);
        var dispatcher = new Dispatcher("test", 1, () -> {
            if (begun.getAndIncrement() == 0) {
                throw new OutOfMemoryError("as a test wants it");
            }
            done.countDown();
            return false;
        });
        dispatcher.ring();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        dispatcher.stop();
        assertThat(dispatcher.await(Duration.ofSeconds(10))).isTrue();
    }
}
