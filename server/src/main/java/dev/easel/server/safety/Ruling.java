package dev.easel.server.safety;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.contract.SafetyMode;
import java.util.List;
import java.util.Optional;

/** What the verdict on a prompt means for the task: a pure function of the two. */
public sealed interface Ruling {
    /** The field of a task whose words are judged. */
    String PROMPT = "positivePrompt";

    /** The field of a task whose files may have words too. */
    String REFERENCES = "inputs.referenceImages";

    /**
     * The task is drawn.
     *
     * @param nsfwContent the answer's field {@code NSFWContent}; empty if no check was asked for, and then the answer has
     *     no such field
     */
    record Draw(Optional<Boolean> nsfwContent) implements Ruling {}

    /** The task is refused with this problem, before anything is drawn or charged. */
    record Refuse(Problem problem) implements Ruling {}

    /**
     * Rules on a task. A task that asks for no check is drawn unmarked, with one exception that no request can turn off:
     * {@link Category#SEXUAL_MINORS}.
     */
    static Ruling on(ImageTask task, Verdict verdict) {
        return on(
                task,
                verdict,
                PROMPT,
                "refuses the prompt: it appears to ask for",
                "Nothing was drawn. Rephrase 'positivePrompt'.");
    }

    /** Rules on a finished picture, by the same rules. */
    static Ruling onPicture(ImageTask task, Verdict verdict) {
        return on(
                task,
                verdict,
                PROMPT,
                "holds back a picture: it appears to show",
                "Rephrase 'positivePrompt', or try again: every task draws other pictures.");
    }

    /** Rules on what a reference image's file says of it together with the prompt, where an engine goes by both. */
    static Ruling onReference(ImageTask task, Verdict verdict) {
        return on(
                task,
                verdict,
                REFERENCES,
                "refuses the reference image: what its file says of it, with the prompt, appears to ask for",
                "Nothing was drawn. Send the picture without its metadata, or another one.");
    }

    private static Ruling on(ImageTask task, Verdict verdict, String field, String what, String advice) {
        boolean asked = task.safety() != SafetyMode.NONE;
        return switch (verdict) {
            case Verdict.Refused(Category category)
            when asked || category == Category.SEXUAL_MINORS ->
                new Refuse(refusal(task, category, field, what, advice));
            case Verdict.Flagged flagged when asked -> new Draw(Optional.of(flagged.nsfw()));
            case Verdict.Clean _ when asked -> new Draw(Optional.of(false));
            case Verdict.Refused _, Verdict.Flagged _, Verdict.Clean _ -> new Draw(Optional.empty());
        };
    }

    private static Problem refusal(ImageTask task, Category category, String at, String what, String advice) {
        var field = task.card().field(at);
        return new Problem(
                "contentPolicyViolation",
                "The safety policy of this server " + what + " " + category.description() + " (category '"
                        + category.id() + "'). " + advice,
                List.of(field.path()),
                null,
                List.of(),
                null,
                null,
                task.card().documentation() + "#" + field.anchor(),
                "imageInference",
                task.taskUUIDText());
    }
}
