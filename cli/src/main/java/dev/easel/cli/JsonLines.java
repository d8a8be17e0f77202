package dev.easel.cli;

import dev.easel.server.observe.LogContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import tools.jackson.databind.json.JsonMapper;

/** A line of JSON for each event, with the request or task that the logging thread works on. */
final class JsonLines extends Formatter {
    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String format(LogRecord event) {
        var line = json.createObjectNode()
                .put("time", event.getInstant().toString())
                .put("level", Logging.nameOf(event.getLevel()))
                .put("logger", event.getLoggerName())
                .put("message", formatMessage(event));
        // The handler formats on the thread that logs.
        LogContext.current().forEach(line::put);
        if (event.getThrown() != null) {
            line.put("error", trace(event.getThrown()));
        }
        return line + "\n";
    }

    private static String trace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
