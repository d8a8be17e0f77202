package dev.easel.cli;

import dev.easel.server.task.ImageResult;
import dev.easel.server.task.TaskListener;
import java.util.Arrays;
import java.util.Locale;

/**
 * One line on the terminal that is rewritten while an engine draws. Shows nothing when nobody watches. Safe for use by
 * many threads, since an engine may draw several pictures at once.
 */
final class ProgressLine implements TaskListener, AutoCloseable {
    private static final String REWRITE = "\r\u001b[K";

    private final Terminal terminal;
    private final double[] fractions; // guarded by this
    private int finished; // guarded by this

    ProgressLine(Terminal terminal, int pictures) {
        this.terminal = terminal;
        this.fractions = new double[pictures];
        show();
    }

    @Override
    public synchronized void advanced(int index, double fraction) {
        fractions[index] = Math.max(fractions[index], fraction);
        show();
    }

    @Override
    public synchronized void finished(int index, ImageResult result) {
        fractions[index] = 1;
        finished++;
        show();
    }

    /** Removes the line, so that what is written next starts at the margin. */
    @Override
    public synchronized void close() {
        if (terminal.interactive()) {
            terminal.err().print(REWRITE);
            terminal.err().flush();
        }
    }

    private synchronized void show() {
        if (!terminal.interactive()) {
            return;
        }
        var pictures = fractions.length;
        var done = Arrays.stream(fractions).sum() / pictures;
        var which = pictures == 1 ? "" : " " + Math.min(finished + 1, pictures) + " of " + pictures;
        terminal.err().print(REWRITE + String.format(Locale.ROOT, "drawing%s … %3.0f %%", which, 100 * done));
        terminal.err().flush();
    }
}
