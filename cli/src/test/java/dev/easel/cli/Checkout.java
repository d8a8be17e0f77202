package dev.easel.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Checkout {
    /** The folder with the launcher; Maven runs tests in the module's folder below it. */
    static final Path ROOT = find();

    private Checkout() {}

    private static Path find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("easel")) && Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the tests must run inside a checkout of Easel");
    }
}
