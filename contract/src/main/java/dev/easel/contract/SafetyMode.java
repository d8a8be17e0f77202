package dev.easel.contract;

/** How thoroughly a task's content is checked, after {@code safety.mode}, {@code safety.checkContent} and defaults. */
public enum SafetyMode {
    /** No check. */
    NONE("none"),
    /** A single check. */
    FAST("fast");

    private final String wireName;

    SafetyMode(String wireName) {
        this.wireName = wireName;
    }

    /** The value of {@code safety.mode} in a request. */
    public String wireName() {
        return wireName;
    }
}
