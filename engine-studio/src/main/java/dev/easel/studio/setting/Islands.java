package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Ridges.Chain;

/** Land that rises out of the sea far off. */
final class Islands {
    private Islands() {}

    /** A low coast in the haze. */
    static void far(Stage stage, float horizon) {
        Ridges.paint(stage, new Chain(horizon + 2, 60, 520, .8f, 2, Rgb.of(0x5C7A6C)), "coast");
        Air.mist(stage, horizon, 12, stage.ambience().haze(), .5f, stage.shift("coast mist"));
    }
}
