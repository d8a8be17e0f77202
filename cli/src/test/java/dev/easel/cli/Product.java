package dev.easel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The built program, for tests that run after packaging. */
final class Product {
    /** What Maven builds and the launcher runs. */
    static final Path FOLDER = Checkout.ROOT.resolve("cli/target/easel");

    private Product() {}

    /**
     * A copy of the launcher beside the product and without the sources: the one of the checkout would see that Maven has
     * not finished, and wait for it.
     *
     * @param folder an empty one
     */
    static Path launcherIn(Path folder) throws IOException {
        var launcher = folder.resolve("easel");
        Files.copy(Checkout.ROOT.resolve("easel"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        var beside = Files.createDirectories(folder.resolve("cli/target")).resolve("easel");
        Files.createSymbolicLink(beside, FOLDER);
        return launcher;
    }
}
