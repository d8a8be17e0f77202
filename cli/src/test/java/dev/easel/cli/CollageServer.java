package dev.easel.cli;

import java.util.Map;

/**
 * The command with {@link CollageEngine} for its only engine, as a process for the conformance suite: the way of a
 * reference picture from an official client to an engine and back can be tried whatever Studio takes.
 */
final class CollageServer {
    private CollageServer() {}

    public static void main(String[] arguments) {
        System.exit(Main.run(
                arguments,
                new Wiring(Map.of("collage", CollageEngine::new)),
                Surroundings.ofProcess(),
                Terminal.ofProcess()));
    }
}
