package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.server.delivery.Delivery;
import dev.easel.server.delivery.DeliveryService;
import dev.easel.server.delivery.DeliveryState;
import dev.easel.server.delivery.OutboxEntry;
import dev.easel.server.delivery.Parcel;
import dev.easel.server.delivery.Payload;
import dev.easel.server.observe.Incident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A webhook call and an upload for every finished picture, and a webhook call if the task ends early. Safe for use by many
 * threads.
 */
public final class OutgoingDeliveries implements TaskDeliveries {
    private final DeliveryService service;
    private final Rendering rendering;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param random for ids; must be safe for use by many threads */
    public OutgoingDeliveries(DeliveryService service, Rendering rendering, Clock clock, RandomGenerator random) {
        this.service = service;
        this.rendering = rendering;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public List<Problem> problems(ImageTask task) {
        List<Problem> problems = new ArrayList<>();
        objection(task.webhookURL())
                .ifPresent(why -> problems.add(problem(task, "webhookURL", "invalidWebhookURL", why)));
        objection(task.uploadEndpoint())
                .or(() -> expired(task.uploadEndpoint()))
                .ifPresent(why -> problems.add(problem(task, "uploadEndpoint", "invalidUploadEndpoint", why)));
        return problems;
    }

    private Optional<String> objection(@Nullable URI address) {
        return Optional.ofNullable(address).flatMap(service::objection);
    }

    private Optional<String> expired(@Nullable URI address) {
        return Optional.ofNullable(address)
                .flatMap(DeliveryService::expiry)
                .filter(expiry -> !clock.instant().isBefore(expiry))
                .map(expiry -> "the address expired at " + expiry);
    }

    private static Problem problem(ImageTask task, String parameter, String code, String why) {
        return new Problem(
                code,
                "Invalid value for '" + parameter + "' parameter: " + why + ".",
                List.of(parameter),
                "string",
                List.of(),
                null,
                null,
                task.card().documentation() + "#" + task.card().field(parameter).anchor(),
                "imageInference",
                task.taskUUIDText());
    }

    @Override
    public Optional<Problem> refusal(ImageTask task) {
        if (task.webhookURL() == null && task.uploadEndpoint() == null) {
            return Optional.empty();
        }
        try {
            return service.hasRoom()
                    ? Optional.empty()
                    : Optional.of(Problem.of(
                            "serviceUnavailable",
                            "Too many webhook calls and uploads are waiting for their receivers. Try again later, or"
                                    + " leave webhookURL and uploadEndpoint out."));
        } catch (IOException e) {
            return Optional.of(Incident.report("looking at the deliveries", e));
        }
    }

    @Override
    public List<Parcel> of(TaskRun run, ImageResult result) {
        var task = run.task();
        List<Parcel> parcels = new ArrayList<>();
        if (task.webhookURL() != null) {
            parcels.add(webhook(run, Optional.of(result.imageUUID()), rendering.finished(run, result)));
        }
        if (task.uploadEndpoint() != null) {
            var asset = result.asset();
            var file = new Payload.MediaFile(asset.file(), asset.format().mediaType());
            parcels.add(parcel(run, Optional.of(result.imageUUID()), task.uploadEndpoint(), file, asset.expires()));
        }
        return parcels;
    }

    @Override
    public List<Parcel> of(TaskRun run, Problem problem) {
        return run.task().webhookURL() == null
                ? List.of()
                : List.of(webhook(run, Optional.empty(), rendering.failed(run, problem)));
    }

    @Override
    public void recorded() {
        service.wake();
    }

    private Parcel webhook(TaskRun run, Optional<UUID> result, byte[] body) {
        var address = Objects.requireNonNull(run.task().webhookURL());
        return parcel(run, result, address, new Payload.Body(body), Instant.MAX);
    }

    /** @param spoilt when there is nothing left to send */
    private Parcel parcel(TaskRun run, Optional<UUID> result, URI address, Payload payload, Instant spoilt) {
        var now = clock.instant();
        var end = DeliveryService.end(address, now);
        var sooner = spoilt.isBefore(end) ? spoilt : end;
        var delivery = new Delivery(
                Delivery.newId(random),
                run.caller().id(),
                payload.kind(),
                run.task().taskUUID(),
                result,
                address,
                now,
                // An address may have expired while the picture was drawn: that delivery fails, and is seen to.
                sooner.isBefore(now) ? now : sooner);
        return new Parcel(delivery, payload);
    }

    @Override
    public List<Problem> failedUploads(TaskRun run) {
        if (run.task().uploadEndpoint() == null) {
            // Asked at every poll: most tasks have no uploads to look for.
            return List.of();
        }
        try {
            return service.ofTask(run.caller().id(), run.task().taskUUID()).stream()
                    .filter(entry ->
                            entry.delivery().kind() == Payload.Kind.UPLOAD && entry.state() == DeliveryState.FAILED)
                    .map(entry -> failedUpload(run.task(), entry))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the uploads of a task", e);
        }
    }

    private static Problem failedUpload(ImageTask task, OutboxEntry entry) {
        var delivery = entry.delivery();
        return Problem.of(
                        "uploadFailed",
                        "The picture " + delivery.result().map(UUID::toString).orElse("") + " could not be uploaded to "
                                + delivery.host() + ": " + entry.failure().orElse("") + ". Fetch it from its imageURL.")
                .ofTask("imageInference", task.taskUUIDText());
    }
}
