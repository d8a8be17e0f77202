package dev.easel.cli;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.List;

/** Puts the reference pictures beside each other, in their order; without any it draws a gradient. */
final class CollageEngine implements Engine {
    private static final int MOST = 3;
    private static final int BYTES = 4;

    @Override
    public String id() {
        return "collage";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public int references() {
        return MOST;
    }

    @Override
    public void draw(Brief brief, Progress progress) {
        for (int index = 0; index < brief.seeds().size(); index++) {
            long seed = brief.seeds().get(index);
            var picture = new Picture(brief.size(), pixels(brief.size(), brief.references(), seed));
            var report = new Report(List.of(brief.references().size() + " references"), List.of(), List.of(), null);
            progress.finished(index, new Drawing(picture, report));
        }
    }

    private static byte[] pixels(PixelSize size, List<Reference> references, long seed) {
        var bgra = new byte[BYTES * size.area()];
        for (int y = 0, at = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++, at += BYTES) {
                if (references.isEmpty()) {
                    bgra[at] = (byte) seed;
                    bgra[at + 1] = (byte) (255L * y / size.height());
                    bgra[at + 2] = (byte) (255L * x / size.width());
                    bgra[at + 3] = (byte) 255;
                } else {
                    int across = references.size() * x; // in widths of the picture
                    var reference = references.get(across / size.width()).picture();
                    int fromX = (int)
                            ((long) (across % size.width()) * reference.size().width() / size.width());
                    int fromY = (int) ((long) y * reference.size().height() / size.height());
                    int from = BYTES * (fromY * reference.size().width() + fromX);
                    System.arraycopy(reference.bgra(), from, bgra, at, BYTES);
                }
            }
        }
        return bgra;
    }

    @Override
    public void close() {}
}
