package dev.easel.studio.model;

import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/**
 * A leash that hangs between two points, in units of the picture.
 *
 * @param across how far the second point is right of the first
 * @param down how far it is below the first
 * @param thickness of the line
 */
public record Tether(float across, float down, float thickness) implements Model {
    private static final Rgb LEATHER = Rgb.of(0xA8382C);
    /** How far it hangs through, as a share of its length. */
    private static final float SLACK = .16f;

    @Override
    public Extent extent(Look look) {
        return new Extent(Math.abs(across) + 2 * thickness, Math.abs(down) + sag() + 2 * thickness);
    }

    private float sag() {
        return SLACK * (float) Math.hypot(across, down);
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Extent extent = extent(look);
        float x = -across / 2;
        float y = -extent.height() + thickness + Math.max(0, -down);
        Path line = new PathBuilder()
                .moveTo(x, y)
                .quadTo(x + across * .5f, y + down * .5f + 2 * sag(), x + across, y + down)
                .build();
        sketch.solid(Surface.round(thickness / 2), canvas -> {
            try (Paint paint = new Paint()
                    .setColor(LEATHER.argb())
                    .setMode(PaintMode.STROKE)
                    .setStrokeWidth(thickness)
                    .setStrokeCap(PaintStrokeCap.ROUND)) {
                canvas.drawPath(line, paint);
            }
        });
    }
}
