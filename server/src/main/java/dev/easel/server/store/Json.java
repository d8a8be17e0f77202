package dev.easel.server.store;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What is kept as text in a column. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    static List<Long> numbers(String text) {
        return List.of(MAPPER.readValue(text, Long[].class));
    }

    static List<String> strings(String text) {
        return List.of(MAPPER.readValue(text, String[].class));
    }
}
