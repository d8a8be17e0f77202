package dev.easel.studio.model;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.scene.Tint;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.svg.SVGDOM;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stock vector art as a model: one flat drawing that is inflated as a whole. The units are those of the drawing, {@value
 * #BOX} to a side; what is transparent around it is cut off, so that it stands on its feet.
 */
public final class IconModel implements Model {
    private static final int BOX = 128;
    /** Colours on fewer pixels than this are not counted. */
    private static final int SPECK = 12;

    private final String svg;
    private final float left;
    private final float bottom;
    private final Extent extent;
    private final Map<Integer, Integer> coverage;

    private IconModel(String svg, float left, float bottom, Extent extent, Map<Integer, Integer> coverage) {
        this.svg = svg;
        this.left = left;
        this.bottom = bottom;
        this.extent = extent;
        this.coverage = coverage;
    }

    /** Reads a drawing whose view box is 0 0 128 128. */
    public static IconModel of(String svg) {
        try (SVGDOM drawing = parse(svg)) {
            Layer layer = Layer.draw(new Frame(BOX, BOX, 1), drawing::render);
            if (layer.isEmpty()) {
                throw new IllegalArgumentException("the drawing is empty");
            }
            return new IconModel(
                    svg,
                    layer.left(),
                    layer.top() + layer.rows(),
                    new Extent(layer.columns(), layer.rows()),
                    coverage(layer));
        }
    }

    @Override
    public Extent extent(Look look) {
        return extent;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        float roundness = .08f * Math.max(extent.width(), extent.height());
        Surface surface =
                Surface.round(roundness).bumped((x, y) -> Noise.fractal(x * .08f + y * .03f, y * .03f, 3) * 8, .1f);
        List<Tint> colours = look.entity().colours();
        String dyed = colours.isEmpty()
                ? svg
                : Dye.recolour(svg, coverage, colours.getFirst().rgb());
        sketch.solid(surface, canvas -> render(canvas, dyed));
    }

    private void render(Canvas canvas, String svg) {
        canvas.translate(-left - extent.width() / 2, -bottom);
        try (SVGDOM drawing = parse(svg)) {
            drawing.render(canvas);
        }
    }

    /** How many pixels show each opaque colour. */
    private static Map<Integer, Integer> coverage(Layer layer) {
        Map<Integer, Integer> coverage = new TreeMap<>();
        for (int row = 0; row < layer.rows(); row++) {
            for (int pixel : layer.row(row)) {
                if (pixel >>> 24 == 255) {
                    coverage.merge(pixel & 0xffffff, 1, Integer::sum);
                }
            }
        }
        coverage.values().removeIf(pixels -> pixels < SPECK); // mixtures along edges, not colours of the drawing
        return coverage;
    }

    private static SVGDOM parse(String svg) {
        try (Data data = Data.makeFromBytes(svg.getBytes(StandardCharsets.UTF_8))) {
            return new SVGDOM(data);
        }
    }
}
