package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.observe.LogContext;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {
    private final JsonLines format = new JsonLines();

    @Test
    void an_event_is_one_line_whatever_it_says() {
        var event = event("quotes \" and\nline breaks {0}");
        event.setParameters(new Object[] {"filled in"});
        event.setThrown(new IllegalStateException("broke\noff"));
        var line = format.format(event);
        assertThat(line).endsWith("\n");
        assertThat(line.strip().lines()).hasSize(1);
        var json = read(line);
        assertThat(json.path("message").asString()).isEqualTo("quotes \" and\nline breaks filled in");
        assertThat(json.path("level").asString()).isEqualTo("warning");
        assertThat(json.path("logger").asString()).isEqualTo("dev.easel.Example");
        assertThat(json.path("error").asString()).contains("IllegalStateException", "JsonLinesTest");
    }

    @Test
    void it_says_what_the_thread_works_on() {
        var json = LogContext.call(
                Map.of(LogContext.REQUEST, "abc"),
                () -> LogContext.call(Map.of(LogContext.TASK, "1607528b"), () -> read(format.format(event("x")))));
        assertThat(json.path("request").asString()).isEqualTo("abc");
        assertThat(json.path("task").asString()).isEqualTo("1607528b");
        assertThat(read(format.format(event("x"))).has("request")).isFalse();
    }

    private static LogRecord event(String message) {
        var event = new LogRecord(Level.WARNING, message);
        event.setLoggerName("dev.easel.Example");
        return event;
    }

    private static JsonNode read(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
