package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Moves a colour scheme towards a palette: its dark colours go to the zenith and the shadows, its bright and warm ones
 * to the horizon, the light and the rim. Brightness stays the hour's, hue becomes the palette's.
 */
final class Lean {
    private static final float SKY = .72f;
    private static final float AIR = .5f;
    private static final float LIGHT = .26f;

    private final List<Rgb> colours;

    Lean(List<Tint> palette) {
        colours = palette.stream()
                .map(Tint::rgb)
                .sorted(Comparator.comparingDouble(c -> c.luma() + .35 * (c.r() - c.b())))
                .toList();
    }

    Hour of(Hour hour) {
        Rgb darkest = colours.getFirst();
        Rgb middle = colours.get(colours.size() / 2);
        Rgb brightest = colours.getLast();
        return hour.recoloured(
                this::sky,
                c -> towards(c, middle.mix(brightest, .5f), AIR),
                c -> towards(c, brightest, LIGHT),
                c -> towards(c, darkest, LIGHT));
    }

    private List<Rgb> sky(List<Rgb> sky) {
        List<Rgb> leaning = new ArrayList<>();
        for (int i = 0; i < sky.size(); i++) {
            float place = i / (sky.size() - 1f) * (colours.size() - 1);
            int k = Math.min((int) place, Math.max(0, colours.size() - 2));
            Rgb hue = colours.get(k).mix(colours.get(Math.min(k + 1, colours.size() - 1)), place - k);
            leaning.add(towards(sky.get(i), hue, SKY));
        }
        return leaning;
    }

    /** A colour with its own brightness but nearer to another's hue. */
    static Rgb towards(Rgb colour, Rgb hue, float much) {
        return colour.mix(withLuma(hue, colour.luma()), much);
    }

    private static Rgb withLuma(Rgb hue, float luma) {
        float own = Math.max(.01f, hue.luma());
        float highest = Math.max(.01f, Math.max(hue.r(), Math.max(hue.g(), hue.b())));
        float k = Math.min(luma / own, 1 / highest);
        Rgb scaled = hue.times(k);
        float missing = luma - scaled.luma();
        return missing < .001f ? scaled : scaled.mix(Rgb.WHITE, missing / (1 - scaled.luma() + .001f));
    }
}
