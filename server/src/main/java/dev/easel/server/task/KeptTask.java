package dev.easel.server.task;

import dev.easel.contract.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task as it is kept.
 *
 * @param id the store's own number: tasks accepted later have larger ones
 * @param task what was accepted; when it has ended, without the credentials in its addresses
 * @param gathered its reference images as near as they are, once they have been fetched and until it ends
 * @param ended when it ended, if it has
 * @param problem why it ended early
 * @param results the pictures that are finished, in the order in which they were asked for
 * @param charged what an upstream charged for pictures that nobody got, in US dollars; 0 if that is not known, empty if
 *     nothing was charged
 */
public record KeptTask(
        long id,
        NewTask task,
        Optional<List<String>> gathered,
        TaskState state,
        Optional<Instant> ended,
        Optional<Problem> problem,
        List<KeptResult> results,
        Optional<BigDecimal> charged) {

    public KeptTask {
        results = List.copyOf(results);
    }

    /** Whether it ended with nothing to show, so that trying again costs nobody anything. */
    public boolean failedFree() {
        return state.isEnd() && results.isEmpty() && charged.isEmpty();
    }
}
