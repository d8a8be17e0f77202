package dev.easel.studio.lettering;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.Font;
import io.github.humbleui.skija.FontHinting;
import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.TextLine;
import io.github.humbleui.skija.Typeface;
import io.github.humbleui.skija.shaper.Shaper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A face whose files are open, for one text: reading one takes a millisecond or two. Holds native memory; used by one
 * thread.
 */
final class LoadedFace implements AutoCloseable {
    /** Units per em of the outlines. */
    static final float EM = 1000;

    private static final int NO_FILE = -1;

    private final List<String> names;
    /** Those that were needed so far; a {@code null} was not. */
    private final List<Typeface> files = new ArrayList<>();

    private final FontMgr manager = FontMgr.getDefault();

    LoadedFace(Face face) {
        names = face.files();
    }

    /** The outline of a line and how far it reaches along its base line, which is y = 0. */
    record Line(Path outline, float advance) {}

    /** Whether there is a glyph for every character. */
    boolean has(String text) {
        return text.codePoints().allMatch(character -> file(character) != NO_FILE);
    }

    /** Sets a line whose every character it {@link #has}, with kerning. */
    Line set(String text) {
        try (var line = new PathBuilder();
                var shaper = Shaper.makeShapeDontWrapOrReorder()) {
            float x = 0;
            for (int from = 0; from < text.length(); ) {
                int file = file(text.codePointAt(from));
                int to = from;
                while (to < text.length() && file(text.codePointAt(to)) == file) {
                    to += Character.charCount(text.codePointAt(to));
                }
                x += add(line, shaper, files.get(file), text.substring(from, to), x);
                from = to;
            }
            return new Line(line.build(), x);
        }
    }

    /** Adds letters of one file and gives their advance. */
    private static float add(PathBuilder line, Shaper shaper, Typeface typeface, String text, float x) {
        try (var font = new Font(typeface, EM).setHinting(FontHinting.NONE).setSubpixel(true);
                TextLine shaped = shaper.shapeLine(text, font)) {
            short[] glyphs = shaped.getGlyphs();
            float[] places = shaped.getPositions();
            for (int i = 0; i < glyphs.length; i++) {
                Path glyph = font.getPath(glyphs[i]);
                if (glyph != null && !glyph.isEmpty()) {
                    line.addPath(glyph, x + places[2 * i], places[2 * i + 1]);
                }
            }
            return shaped.getWidth();
        }
    }

    /** Which file has a character, or {@link #NO_FILE}. */
    private int file(int character) {
        for (int i = 0; i < names.size(); i++) {
            if (i == files.size()) {
                files.add(read(names.get(i)));
            }
            if (files.get(i).getUTF32Glyph(character) != 0) {
                return i;
            }
        }
        return NO_FILE;
    }

    private Typeface read(String name) {
        try (InputStream in = LoadedFace.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("font " + name + " is missing");
            }
            try (Data data = Data.makeFromBytes(in.readAllBytes())) {
                Typeface typeface = manager.makeFromData(data);
                if (typeface == null) {
                    throw new IllegalStateException("font " + name + " cannot be read");
                }
                return typeface;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.forEach(Typeface::close);
    }
}
