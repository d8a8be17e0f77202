package dev.easel.server.safety;

import java.util.Arrays;
import java.util.Optional;

/** What a prompt can be objected to for, the gravest first. Each has a file of its own, named by its id. */
public enum Category {
    /** Sexual content with minors: always refused, whatever the configuration and the request say. */
    SEXUAL_MINORS("sexual-minors", "sexual content involving minors"),
    SEXUAL("sexual", "sexually explicit content"),
    SELF_HARM("self-harm", "suicide or self-harm"),
    HATE("hate", "hatred against a group of people"),
    EXTREMISM("extremism", "extremist or terrorist propaganda"),
    ILLEGAL_INSTRUCTIONS("illegal-instructions", "instructions for weapons, drugs or forgery"),
    GRAPHIC_VIOLENCE("graphic-violence", "graphic violence"),
    NUDITY("nudity", "nudity"),
    /** The operator's own list; empty unless the operator writes one. */
    CUSTOM("custom", "what this server's operator does not draw");

    private final String id;
    private final String description;

    Category(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name in files, messages and metrics, for example {@code graphic-violence}. */
    public String id() {
        return id;
    }

    /** For people, as the object of a sentence: "the prompt asks for …". */
    public String description() {
        return description;
    }

    static Optional<Category> of(String id) {
        return Arrays.stream(values())
                .filter(category -> category.id.equals(id))
                .findFirst();
    }
}
