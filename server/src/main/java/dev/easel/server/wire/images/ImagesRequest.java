package dev.easel.server.wire.images;

import dev.easel.contract.Catalog;
import dev.easel.contract.OutputFormat;
import dev.easel.contract.OutputType;
import dev.easel.contract.Problem;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for pictures in the words of OpenAI or xAI, understood.
 *
 * @param model the model as the caller named it, or the name that is meant where none is given
 * @param quality what was asked for, which changes nothing; answers repeat it
 * @param stream whether the answer comes as events
 * @param previews how many previews of each picture are wanted among them, from 0 to 3
 * @param task what is to be done, as an {@code imageInference} task
 */
public record ImagesRequest(
        Operation operation,
        Dialect dialect,
        String model,
        String quality,
        OutputType outputType,
        OutputFormat outputFormat,
        boolean stream,
        int previews,
        ObjectNode task) {

    /** What comes of reading a request. */
    public sealed interface Reading {

        /** It can be tried. */
        record Understood(ImagesRequest request) implements Reading {}

        /** Nothing can be tried; every problem that was found. */
        record Refused(Dialect dialect, List<Problem> problems) implements Reading {}
    }

    /**
     * Reads a request.
     *
     * @param taskUUID the id of the task that it becomes
     */
    public static Reading read(Operation operation, Submission submission, Catalog catalog, UUID taskUUID) {
        return new RequestReader(operation, submission, catalog).read(taskUUID);
    }
}
