package dev.easel.cli;

import dev.easel.contract.ImageTask;
import dev.easel.engine.Origin;
import dev.easel.server.EaselServer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code easel imagine} tells about its pictures.
 *
 * @param millis from the start of drawing until the last file was written
 */
record ImagineReport(ImageTask task, long millis, List<PictureFile> pictures) {

    /** File names, as seen from {@code folder}, on standard output; the rest on standard error. */
    void print(Terminal terminal, Path folder) {
        for (var picture : pictures) {
            var path = picture.path();
            terminal.result((path.startsWith(folder) ? folder.relativize(path) : path).toString());
            terminal.say("  %s, %s, seed %d"
                    .formatted(
                            picture.size(),
                            size(picture.result().asset().length()),
                            picture.result().seed()));
        }
        if (!pictures.isEmpty()) {
            terminal.say("  drawn by %s in %.1f s".formatted(String.join(", ", engines()), millis / 1000.0));
        }
        // Each picture may lay out other things; said once for all of them.
        sayOnce(
                terminal,
                "  in the picture: ",
                picture -> picture.result().report().drawn());
        sayOnce(
                terminal,
                "  could not draw: ",
                picture -> picture.result().report().undrawn());
        sayOnce(terminal, "  note: ", picture -> picture.result().report().notes());
    }

    /** Everything as one JSON document. */
    String json() {
        var mapper = JsonMapper.shared();
        var document = mapper.createObjectNode();
        document.put("prompt", task.positivePrompt());
        document.put("model", task.card().air());
        pictures.stream()
                .map(PictureFile::origin)
                .findFirst()
                .ifPresent(first -> document.put("engine", first.engine()).put("engineVersion", first.version()));
        document.put("easelVersion", EaselServer.version());
        if (!pictures.isEmpty()) {
            // All of them have one size; it may follow from a reference image.
            document.put("width", pictures.getFirst().size().width());
            document.put("height", pictures.getFirst().size().height());
        }
        document.put("format", task.outputFormat().name());
        document.put("milliseconds", millis);
        var files = document.putArray("files");
        for (var picture : pictures) {
            var file = files.addObject();
            file.put("file", picture.path().toString());
            file.put("bytes", picture.result().asset().length());
            file.put("seed", picture.result().seed());
            var origin = picture.origin();
            file.put("engine", origin.engine());
            file.put("engineVersion", origin.version());
            file.put("charged", origin.cost());
            picture.result().report().drawn().forEach(file.putArray("drawn")::add);
            picture.result().report().undrawn().forEach(file.putArray("undrawn")::add);
            picture.result().report().notes().forEach(file.putArray("notes")::add);
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private Set<String> engines() {
        return pictures.stream()
                .map(PictureFile::origin)
                .map(origin -> origin.engine() + " " + origin.version() + charged(origin))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String charged(Origin origin) {
        var cost = origin.cost();
        return cost == null ? "" : ", which charged $" + cost.toPlainString() + ",";
    }

    private void sayOnce(Terminal terminal, String heading, Function<PictureFile, List<String>> what) {
        var all = new LinkedHashSet<String>();
        pictures.forEach(picture -> all.addAll(what.apply(picture)));
        if (!all.isEmpty()) {
            terminal.say(heading + String.join(", ", all));
        }
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? (bytes + 999) / 1000 + " kB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
