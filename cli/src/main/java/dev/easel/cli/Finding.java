package dev.easel.cli;

/**
 * What {@code easel doctor} says about one thing.
 *
 * @param subject what was looked at
 * @param text what was found and, unless all is well, what to do about it
 */
record Finding(Level level, String subject, String text) {

    /** How bad it is. */
    enum Level {
        /** As it should be. */
        OK,
        /** Something will not work, but pictures can be drawn and served. */
        WARN,
        /** Pictures cannot be drawn or served. */
        FAIL
    }

    static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text);
    }

    static Finding warn(String subject, String text) {
        return new Finding(Level.WARN, subject, text);
    }

    static Finding fail(String subject, String text) {
        return new Finding(Level.FAIL, subject, text);
    }
}
