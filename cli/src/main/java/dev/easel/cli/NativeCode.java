package dev.easel.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The native code of libraries. They would unpack it at every start in the folder for temporary files, which other users of
 * the machine can write to as well; the build has done so beside the program, where nobody can who cannot change the program.
 */
final class NativeCode {
    /** Where Skija, the encoder of JPEG and the database's driver look first. */
    private static final List<String> PROPERTIES =
            List.of("skija.library.path", "easel.library.path", "org.sqlite.lib.path");

    private NativeCode() {}

    /** Tells the libraries where it is, unless the operator has. Without a build, in tests, they go on unpacking. */
    static void locate() {
        var folder = program().resolveSibling("native");
        if (Files.isDirectory(folder)) {
            PROPERTIES.stream()
                    .filter(property -> System.getProperty(property) == null)
                    .forEach(property -> System.setProperty(property, folder.toString()));
        }
    }

    private static Path program() {
        var place = NativeCode.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a place in the file system: " + place, e);
        }
    }
}
