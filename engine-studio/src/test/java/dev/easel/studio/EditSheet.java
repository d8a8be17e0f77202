package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a prompt, then makes one edit after the other, each of the picture before, and lays all of them onto one sheet.
 *
 * <p>Arguments: the file for the sheet, the prompt, and the instructions. An instruction that begins with {@code !} edits
 * the first picture instead of the last; one that begins with {@code ?} edits it as if somebody else had made it.
 */
final class EditSheet {
    private static final PixelSize SIZE = new PixelSize(640, 448);

    private EditSheet() {}

    public static void main(String[] args) throws Exception {
        List<Picture> pictures = new ArrayList<>();
        try (Studio studio = Studio.open()) {
            Drawing first = draw(studio, new Brief(args[1], SIZE, List.of(3L)));
            Drawing last = first;
            pictures.add(first.picture());
            for (int i = 2; i < args.length; i++) {
                boolean foreign = args[i].startsWith("?");
                boolean again = foreign || args[i].startsWith("!");
                Drawing from = again ? first : last;
                var reference = new Reference(
                        from.picture(), foreign ? null : from.report().scene());
                String instruction = again ? args[i].substring(1) : args[i];
                try {
                    last = draw(studio, new Brief(instruction, from.picture().size(), List.of(7L), List.of(reference)));
                    System.out.println(instruction + " -> " + last.report().drawn() + " not: "
                            + last.report().undrawn());
                    pictures.add(last.picture());
                } catch (EngineException e) {
                    System.out.println(instruction + " -> " + e.getMessage());
                }
            }
        }
        Picture sheet = PromptSheet.tiled(pictures, 3);
        Path file = Path.of(args[0]);
        Files.write(
                file, new Encoder().encode(sheet, ImageFormat.PNG, 95, new Provenance("studio", "1", "none", 0, null)));
    }

    static Drawing draw(Studio studio, Brief brief) throws EngineException, InterruptedException {
        List<Drawing> drawings = new ArrayList<>();
        studio.draw(brief, new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                drawings.add(drawing);
            }
        });
        return drawings.getFirst();
    }
}
