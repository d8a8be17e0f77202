package dev.easel.studio.model;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Light;
import dev.easel.studio.light.Modelling;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.function.Consumer;

/** A sketch that paints each part on paper at once, at one place and in one light. */
public final class BodyPainter implements Sketch {
    private static final float GLOW_MARGIN = .6f;
    private static final float MARGIN = .1f;

    private final Raster raster;
    private final Light light;
    private final Placement placement;
    private final Model.Extent extent;
    private final Modelling modelling;

    /**
     * Where a body stands.
     *
     * @param x of its middle, in units of the frame
     * @param y of its feet, in units of the frame
     * @param scale units of the frame per unit of the model
     * @param mirrored true if it faces the other way
     */
    public record Placement(float x, float y, float scale, boolean mirrored) {}

    /** Models bodies softly rounded. */
    public BodyPainter(Raster raster, Light light, Placement placement, Model.Extent extent) {
        this(raster, light, placement, extent, Modelling.ROUND);
    }

    public BodyPainter(Raster raster, Light light, Placement placement, Model.Extent extent, Modelling modelling) {
        this.modelling = modelling;
        this.raster = raster;
        this.light = light;
        this.placement = placement;
        this.extent = extent;
    }

    @Override
    public void solid(Surface surface, Consumer<Canvas> drawing) {
        float pixels = placement.scale() * raster.frame().scale();
        Shading.solid(
                raster,
                layer(MARGIN, drawing),
                surface,
                pixels,
                placement.x() * raster.frame().scale(),
                placement.y() * raster.frame().scale(),
                placement.mirrored(),
                light,
                modelling);
    }

    @Override
    public void flat(Consumer<Canvas> drawing) {
        Rgb dim = light.ambient().times(.8f).plus(light.key().times(.75f));
        Shading.plain(
                raster,
                layer(MARGIN, canvas -> {
                    canvas.saveLayer(null, null);
                    drawing.accept(canvas);
                    try (Paint tint = new Paint().setColor(dim.argb()).setBlendMode(BlendMode.MODULATE)) {
                        canvas.drawPaint(tint);
                    }
                    canvas.restore();
                }),
                1);
    }

    @Override
    public void glow(Consumer<Canvas> drawing) {
        Shading.glowing(raster, layer(GLOW_MARGIN, drawing), 1);
    }

    private Layer layer(float margin, Consumer<Canvas> drawing) {
        float scale = placement.scale();
        float room = margin * Math.max(extent.width(), extent.height()) * scale;
        Rect bounds = Rect.makeLTRB(
                placement.x() - extent.width() * scale / 2 - room,
                placement.y() - extent.height() * scale - room,
                placement.x() + extent.width() * scale / 2 + room,
                placement.y() + room);
        return Layer.draw(raster.frame(), bounds, canvas -> {
            canvas.translate(placement.x(), placement.y());
            canvas.scale(placement.mirrored() ? -scale : scale, scale);
            drawing.accept(canvas);
        });
    }
}
