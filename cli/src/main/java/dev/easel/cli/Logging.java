package dev.easel.cli;

import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The server's log: one line an event, on standard error. */
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

    /** Sets up logging for the whole process; called once, before anything logs. */
    static void configure(Level level) {
        // Read once, when the formatter's class is loaded.
        System.setProperty(FORMAT_PROPERTY, FORMAT);
        LogManager.getLogManager().reset();
        var console = new ConsoleHandler();
        console.setFormatter(new SimpleFormatter());
        console.setLevel(Level.ALL);
        var root = Logger.getLogger("");
        root.addHandler(console);
        // What the libraries report of their daily work says nothing to an operator; their warnings do.
        root.setLevel(Level.WARNING.intValue() > level.intValue() ? Level.WARNING : level);
        EASEL.setLevel(level);
    }
}
