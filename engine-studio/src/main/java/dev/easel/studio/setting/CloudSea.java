package dev.easel.studio.setting;

import dev.easel.studio.paint.Frame;

/** Above a sea of clouds that runs to the horizon. */
final class CloudSea implements Setting {
    private static final int BANKS = 5;

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .6f, Ground.Kind.VOID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, horizon + 60);
        Clouds clouds = new Clouds(stage, horizon);
        float below = stage.height() - horizon;
        float shift = stage.shift("sea");
        for (int k = 0; k < BANKS; k++) {
            float t = k / (BANKS - 1f);
            clouds.bank(horizon + 10 + below * .7f * t * t, 14 + 74 * t, 70 + 290 * t, t, shift + k * 7.7f);
            if (k < BANKS - 1) {
                Air.mist(
                        stage,
                        horizon + 34 + below * .7f * t * t,
                        26 + 40 * t,
                        ambience.haze().mix(ambience.rim(), .4f),
                        .4f,
                        shift + k * 3);
            }
        }
        if (ambience.light().shine() > .1f && !ambience.moon()) {
            stage.raster()
                    .glow(
                            Sky.sunX(stage),
                            Math.max(horizon - 20, Sky.sunY(stage, horizon)),
                            190,
                            ambience.sun().mix(ambience.rim(), .5f),
                            .34f);
        }
    }
}
