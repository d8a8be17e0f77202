package dev.easel.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a task, before anybody has found words for it. Paths are dotted. */
sealed interface Fault {

    /**
     * A parameter that has to be there is not.
     *
     * @param because the parameter that demands it; {@code null} if it is always required
     */
    record Missing(String path, @Nullable String because) implements Fault {}

    /**
     * A value the field's schema does not allow.
     *
     * @param index which item of an array is at fault; {@code null} for the value as a whole
     */
    record Invalid(String path, @Nullable Integer index) implements Fault {}

    /** A parameter that the object at this path, or the task itself if that is empty, does not have. */
    record Unsupported(String path, String name) implements Fault {}

    /** So many more parameters of an object that the model does not have; the path is empty for the task itself. */
    record MoreUnsupported(String path, int count) implements Fault {}

    /** Parameters that exclude each other. */
    record Incompatible(String path, List<String> excluded) implements Fault {}

    /** Width and height that are no size of the model's table. */
    record OffTable(SizeTable table) implements Fault {}
}
