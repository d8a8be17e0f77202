package dev.easel.server.wire;

import dev.easel.server.asset.Asset;
import java.net.URI;

/**
 * Absolute addresses of what this server serves.
 *
 * @param base scheme, host and port, maybe a path, without a slash at the end
 */
record Links(String base) {

    static Links to(URI base) {
        return new Links(base.toString().replaceAll("/+$", ""));
    }

    String image(Asset asset) {
        return base + "/image/" + asset.id() + "." + asset.format().extension();
    }

    /** A path from the server's root. */
    String page(String path) {
        return base + path;
    }
}
