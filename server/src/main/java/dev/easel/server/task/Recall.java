package dev.easel.server.task;

import dev.easel.contract.Catalog;
import dev.easel.contract.Problem;
import dev.easel.server.asset.AssetStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Makes runs again from what is kept of them. */
final class Recall {
    private final Catalog catalog;
    private final AssetStore assets;

    Recall(Catalog catalog, AssetStore assets) {
        this.catalog = catalog;
        this.assets = assets;
    }

    /** A run as it was, and why it cannot go on, if so. */
    record Recalled(TaskRun run, Optional<Problem> obstacle) {}

    /** @throws RuntimeException if what is kept is no task */
    Recalled recall(KeptTask kept) {
        var task = kept.task();
        var restored =
                catalog.restore(JsonMapper.shared().readTree(task.request()).asObject());
        var order = new Order(restored.task(), task.nsfwContent(), task.session(), task.origin());
        var run = new TaskRun(kept, order, results(kept));
        return new Recalled(run, restored.problems().stream().findFirst().map(Recall::asObstacle));
    }

    /** Says what the problem means for a task that was in order when it was accepted. */
    private static Problem asObstacle(Problem problem) {
        return Problem.of(
                "modelNotFound",
                "The server has been changed since it accepted this task, and cannot draw it any more: "
                        + problem.message());
    }

    Map<Integer, ImageResult> results(KeptTask kept) {
        Map<Integer, ImageResult> results = new LinkedHashMap<>();
        for (var result : kept.results()) {
            results.put(result.index(), result(kept, result));
        }
        return results;
    }

    private ImageResult result(KeptTask kept, KeptResult result) {
        return new ImageResult(
                result.imageUUID(),
                kept.task().seeds().get(result.index()),
                assets.recall(result.imageUUID(), result.format(), result.length(), result.expires()),
                result.report(),
                result.cost(),
                result.nsfwContent());
    }
}
