package dev.easel.studio.retouch;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.pow;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of colour that are the same for every pixel of a colour: hours, seasons, films. */
final class Tones {
    private static final Map<String, UnaryOperator<Rgb>> BY_NAME = Map.ofEntries(
            Map.entry("night", Tones::night),
            Map.entry("golden hour", c -> graded(c, Rgb.of(0xFFD9A0), 1.12f, .02f)),
            Map.entry("sunset", c -> graded(c, Rgb.of(0xFFB894), 1.15f, -.03f)),
            Map.entry("dawn", c -> graded(c, Rgb.of(0xFFD8DC), .92f, .04f)),
            Map.entry("dusk", c -> graded(c, Rgb.of(0x9C94D0), .85f, -.06f)),
            Map.entry("noon", c -> graded(contrasted(c, 1.08f), Rgb.of(0xFFFDF4), 1.12f, .05f)),
            Map.entry("overcast", c -> graded(contrasted(c, .82f), Rgb.of(0xD8E0E8), .55f, .01f)),
            Map.entry("autumn", Tones::autumn),
            Map.entry("winter", Tones::winter),
            Map.entry("spring", c -> shifted(c, .04f, .10f, 1.12f, .04f)),
            Map.entry("summer", c -> graded(c, Rgb.of(0xFFF4DC), 1.25f, .03f)),
            Map.entry("warmer", c -> new Rgb(c.r() * 1.1f + .012f, c.g() * 1.01f, c.b() * .84f)),
            Map.entry("cooler", c -> new Rgb(c.r() * .85f, c.g() * .99f, c.b() * 1.12f + .012f)),
            Map.entry("black and white", c -> contrasted(c.saturated(0), 1.08f)),
            Map.entry("sepia", c -> toned(c.luma(), Rgb.of(0x2A1608), Rgb.of(0xFFF0D4))),
            Map.entry(
                    "vintage",
                    c -> contrasted(c.saturated(.62f), .82f)
                            .times(Rgb.of(0xFFEED2))
                            .plus(new Rgb(.05f, .035f, .03f))),
            Map.entry("pastel", c -> contrasted(c.saturated(.65f), .7f).plus(new Rgb(.16f, .16f, .16f))),
            Map.entry("inverted", c -> new Rgb(1 - c.r(), 1 - c.g(), 1 - c.b())),
            Map.entry("brighter", c -> gamma(c, .72f)),
            Map.entry("darker", c -> gamma(c, 1.45f)),
            Map.entry("more contrast", c -> contrasted(c, 1.35f)),
            Map.entry("less contrast", c -> contrasted(c, .68f)),
            Map.entry("more saturated", c -> c.saturated(1.5f)),
            Map.entry("less saturated", c -> c.saturated(.5f)));

    private Tones() {}

    static Optional<UnaryOperator<Rgb>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Runs a change over all pixels, so many times as strong. */
    static void apply(Raster raster, UnaryOperator<Rgb> tone, float strength) {
        raster.paint((i, _, _) -> {
            Rgb before = raster.get(i);
            Rgb after = tone.apply(before);
            raster.red()[i] = clamp(before.r() + (after.r() - before.r()) * strength);
            raster.green()[i] = clamp(before.g() + (after.g() - before.g()) * strength);
            raster.blue()[i] = clamp(before.b() + (after.b() - before.b()) * strength);
        });
    }

    /** Colours that a picture leans to, the dark ones in its shadows. */
    static UnaryOperator<Rgb> leaning(List<Rgb> colours) {
        List<Rgb> sorted = colours.stream()
                .sorted((a, b) -> Float.compare(a.luma(), b.luma()))
                .toList();
        return c -> {
            float l = c.luma();
            float at = clamp(l) * (sorted.size() - 1);
            int low = Math.min((int) at, Math.max(0, sorted.size() - 2));
            Rgb lean = sorted.size() == 1 ? sorted.getFirst() : sorted.get(low).mix(sorted.get(low + 1), at - low);
            Lab own = Lab.of(c);
            Lab hue = Lab.of(lean);
            return new Lab(own.l(), own.a() * .35f + hue.a() * .65f, own.b() * .35f + hue.b() * .65f).rgb();
        };
    }

    private static Rgb night(Rgb c) {
        float l = c.luma();
        Rgb dim = c.saturated(.55f).times(Rgb.of(0x6A86C8));
        Rgb dark = gamma(dim, 1.35f).times(.62f).plus(new Rgb(.012f, .02f, .05f));
        Rgb shining = dark.mix(Rgb.of(0xCFDCFF), smooth(.86f, 1, l) * .25f);
        // What is bright and warm, a lit window or a lamp, goes on shining.
        return shining.mix(c, smooth(.6f, .85f, l) * smooth(.15f, .35f, c.r() - c.b()) * .85f);
    }

    private static Rgb autumn(Rgb c) {
        float green = smooth(.02f, .16f, c.g() - Math.max(c.r() * .92f, c.b()));
        Rgb turned = toned(c.luma(), Rgb.of(0x4A1E08), Rgb.of(0xF2B24A));
        return c.mix(turned, green * .9f).times(Rgb.of(0xFFF2E0)).saturated(1.06f);
    }

    private static Rgb winter(Rgb c) {
        float green = smooth(.01f, .12f, c.g() - Math.max(c.r() * .95f, c.b() * .98f));
        Rgb frosted = c.saturated(.25f).mix(Rgb.of(0xEEF4FF), .55f);
        return c.saturated(.62f)
                .times(Rgb.of(0xE2EEFF))
                .mix(frosted, green * .85f)
                .plus(new Rgb(.02f, .03f, .04f));
    }

    private static Rgb shifted(Rgb c, float red, float green, float saturation, float lift) {
        float plant = smooth(.01f, .14f, c.g() - Math.max(c.r(), c.b()));
        return new Rgb(c.r() + red * plant + lift, c.g() + green * plant + lift, c.b() + lift).saturated(saturation);
    }

    private static Rgb graded(Rgb c, Rgb light, float saturation, float lift) {
        return c.times(light).saturated(saturation).plus(new Rgb(lift, lift, lift));
    }

    private static Rgb toned(float luma, Rgb dark, Rgb light) {
        return dark.mix(light, clamp(luma));
    }

    private static Rgb contrasted(Rgb c, float k) {
        return new Rgb(.5f + (c.r() - .5f) * k, .5f + (c.g() - .5f) * k, .5f + (c.b() - .5f) * k);
    }

    private static Rgb gamma(Rgb c, float g) {
        return new Rgb(power(c.r(), g), power(c.g(), g), power(c.b(), g));
    }

    private static float power(float x, float g) {
        return x <= 0 ? 0 : pow(Math.min(x, 1), g);
    }
}
