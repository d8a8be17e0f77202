package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws every prompt of {@code prompts.txt} onto contact sheets, to be looked at, and prints what was drawn.
 *
 * <p>Arguments: the folder for the sheets; optionally width and height of one picture, a seed, words that a prompt must
 * contain, and a file of other prompts. A sheet holds as many pictures as fit into {@value #SHEET} pixels squared, in
 * the order of the printed list.
 */
final class PromptSheet {
    private static final int SHEET = 2000;

    private PromptSheet() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int width = args.length > 1 ? Integer.parseInt(args[1]) : 640;
        int height = args.length > 2 ? Integer.parseInt(args[2]) : 448;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        String wanted = args.length > 4 ? args[4] : "";
        List<String> prompts = (args.length > 5 ? lines(Files.readString(Path.of(args[5]))) : prompts())
                .stream().filter(prompt -> prompt.contains(wanted)).toList();
        PixelSize size = new PixelSize(width, height);
        int columns = Math.max(1, SHEET / width);
        int rows = Math.max(1, SHEET / height);
        try (Studio studio = Studio.open()) {
            for (int from = 0; from < prompts.size(); from += columns * rows) {
                List<Picture> pictures = new ArrayList<>();
                for (String prompt : prompts.subList(from, Math.min(prompts.size(), from + columns * rows))) {
                    pictures.add(draw(studio, new Brief(prompt, size, List.of(seed)), from + pictures.size() + 1));
                }
                Path file = folder.resolve("sheet-%02d.png".formatted(from / (columns * rows) + 1));
                write(file, tiled(pictures, columns));
            }
        }
    }

    /** All prompts of the list. */
    static List<String> prompts() throws IOException {
        try (var in = PromptSheet.class.getResourceAsStream("prompts.txt")) {
            return lines(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Pictures of one size side by side, row by row. */
    static Picture tiled(List<Picture> pictures, int columns) {
        PixelSize tile = pictures.getFirst().size();
        int rows = (pictures.size() + columns - 1) / columns;
        PixelSize size = new PixelSize(tile.width() * Math.min(columns, pictures.size()), tile.height() * rows);
        byte[] sheet = new byte[4 * size.area()];
        for (int i = 0; i < pictures.size(); i++) {
            byte[] bgra = pictures.get(i).bgra();
            int left = i % columns * tile.width();
            int top = i / columns * tile.height();
            for (int y = 0; y < tile.height(); y++) {
                System.arraycopy(
                        bgra, 4 * y * tile.width(), sheet, 4 * ((top + y) * size.width() + left), 4 * tile.width());
            }
        }
        return new Picture(size, sheet);
    }

    static void write(Path file, Picture picture) throws IOException {
        var provenance = new Provenance("studio", "1", "studio", 0, null);
        Files.write(file, new Encoder().encode(picture, ImageFormat.PNG, 95, provenance));
    }

    private static Picture draw(Studio studio, Brief brief, int number) throws EngineException, InterruptedException {
        long start = System.nanoTime();
        List<Picture> drawn = new ArrayList<>();
        studio.draw(brief, new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                drawn.add(drawing.picture());
                System.out.printf(
                        "%d. %d ms  %s%n    drawn: %s%n    undrawn: %s%n    notes: %s%n",
                        number,
                        (System.nanoTime() - start) / 1_000_000,
                        brief.prompt(),
                        drawing.report().drawn(),
                        drawing.report().undrawn(),
                        drawing.report().notes());
            }
        });
        return drawn.getFirst();
    }
}
