package dev.easel.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where a command writes. Results go to {@code out}, so that they can be piped; everything said about them goes to
 * {@code err}.
 *
 * @param out results only
 * @param err messages, problems and progress
 * @param interactive whether somebody watches: only then is progress shown
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    /** Writes a result and makes sure that it is out. */
    void result(String line) {
        out.println(line);
        out.flush();
    }

    /** Writes something about the results. */
    void say(String line) {
        err.println(line);
        err.flush();
    }
}
