package dev.easel.server.wire.images;

import dev.easel.contract.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a submission one by one and collects what is wrong with them. Belongs to one thread. */
final class FieldReader {
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");
    private static final int SHOWN = 40;

    private final Submission submission;
    private final List<Problem> problems = new ArrayList<>();

    FieldReader(Submission submission) {
        this.submission = submission;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<String> text(String name) {
        if (submission.has(name) && submission.words(name).isEmpty()) {
            invalid(name, "string", List.of(), "a string");
        }
        return submission.words(name);
    }

    Optional<String> choice(String name, List<String> allowed) {
        var word = text(name);
        if (word.isPresent() && !allowed.contains(word.get())) {
            invalid(name, "string", allowed, "one of " + String.join(", ", allowed));
            return Optional.empty();
        }
        return word;
    }

    Optional<Integer> integer(String name, int min, int max) {
        if (!submission.has(name)) {
            return Optional.empty();
        }
        var value = submission.field(name);
        Optional<Integer> number = value.isIntegralNumber() && value.canConvertToInt()
                ? Optional.of(value.intValue())
                : submission
                        .words(name)
                        .filter(text ->
                                submission.isForm() && INTEGER.matcher(text).matches())
                        .map(Integer::valueOf);
        var inRange = number.filter(each -> each >= min && each <= max);
        if (inRange.isEmpty()) {
            problems.add(problem(
                    name,
                    "integer",
                    List.of(),
                    (long) min,
                    (long) max,
                    invalidValue(name) + "an integer from " + min + " to " + max + "."));
        }
        return inRange;
    }

    boolean flag(String name) {
        if (!submission.has(name)) {
            return false;
        }
        var value = submission.field(name);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        var word = submission.words(name).filter(text -> submission.isForm()).orElse("");
        if (!word.equals("true") && !word.equals("false")) {
            invalid(name, "boolean", List.of(), "true or false");
        }
        return word.equals("true");
    }

    /** What is expected must follow "It must be". */
    void invalid(String name, String type, List<String> allowed, String expected) {
        problems.add(problem(name, type, allowed, null, null, invalidValue(name) + expected + "."));
    }

    void missing(String name, String expected) {
        problems.add(new Problem(
                "missingParameter",
                "Missing required parameter '" + name + "'. It must be " + expected + ".",
                List.of(name),
                "string",
                List.of(),
                null,
                null,
                null,
                null,
                null));
    }

    /** A field that nobody has, or that nothing here can honour. */
    void unsupported(String name, String message) {
        problems.add(new Problem(
                "unsupportedParameter",
                message,
                List.of(shortened(name)),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null));
    }

    void incompatible(String one, String other, String message) {
        problems.add(new Problem(
                "incompatibleParameters", message, List.of(one, other), null, List.of(), null, null, null, null, null));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    static String shortened(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
    }

    private static String invalidValue(String name) {
        return "Invalid value for '" + name + "'. It must be ";
    }

    private static Problem problem(
            String name, String type, List<String> allowed, @Nullable Long min, @Nullable Long max, String message) {
        return new Problem("invalidValue", message, List.of(name), type, allowed, min, max, null, null, null);
    }
}
