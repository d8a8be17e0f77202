package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.server.delivery.Parcel;
import java.util.List;
import java.util.Optional;

/** How tasks have their results delivered to the addresses that they name. */
public interface TaskDeliveries {

    /** For those whose tasks name no addresses. */
    TaskDeliveries NONE = new TaskDeliveries() {};

    /** What is wrong with the addresses of a task, as far as can be told without asking anybody. */
    default List<Problem> problems(ImageTask task) {
        return List.of();
    }

    /** Why a task with such addresses cannot be taken on at the moment. */
    default Optional<Problem> refusal(ImageTask task) {
        return task.webhookURL() == null && task.uploadEndpoint() == null
                ? Optional.empty()
                : Optional.of(Problem.of("serviceUnavailable", "Nothing is delivered from here."));
    }

    /** What is to be delivered of a finished picture. It is kept with the picture, in one transaction. */
    default List<Parcel> of(TaskRun run, ImageResult result) {
        return List.of();
    }

    /** What is to be delivered of a task that ends early. It is kept with the end, in one transaction. */
    default List<Parcel> of(TaskRun run, Problem problem) {
        return List.of();
    }

    /** Something to be delivered is kept by now. */
    default void recorded() {}

    /** The uploads of a task that failed for good, each as a problem of the task. */
    default List<Problem> failedUploads(TaskRun run) {
        return List.of();
    }
}
