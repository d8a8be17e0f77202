package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.Asset;
import dev.easel.server.observe.Incident;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.MediaException;
import dev.easel.server.reference.NoRoomException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Takes pictures in, each on a thread of its own, since another server may have to be called. */
final class Uploads {
    /** When an upload may be tried again that the disk had no room for: somebody has to make some. */
    private static final Duration FULL = Duration.ofSeconds(60);

    private final Media media;

    Uploads(Media media) {
        this.media = media;
    }

    /**
     * Begins an upload.
     *
     * @param parameter where the caller wrote the picture
     * @param item makes the answer's item of what was stored
     */
    TaskHandler.Pending begin(
            Fields fields, String parameter, String written, Caller caller, BiFunction<Asset, Links, ObjectNode> item) {
        var end = new CompletableFuture<TaskHandler.Pending>();
        Thread.ofVirtual()
                .name("easel-upload")
                .start(() -> end.complete(store(fields, parameter, written, caller, item)));
        return answer -> {
            try {
                end.get().addTo(answer);
            } catch (ExecutionException e) {
                throw new IllegalStateException("an upload never ends exceptionally", e);
            }
        };
    }

    /** A border like a task's: whatever happens is this upload's answer. */
    private TaskHandler.Pending store(
            Fields fields, String parameter, String written, Caller caller, BiFunction<Asset, Links, ObjectNode> item) {
        try {
            var asset = media.upload(caller, written);
            return answer -> answer.add(item.apply(asset, answer.links()));
        } catch (NoRoomException e) {
            var problem = fields.ofTask(e.problem());
            return answer -> {
                answer.add(problem);
                answer.retryAfter(FULL);
            };
        } catch (Throwable e) {
            var problem = fields.ofTask(problem(parameter, e));
            return answer -> answer.add(problem);
        }
    }

    private static Problem problem(String parameter, Throwable fault) {
        if (!(fault instanceof MediaException e)) {
            return Incident.report("an upload", fault);
        }
        var message = "Invalid value for '" + parameter + "' parameter. Failed to transfer the provided image: "
                + e.getMessage() + ".";
        return new Problem(
                "failedToTransferImage",
                message,
                List.of(parameter),
                "string",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
