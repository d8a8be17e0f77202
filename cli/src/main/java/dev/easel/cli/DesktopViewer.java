package dev.easel.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The desktop's program for showing pictures. */
final class DesktopViewer {
    private DesktopViewer() {}

    /** Shows a file, or says why it cannot; the picture is written either way. */
    static void open(Path file, Terminal terminal) {
        var opener = System.getProperty("os.name").startsWith("Mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal.say("easel: cannot show the picture, because " + opener + " does not start (" + e.getMessage()
                    + "); on Linux it comes with the package xdg-utils");
        }
    }
}
