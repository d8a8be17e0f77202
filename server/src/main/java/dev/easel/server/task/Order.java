package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A task as it is handed in, with what only the moment of its arrival knows.
 *
 * @param nsfwContent what the safety check said of the prompt; empty if none was asked for
 * @param session the one over which its results are waited for; empty if they are not, or over a connection that nobody
 *     comes back to
 * @param origin the address by which the caller reached the server, such as {@code http://127.0.0.1:8080}: links in
 *     results that are delivered later begin with it
 */
public record Order(ImageTask task, Optional<Boolean> nsfwContent, Optional<UUID> session, URI origin) {

    /** The order of somebody who runs the program here: no check, no links. */
    public static Order local(ImageTask task) {
        return new Order(task, Optional.empty(), Optional.empty(), URI.create("http://localhost"));
    }
}
