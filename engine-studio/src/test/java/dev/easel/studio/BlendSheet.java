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
 * Combines two pictures by every instruction, and lays them and all that came of them onto one sheet.
 *
 * <p>Arguments: the file for the sheet, the two pictures, and the instructions. A picture is a prompt; one that begins with
 * {@code ?} counts as a stranger's, and one that begins with {@code @} is read from a file.
 */
final class BlendSheet {
    private static final PixelSize SIZE = new PixelSize(640, 448);

    private BlendSheet() {}

    public static void main(String[] args) throws Exception {
        List<Picture> pictures = new ArrayList<>();
        try (Studio studio = Studio.open()) {
            List<Reference> references = List.of(reference(studio, args[1]), reference(studio, args[2]));
            references.forEach(reference -> pictures.add(Fit.cover(reference.picture(), SIZE)));
            for (int i = 3; i < args.length; i++) {
                try {
                    Drawing after = EditSheet.draw(studio, new Brief(args[i], SIZE, List.of(7L), references));
                    System.out.println(args[i] + " -> " + after.report().drawn() + " not: "
                            + after.report().undrawn() + " notes: "
                            + after.report().notes());
                    pictures.add(after.picture());
                } catch (EngineException e) {
                    System.out.println(args[i] + " -> " + e.getMessage());
                }
            }
        }
        Files.write(
                Path.of(args[0]),
                new Encoder()
                        .encode(
                                PromptSheet.tiled(pictures, 3),
                                ImageFormat.PNG,
                                95,
                                new Provenance("studio", "1", "none", 0, null)));
    }

    private static Reference reference(Studio studio, String source) throws Exception {
        if (source.startsWith("@")) {
            try (var decoder = new Decoder(new SkiaReader())) {
                return new Reference(decoder.decode(Files.readAllBytes(Path.of(source.substring(1))), 2048), null);
            }
        }
        boolean foreign = source.startsWith("?");
        String prompt = foreign ? source.substring(1) : source;
        Drawing drawing = EditSheet.draw(studio, new Brief(prompt, SIZE, List.of(3L)));
        return new Reference(
                drawing.picture(), foreign ? null : drawing.report().scene());
    }
}
