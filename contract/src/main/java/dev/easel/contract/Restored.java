package dev.easel.contract;

import java.util.List;

/**
 * A task that was kept as JSON and has been read again, maybe by another version of the program.
 *
 * @param task what it was; its card is {@link ModelCard#isRetired retired} if the model has gone
 * @param problems why it cannot be drawn any more; empty if it can
 */
public record Restored(ImageTask task, List<Problem> problems) {

    public Restored {
        problems = List.copyOf(problems);
    }
}
