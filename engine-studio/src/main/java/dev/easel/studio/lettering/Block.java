package dev.easel.studio.lettering;

import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as the outline of its letters, broken into centred lines.
 *
 * @param outline around the point 0, 0 in the middle of the block
 * @param width of the outline
 * @param height of it
 */
public record Block(Path outline, float width, float height) {
    /** Distance of base lines in ems. */
    private static final float LEADING = 1.08f;

    private static final int MOST_LINES = 6;

    /** Sets a text as large as a box of that size holds it, in as many lines as that takes. */
    public static Block fitting(String text, Face face, float width, float height) {
        Block best = null;
        float largest = 0;
        for (Block block : all(text, face)) {
            float scale = Math.min(width / block.width, height / block.height);
            if (scale > largest * 1.02f) {
                largest = scale;
                best = block;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("nothing to be seen in the text: " + text);
        }
        return best.scaled(largest);
    }

    /** Sets a text in that many lines, or fewer if it has fewer words, with capitals of that height. */
    public static Block ofHeight(String text, Face face, int lines, float capitals) {
        List<Block> all = all(text, face);
        return all.get(Math.min(lines, all.size()) - 1).scaled(capitals / (.72f * LoadedFace.EM));
    }

    /** The text in one line, in two, and so on. */
    private static List<Block> all(String text, Face face) {
        try (var asked = new LoadedFace(face);
                var plain = new LoadedFace(Face.SANS)) {
            LoadedFace font = asked.has(text) ? asked : plain;
            if (!font.has(text)) {
                throw new IllegalArgumentException("no face has all glyphs of the text: " + text);
            }
            List<String> words = List.of(text.strip().split("\\s+"));
            var blocks = new ArrayList<Block>();
            for (int lines = 1; lines <= Math.min(MOST_LINES, words.size()); lines++) {
                blocks.add(stacked(broken(words, lines), font));
            }
            return blocks;
        }
    }

    /** Breaks words into that many lines so that the longest is as short as possible. */
    static List<String> broken(List<String> words, int lines) {
        int low = words.stream().mapToInt(String::length).max().orElseThrow();
        int width = low;
        while (filled(words, width).size() > lines) {
            width++;
        }
        return filled(words, width);
    }

    private static List<String> filled(List<String> words, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Block stacked(List<String> lines, LoadedFace font) {
        try (var all = new PathBuilder()) {
            for (int i = 0; i < lines.size(); i++) {
                LoadedFace.Line line = font.set(lines.get(i));
                all.addPath(line.outline(), -line.advance() / 2, i * LEADING * LoadedFace.EM);
            }
            Path outline = all.build();
            Rect box = outline.computeTightBounds();
            var centred = Matrix33.makeTranslate(
                    -(box.getLeft() + box.getRight()) / 2, -(box.getTop() + box.getBottom()) / 2);
            return new Block(transformed(outline, centred), box.getWidth(), box.getHeight());
        }
    }

    private Block scaled(float scale) {
        return new Block(transformed(outline, Matrix33.makeScale(scale)), width * scale, height * scale);
    }

    /** The outline with its middle at a point. */
    public Path at(float x, float y) {
        return transformed(outline, Matrix33.makeTranslate(x, y));
    }

    private static Path transformed(Path path, Matrix33 matrix) {
        try (var builder = new PathBuilder()) {
            return builder.addPath(path, matrix).build();
        }
    }
}
