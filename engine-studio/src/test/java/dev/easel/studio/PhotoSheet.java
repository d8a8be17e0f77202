package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Reference;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.Fit;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.imaging.SkiaReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits a picture from a file, each time the picture itself, and lays it and all that came of it onto one sheet.
 *
 * <p>Arguments: the file for the sheet, the picture, and the instructions.
 */
final class PhotoSheet {
    private PhotoSheet() {}

    public static void main(String[] args) throws Exception {
        Picture photo;
        try (var decoder = new Decoder(new SkiaReader())) {
            photo = decoder.decode(Files.readAllBytes(Path.of(args[1])), 2048);
        }
        List<Picture> pictures = new ArrayList<>(List.of(photo));
        try (Studio studio = Studio.open()) {
            for (int i = 2; i < args.length; i++) {
                var reference = new Reference(photo, null);
                long start = System.nanoTime();
                try {
                    Drawing after =
                            EditSheet.draw(studio, new Brief(args[i], photo.size(), List.of(7L), List.of(reference)));
                    System.out.printf(
                            "%4d ms  %s -> %s not: %s%n",
                            (System.nanoTime() - start) / 1_000_000,
                            args[i],
                            after.report().drawn(),
                            after.report().undrawn());
                    pictures.add(after.picture());
                } catch (EngineException e) {
                    System.out.println(args[i] + " -> " + e.getMessage());
                }
            }
        }
        PixelSize size = new PixelSize(
                640, Math.round(640f * photo.size().height() / photo.size().width()));
        List<Picture> small =
                pictures.stream().map(picture -> Fit.cover(picture, size)).toList();
        Files.write(
                Path.of(args[0]),
                new Encoder()
                        .encode(
                                PromptSheet.tiled(small, 3),
                                ImageFormat.PNG,
                                95,
                                new Provenance("studio", "1", "none", 0, null)));
    }
}
