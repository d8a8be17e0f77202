package dev.easel.server.wire;

import java.io.IOException;

/** Answers the requests to one path with one method. */
@FunctionalInterface
interface Endpoint {
    void answer(Exchange exchange) throws Refusal, IOException, InterruptedException;
}
