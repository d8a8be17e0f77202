package dev.easel.server.reference;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.engine.Reference;
import dev.easel.imaging.Provenance;
import dev.easel.server.access.Caller;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Brings a task's reference images home in three steps, each nearer than the last: {@link #keep} stores what the task
 * itself holds and never waits; {@link #fetch} calls other servers; {@link #open} decodes. After the first step a task
 * holds UUIDs and addresses only and is small; after the second, UUIDs only. Safe for use by many threads.
 */
public final class References {
    private static final String FIELD = "inputs.referenceImages";

    /** As large as the largest picture that any model card makes: more would be thrown away. */
    private static final int LONGEST_SIDE = 2_816;

    private final Media media;

    public References(Media media) {
        this.media = media;
    }

    /** What is to be done with one image. */
    @FunctionalInterface
    private interface Step<T> {
        T take(Source source) throws MediaException, InterruptedException;
    }

    /** The task with UUIDs in place of the images that it holds. Images that are to be here already must be. */
    public ImageTask keep(Caller caller, ImageTask task) throws ReferenceException {
        List<String> kept = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        var written = task.referenceImages();
        for (int i = 0; i < written.size(); i++) {
            try {
                kept.add(
                        switch (Source.of(written.get(i))) {
                            case Source.Inline inline ->
                                media.keep(caller, inline.file()).id().toString();
                            case Source.Kept(UUID id) -> media.use(id).id().toString();
                            case Source.Remote(URI address) -> address.toString();
                        });
            } catch (MediaException e) {
                problems.add(problem(task, i, e));
            }
        }
        if (!problems.isEmpty()) {
            throw new ReferenceException(problems);
        }
        return task.withReferenceImages(kept);
    }

    /** Whether no other server needs to be called for this task. */
    public boolean areNear(ImageTask task) {
        return task.referenceImages().stream()
                .allMatch(written -> Source.UUID_TEXT.matcher(written).matches());
    }

    /** The task with UUIDs in place of addresses; blocks until everything has been fetched. */
    public ImageTask fetch(Caller caller, ImageTask task) throws ReferenceException, InterruptedException {
        return task.withReferenceImages(each(task, source -> switch (source) {
            case Source.Remote(URI address) ->
                media.keep(caller, media.fetch(caller, address)).id().toString();
            case Source.Kept(UUID id) -> id.toString();
            case Source.Inline inline -> media.keep(caller, inline.file()).id().toString();
        }));
    }

    /** The pictures of a task that has been through the steps before. */
    public List<Reference> open(ImageTask task) throws ReferenceException, InterruptedException {
        return each(task, source -> {
            if (!(source instanceof Source.Kept(UUID id))) {
                throw new IllegalStateException("a reference image has not been brought home");
            }
            var file = media.read(media.use(id));
            var scene = Provenance.read(file).map(Provenance::scene).orElse(null);
            return new Reference(media.decode(file, LONGEST_SIDE), scene);
        });
    }

    private <T> List<T> each(ImageTask task, Step<T> step) throws ReferenceException, InterruptedException {
        List<T> taken = new ArrayList<>();
        var written = task.referenceImages();
        for (int i = 0; i < written.size(); i++) {
            try {
                taken.add(step.take(Source.of(written.get(i))));
            } catch (MediaException e) {
                throw new ReferenceException(List.of(problem(task, i, e)));
            }
        }
        return taken;
    }

    private static Problem problem(ImageTask task, int index, MediaException fault) {
        if (fault instanceof NoRoomException full) {
            return full.problem().ofTask("imageInference", task.taskUUIDText());
        }
        var place = FIELD + "[" + index + "]";
        return new Problem(
                "failedToTransferImage",
                "Invalid value for '" + place + "' parameter. Failed to transfer the provided image: "
                        + fault.getMessage() + ".",
                List.of(place),
                "string",
                List.of(),
                null,
                null,
                task.card().documentation() + "#" + task.card().field(FIELD).anchor(),
                "imageInference",
                task.taskUUIDText());
    }
}
