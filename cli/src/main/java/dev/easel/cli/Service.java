package dev.easel.cli;

import dev.easel.engine.Engine;
import dev.easel.server.EaselServer;

/** A running server and the engine that draws for it; closing ends both, the server first. */
record Service(EaselServer server, Engine engine) implements AutoCloseable {

    @Override
    public void close() {
        try (engine) {
            server.close();
        }
    }
}
