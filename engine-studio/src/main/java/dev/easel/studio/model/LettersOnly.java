package dev.easel.studio.model;

import dev.easel.studio.light.Surface;
import io.github.humbleui.skija.Canvas;
import java.util.function.Consumer;

/** A sketch that passes on what is written and nothing else. */
public record LettersOnly(Sketch sketch) implements Sketch {
    @Override
    public void solid(Surface surface, Consumer<Canvas> drawing) {}

    @Override
    public void flat(Consumer<Canvas> drawing) {}

    @Override
    public void glow(Consumer<Canvas> drawing) {}

    @Override
    public void letters(Consumer<Canvas> drawing) {
        sketch.letters(drawing);
    }
}
