package dev.easel.upstream.http;

/** A key. It has no text but for whoever asks for its value: it cannot slip into a log or a message. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Takes a key as it was configured; white space around it is left out.
     *
     * @throws IllegalArgumentException if it cannot stand in an HTTP header; the message does not repeat it
     */
    public static Secret of(String value) {
        var key = value.strip();
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key is one line of printable ASCII characters without spaces");
        }
        return new Secret(key);
    }

    String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "(a key)";
    }
}
