package dev.easel.cli;

/** The exit codes of every command. */
final class ExitCode {
    /** The command did what it was asked. */
    static final int OK = 0;

    /** Something failed that is not the fault of how the command was called. */
    static final int FAILED = 1;

    /** The command line, a setting or a request was wrong. */
    static final int INVALID = 2;

    private ExitCode() {}
}
