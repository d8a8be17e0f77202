package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.bell;
import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.Map;

/** A seamless studio backdrop: wall and floor run into one another. Its colour is a trait, else a warm light grey. */
final class Plain implements Setting {
    private static final Map<String, Rgb> COLOURS = Map.ofEntries(
            Map.entry("white", Rgb.of(0xFCFCFC)),
            Map.entry("black", Rgb.of(0x1A1A1E)),
            Map.entry("grey", Rgb.of(0x9A9CA2)),
            Map.entry("gray", Rgb.of(0x9A9CA2)),
            Map.entry("beige", Rgb.of(0xE6D8C0)),
            Map.entry("cream", Rgb.of(0xF6EEDC)),
            Map.entry("red", Rgb.of(0xC83A3A)),
            Map.entry("orange", Rgb.of(0xF0924A)),
            Map.entry("yellow", Rgb.of(0xF6D25A)),
            Map.entry("green", Rgb.of(0x6CAA6C)),
            Map.entry("teal", Rgb.of(0x3C9A9A)),
            Map.entry("blue", Rgb.of(0x4A86D0)),
            Map.entry("purple", Rgb.of(0x8A62B8)),
            Map.entry("violet", Rgb.of(0x8A62B8)),
            Map.entry("pink", Rgb.of(0xF2B2C4)),
            Map.entry("brown", Rgb.of(0x8A6448)));

    @Override
    public Ground ground(Frame frame, long seed) {
        float height = frame.height();
        return new Ground(
                height * .5f,
                height * .74f,
                height * .88f,
                frame.width() * .06f,
                frame.width() * .94f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        Raster raster = stage.raster();
        Rgb own = colour(stage);
        boolean white = own.luma() > .96f;
        Ramp tones = Ramp.of(own.times(.62f), own, own.mix(Rgb.WHITE, .35f));
        float width = stage.width();
        float height = stage.height();
        float lampX = width * (.5f - .16f + .1f * stage.dice("lamp").nextFloat());
        raster.paint((i, x, y) -> {
            float dx = (x - lampX) / (width * .62f);
            float dy = (y - height * .4f) / (height * .55f);
            float spot = bell(dx * dx + dy * dy);
            float bend = smooth(height * .55f, height * .8f, y);
            float t = white
                    ? .47f + .08f * spot + .02f * bend
                    : .26f + .46f * spot + .12f * bend - .12f * smooth(height * .8f, height, y);
            tones.cover(raster, i, clamp(t), 1);
        });
    }

    /** The backdrop's colour: a trait names it, or the palette's brightest. */
    private static Rgb colour(Stage stage) {
        for (String trait : stage.scene().settingTraits()) {
            Rgb named = COLOURS.get(trait);
            if (named != null) {
                return named;
            }
        }
        return stage.scene().palette().isEmpty()
                ? Rgb.of(0xDCD6D0)
                : stage.scene().palette().getLast().rgb();
    }
}
