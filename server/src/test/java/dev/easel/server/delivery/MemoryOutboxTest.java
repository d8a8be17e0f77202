package dev.easel.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryOutboxTest extends OutboxContract {

    @Override
    protected Outbox open() {
        return Outbox.inMemory();
    }

    @Test
    void what_has_ended_takes_a_limited_amount_of_memory_and_the_oldest_goes_first() {
        var outbox = new MemoryOutbox(25_000);
        for (int i = 0; i < 10; i++) {
            outbox.add(List.of(weighing("d" + i, 9_000)));
            var claim = outbox.claim(new Outbox.Wanted(START, START.plusSeconds(1), Set.of(), 1, 1, 1))
                    .getFirst();
            outbox.record(claim, new Attempt(START, OptionalInt.empty(), "tried"), new Verdict.Delivered());
        }
        assertThat(outbox.list(ME, Optional.empty(), Optional.empty(), 99))
                .extracting(entry -> entry.delivery().id())
                .containsExactly("d9", "d8");
    }
}
