package dev.easel.studio.setting;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Weather;

/** Nothing but sky, with clouds around what flies in it. */
final class OpenSky implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        float height = frame.height();
        return new Ground(
                height * .98f,
                height * .1f,
                height * .9f,
                frame.width() * .05f,
                frame.width() * .95f,
                Ground.Kind.VOID);
    }

    @Override
    public void paint(Stage stage) {
        float height = stage.height();
        Sky.paint(stage, height * 1.04f, height);
        Weather weather = stage.scene().weather();
        if (weather == Weather.CLEAR && stage.ambience().stars() < .5f) {
            new Clouds(stage, height * .96f).heaps(5, .9f);
        }
    }
}
