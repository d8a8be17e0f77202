package dev.easel.cli;

import dev.easel.server.EaselServer;

/** A running server and the engines that draw for it; closing ends all, the server first. */
record Service(EaselServer server, OpenEngines engines, EnginePlan plan) implements AutoCloseable {

    @Override
    public void close() {
        try (engines) {
            server.close();
        }
    }
}
