package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Reference;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws every prompt of {@code chains.txt} and makes its edits one after the other, each of the picture before it. One
 * contact sheet a chain, to be looked at; what was refused or left undone is printed.
 *
 * <p>Arguments: the folder for the sheets, and optionally the first and the last chain.
 */
final class ChainSheet {
    private static final PixelSize SIZE = new PixelSize(448, 320);
    private static final int COLUMNS = 4;

    private ChainSheet() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<List<String>> chains = chains();
        int first = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int last = args.length > 2 ? Integer.parseInt(args[2]) : chains.size();
        int edits = 0;
        int undone = 0;
        try (Studio studio = Studio.open()) {
            for (int n = first; n <= last; n++) {
                List<String> chain = chains.get(n - 1);
                Drawing drawing = EditSheet.draw(studio, new Brief(chain.getFirst(), SIZE, List.of(3L)));
                List<Picture> pictures = new ArrayList<>(List.of(drawing.picture()));
                for (String instruction : chain.subList(1, chain.size())) {
                    edits++;
                    var reference =
                            new Reference(drawing.picture(), drawing.report().scene());
                    try {
                        drawing = EditSheet.draw(studio, new Brief(instruction, SIZE, List.of(7L), List.of(reference)));
                        List<String> left = drawing.report().undrawn();
                        if (!left.isEmpty() || drawing.report().scene() == null) {
                            undone++;
                            System.out.println(n + ": " + instruction + " -> " + left
                                    + drawing.report().notes());
                        }
                    } catch (EngineException e) {
                        undone++;
                        System.out.println(n + ": " + instruction + " -> " + e.getMessage());
                    }
                    pictures.add(drawing.picture());
                }
                PromptSheet.write(folder.resolve("chain-%02d.png".formatted(n)), PromptSheet.tiled(pictures, COLUMNS));
            }
        }
        System.out.println(undone + " of " + edits + " edits were refused, left something undone or lost the scene");
    }

    private static List<List<String>> chains() throws Exception {
        try (var in = ChainSheet.class.getResourceAsStream("chains.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .reduce(
                            new ArrayList<>(List.of(new ArrayList<String>())),
                            (all, line) -> {
                                if (!line.isBlank()) {
                                    all.getLast().add(line);
                                } else if (!all.getLast().isEmpty()) {
                                    all.add(new ArrayList<>());
                                }
                                return all;
                            },
                            (one, _) -> one)
                    .stream()
                    .map(chain -> List.copyOf(chain))
                    .filter(chain -> !chain.isEmpty())
                    .toList();
        }
    }
}
