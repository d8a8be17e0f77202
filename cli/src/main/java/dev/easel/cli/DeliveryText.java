package dev.easel.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A delivery, as the server describes it, for people to read. */
record DeliveryText(JsonNode item) {

    /** The id and three lines, or four. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(text("id"));
        lines.add("  " + text("kind") + " " + text("state") + "  " + text("url"));
        lines.add("  task " + text("taskUUID") + " of " + text("caller") + ", made " + text("created"));
        lines.add("  " + attempts());
        if (item.has("failure")) {
            lines.add("  given up: " + text("failure"));
        }
        return lines;
    }

    private String attempts() {
        int count = item.path("attempts").asInt();
        var next = item.has("nextAttempt") ? "; next " + text("nextAttempt") : "";
        if (!item.has("lastAttempt")) {
            return "not tried yet" + next;
        }
        var last = item.path("lastAttempt");
        return (count == 1 ? "1 attempt" : count + " attempts") + ", the last "
                + last.path("at").asString("") + ": " + last.path("note").asString("") + next;
    }

    private String text(String field) {
        return item.path(field).asString("");
    }
}
