package dev.easel.server.access;

import java.util.Arrays;
import java.util.Locale;

/** What a key opens. */
public enum Role {
    /** The caller's own tasks and pictures. */
    USER,
    /** Everybody's tasks. */
    OPERATOR;

    /** As it is written in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no role " + wireName));
    }
}
