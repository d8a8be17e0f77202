package dev.easel.cli;

import dev.easel.server.EaselServer;

/** What runs here. */
final class Version {
    private Version() {}

    /** The running Java, for example {@code JDK 25.0.3 (Eclipse Adoptium)}. */
    static String java() {
        return "JDK " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
    }

    /** The lines of {@code easel --version}. */
    static String[] describe(Wiring wiring) {
        return new String[] {
            "easel " + EaselServer.version(), java(), "engines: " + String.join(", ", wiring.engines()),
        };
    }
}
