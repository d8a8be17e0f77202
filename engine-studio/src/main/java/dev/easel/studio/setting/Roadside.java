package dev.easel.studio.setting;

import dev.easel.studio.paint.Frame;

/** A road or a railway through meadows: things stand on it. */
final class Roadside implements Setting {
    private final Setting land = new Meadow();
    private final boolean rails;

    private Roadside(boolean rails) {
        this.rails = rails;
    }

    static Roadside road() {
        return new Roadside(false);
    }

    static Roadside railway() {
        return new Roadside(true);
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = land.ground(frame, seed);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(), open.horizon() + below * .66f, open.near(), open.left(), open.right(), open.kind());
    }

    @Override
    public void paint(Stage stage) {
        land.paint(stage);
        Road.paint(stage, rails ? Road.Kind.RAILS : stage.is("dirty") ? Road.Kind.DIRT : Road.Kind.PAVED);
    }
}
