package dev.easel.studio;

import dev.easel.studio.composition.Placed;
import dev.easel.studio.light.Light;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Ground;
import dev.easel.studio.setting.Stage;

/** What a thing does to the ground it stands on: a dark line of contact, and a soft shadow away from the light. */
final class Shadows {
    private static final float CONTACT = .55f;
    private static final float CAST = .38f;
    /** How much of the light full shade leaves. */
    private static final float SHADE = .34f;
    /** How far shade takes on the colour of the hour's shadows. */
    private static final float TINGE = .3f;
    /** Things standing on water darken it far less. */
    private static final float ON_WATER = .5f;

    private Shadows() {}

    static void cast(Placed placed, Stage stage) {
        float strength = switch (placed.footing()) {
            case GROUND -> 1;
            case WATER -> ON_WATER;
            case PERCHED -> .5f;
            case NONE -> 0;
        };
        strength *= 1 - .7f * placed.remoteness();
        if (strength <= 0) {
            return;
        }
        float half = Math.min(placed.width(), placed.height() * 1.6f) / 2;
        float flatness = flatness(placed, stage.ground());
        Light light = stage.ambience().light();
        ellipse(
                stage,
                placed.x(),
                placed.surface() - half * flatness * .25f,
                half * .72f,
                half * flatness * .6f,
                CONTACT * strength);
        if (placed.footing() == Placed.Footing.GROUND) {
            float away = -light.keyX() * half * .9f;
            ellipse(
                    stage,
                    placed.x() + away,
                    placed.surface() - half * flatness * .3f,
                    half * 1.25f,
                    half * flatness,
                    CAST * strength);
        }
    }

    /** How flat a circle on the ground looks from the viewer's height. */
    private static float flatness(Placed placed, Ground ground) {
        float down = (placed.surface() - ground.horizon()) / Math.max(1, ground.near() - ground.horizon());
        return .1f + .14f * Curves.clamp(down);
    }

    private static void ellipse(Stage stage, float cx, float cy, float rx, float ry, float strength) {
        Raster raster = stage.raster();
        float reach = 1.9f;
        // Shade takes light away from what is there; a colour laid over it would look like a puddle.
        Rgb left = new Rgb(SHADE, SHADE, SHADE).mix(stage.ambience().shadow(), TINGE);
        raster.paint(cx - rx * reach, cy - ry * reach, cx + rx * reach, cy + ry * reach, (i, x, y) -> {
            float dx = (x - cx) / rx;
            float dy = (y - cy) / ry;
            float d2 = dx * dx + dy * dy;
            if (d2 < reach * reach) {
                raster.dim(i, left, strength * Curves.smooth(reach * reach, 0, d2));
            }
        });
    }
}
