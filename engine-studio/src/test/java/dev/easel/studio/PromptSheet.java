package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Progress;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Draws every prompt of {@code prompts.txt}, to be looked at.
 *
 * <p>Arguments: the folder for the pictures; optionally width, height, a seed, and words that a prompt must contain.
 */
final class PromptSheet {
    private PromptSheet() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int width = args.length > 1 ? Integer.parseInt(args[1]) : 1280;
        int height = args.length > 2 ? Integer.parseInt(args[2]) : 896;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        String wanted = args.length > 4 ? args[4] : "";
        List<String> prompts = prompts();
        try (Studio studio = Studio.open()) {
            for (int i = 0; i < prompts.size(); i++) {
                if (prompts.get(i).contains(wanted)) {
                    Brief brief = new Brief(prompts.get(i), new PixelSize(width, height), List.of(seed));
                    Path file = folder.resolve("%02d.png".formatted(i + 1));
                    studio.draw(brief, new Written(file, prompts.get(i), System.nanoTime()));
                }
            }
        }
    }

    /** All prompts of the list. */
    static List<String> prompts() throws IOException {
        try (var in = PromptSheet.class.getResourceAsStream("prompts.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Writes the picture and says what is in it. */
    private record Written(Path file, String prompt, long start) implements Progress {
        @Override
        public void advanced(int index, double fraction) {}

        @Override
        public void finished(int index, Drawing drawing) {
            System.out.printf(
                    "%s %4d ms  %.70s%n    drawn: %s%n    undrawn: %s%n",
                    file.getFileName(),
                    (System.nanoTime() - start) / 1_000_000,
                    prompt,
                    drawing.report().drawn(),
                    drawing.report().undrawn());
            var provenance = new Provenance("studio", "1", "studio", 0, null);
            try {
                Files.write(file, new Encoder().encode(drawing.picture(), ImageFormat.PNG, 95, provenance));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
