package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.engine.Engine;
import java.util.List;
import java.util.Optional;

/** Why a valid task is not accepted here and now, in words for whoever sent it. */
final class Refusals {
    private final Engine engine;

    Refusals(Engine engine) {
        this.engine = engine;
    }

    /** What the engine cannot do is not the card's to say: the same model may be drawn by another engine tomorrow. */
    Optional<Problem> beyondEngine(ImageTask task) {
        return tooManyReferences(task).or(() -> unsampled(task));
    }

    private Optional<Problem> tooManyReferences(ImageTask task) {
        int given = task.referenceImages().size();
        int most = engine.references(task.card().air());
        if (given <= most) {
            return Optional.empty();
        }
        var field = task.card().field("inputs.referenceImages");
        var message = "Incompatible value for '" + field.path() + "' parameter: " + given + " images. The engine "
                + String.join(", else ", engine.names(task.card().air())) + ", which draws this model here, "
                + (most == 0
                        ? "draws from words alone. Leave '" + field.path() + "' out, or ask the operator of this server"
                                + " for an engine that takes reference images; GET / names those in use."
                        : "takes at most " + most + ".");
        return Optional.of(new Problem(
                "unsupportedParameter",
                message,
                List.of(field.path()),
                "array",
                List.of(),
                null,
                (long) most,
                task.card().documentation() + "#" + field.anchor(),
                "imageInference",
                task.taskUUIDText()));
    }

    private Optional<Problem> unsampled(ImageTask task) {
        var air = task.card().air();
        var given = task.sampling().steps().isPresent() ? "steps" : "CFGScale";
        boolean nothingSaid =
                task.sampling().steps().isEmpty() && task.sampling().guidance().isEmpty();
        if (nothingSaid || engine.samples(air)) {
            return Optional.empty();
        }
        var field = task.card().field(given);
        return Optional.of(new Problem(
                "unsupportedParameter",
                "Unsupported use of '" + given + "' parameter. The engine " + String.join(", else ", engine.names(air))
                        + ", which draws this model here, does not draw in steps. Leave '" + given + "' out, or ask the"
                        + " operator of this server for an engine that does; GET / names those in use.",
                List.of(given),
                field.type(),
                List.of(),
                null,
                null,
                task.card().documentation() + "#" + field.anchor(),
                "imageInference",
                task.taskUUIDText()));
    }

    static Problem queueIsFull(int waiting, int capacity) {
        var message = waiting < capacity
                ? "The queue is nearly full, and what is left is for callers with fewer tasks in it than you have."
                : "The queue is full: " + waiting + " tasks are waiting.";
        return Problem.of("inferenceRateLimitExceeded", message + " Try again a little later.");
    }

    static Problem diskIsFull() {
        return Problem.of(
                "serviceUnavailable",
                "The server's disk is full, so it takes no new tasks. What is finished can still be fetched.");
    }

    static Problem isStopping() {
        return Problem.of("serviceUnavailable", "The server is stopping and takes no new tasks.");
    }

    static Problem unstored() {
        return Problem.of("serviceUnavailable", "The server cannot store new tasks now.");
    }

    static Problem conflict(ImageTask task) {
        return new Problem(
                "conflictTaskUUID",
                "A different task with this taskUUID was sent before. Give every task a new UUID; only an identical"
                        + " request may be sent again, and gets the same result.",
                List.of("taskUUID"),
                "string",
                List.of(),
                null,
                null,
                null,
                "imageInference",
                task.taskUUIDText());
    }
}
