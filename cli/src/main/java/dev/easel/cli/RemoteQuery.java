package dev.easel.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The query of an address, field by field. For one thread. */
final class RemoteQuery {
    private final StringBuilder text = new StringBuilder();

    /** Adds a field, if it has a value. The server says what is wrong with it. */
    RemoteQuery add(String name, @Nullable String value) {
        if (value != null) {
            text.append(text.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
