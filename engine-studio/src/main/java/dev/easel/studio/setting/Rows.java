package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Draws the rows of a landscape on all cores; they are painted afterwards, from the far one to the near one. */
final class Rows {
    private Rows() {}

    /** Layers 0 to {@code count - 1}; the drawing must depend on nothing but the number of its row. */
    static List<Layer> draw(int count, IntFunction<Layer> drawing) {
        return IntStream.range(0, count).parallel().mapToObj(drawing).toList();
    }
}
