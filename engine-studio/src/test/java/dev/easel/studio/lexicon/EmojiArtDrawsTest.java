package dev.easel.studio.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.art.EmojiArt;
import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.svg.SVGDOM;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The art module knows nothing of Skia, so the proof that Skia can draw its pictures stands here. */
class EmojiArtDrawsTest {
    private static final int SIZE = 32;

    @Test
    void skia_draws_every_picture() {
        var art = EmojiArt.open();
        var blank = new ArrayList<String>();
        for (String name : art.names()) {
            if (paintedPixels(art.svg(name)) < 8) {
                blank.add(name);
            }
        }
        assertThat(blank).isEmpty();
    }

    private static int paintedPixels(String svg) {
        try (var data = Data.makeFromBytes(svg.getBytes(StandardCharsets.UTF_8));
                var dom = new SVGDOM(data);
                var bitmap = new Bitmap()) {
            bitmap.allocN32Pixels(SIZE, SIZE);
            bitmap.erase(0);
            try (var canvas = new Canvas(bitmap)) {
                canvas.scale((float) SIZE / EmojiArt.SIZE, (float) SIZE / EmojiArt.SIZE);
                dom.render(canvas);
            }
            int painted = 0;
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    painted += (bitmap.getColor(x, y) >>> 24) > 16 ? 1 : 0;
                }
            }
            return painted;
        }
    }
}
