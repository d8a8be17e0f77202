package dev.easel.cli;

import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The server's log on standard error: a line for each event, followed by the stack trace in the format for people. */
final class Logging {
    /** What {@code EASEL_LOG} may say. */
    static final Map<String, Level> LEVELS =
            Map.of("error", Level.SEVERE, "warning", Level.WARNING, "info", Level.INFO, "debug", Level.FINE);

    private static final String FORMAT_PROPERTY = "java.util.logging.SimpleFormatter.format";

    /** Time, level, the class that logs, text, stack trace. */
    private static final String FORMAT = "%1$tFT%1$tT.%1$tL%1$tz %4$-7s %3$s: %5$s%6$s%n";

    /** Held, since the system forgets a logger and its level when nobody does. */
    private static final Logger EASEL = Logger.getLogger("dev.easel");

    private Logging() {}

    /** A level as {@code EASEL_LOG} names it; what is between two of them counts as the less important one. */
    static String nameOf(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warning";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }

    /** What {@code EASEL_LOG_FORMAT} may say. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs that gather logs. */
        JSON
    }

    /** Sets up logging for the whole process; called once, before anything logs. */
    static void configure(Level level, Format format) {
        // Read once, when the formatter's class is loaded.
        System.setProperty(FORMAT_PROPERTY, FORMAT);
        LogManager.getLogManager().reset();
        var console = new ConsoleHandler();
        console.setFormatter(
                switch (format) {
                    case TEXT -> new SimpleFormatter();
                    case JSON -> new JsonLines();
                });
        console.setLevel(Level.ALL);
        var root = Logger.getLogger("");
        root.addHandler(console);
        // What the libraries report of their daily work says nothing to an operator; their warnings do.
        root.setLevel(Level.WARNING.intValue() > level.intValue() ? Level.WARNING : level);
        EASEL.setLevel(level);
    }
}
