package dev.easel.studio;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Light;
import dev.easel.studio.light.Modelling;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Ambience;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.function.Consumer;

/**
 * A fox on hills, painted with nothing but the foundation: something to look at, to time and to try styles on without
 * any of the real settings and models.
 */
public final class TrialScene {
    /** Plain daylight. */
    public static final Hour NOON = new Hour(
            "noon",
            Preview.DAY,
            List.of(Rgb.of(0x3F8FD8), Rgb.of(0x9CD0F0), Rgb.of(0xE6F4F0)),
            Rgb.of(0xFFFFF0),
            Rgb.of(0x9CC0D0),
            Rgb.of(0xA8CC60),
            Rgb.of(0x4C8A48));

    /** Snow in warm light. */
    public static final Hour SUNSET = new Hour(
            "sunset",
            Preview.SUNSET,
            List.of(Rgb.of(0x4A3F8C), Rgb.of(0xA868B0), Rgb.of(0xFF9E68), Rgb.of(0xFFC890)),
            Rgb.of(0xFFF0C0),
            Rgb.of(0xB47AB0),
            Rgb.of(0xFFE8D8),
            Rgb.of(0x7C7CC8));

    /** Everything in blue. */
    public static final Hour NIGHT = new Hour(
            "night",
            Preview.MOON,
            List.of(Rgb.of(0x080C30), Rgb.of(0x1C2868), Rgb.of(0x3C4898)),
            Rgb.of(0xF0F4FF),
            Rgb.of(0x28306C),
            Rgb.of(0x5C70B8),
            Rgb.of(0x202C68));

    /** All hours of the trial's day. */
    public static final List<Hour> HOURS = List.of(NOON, SUNSET, NIGHT);

    /**
     * One hour of the trial's day.
     *
     * @param far colour of the farthest hills
     * @param lit colour of the ground in the light
     * @param shade colour of the ground in shade
     */
    public record Hour(String name, Light light, List<Rgb> sky, Rgb sun, Rgb far, Rgb lit, Rgb shade) {

        /** The same as the settings would say it. */
        public Ambience ambience() {
            return new Ambience(
                    sky, .22f, .34f, sun, name.equals("night"), light, far, .4f, Rgb.of(0x201838), Rgb.WHITE, 0);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final int ORANGE = 0xFFE2662A;
    private static final int RUST = 0xFFC24E20;
    private static final int CREAM = 0xFFFFF3E6;
    private static final int SOOT = 0xFF3A2424;

    private final Raster raster;
    private final Hour hour;
    private final Modelling modelling;
    private final float x;
    private final float y;
    private final float scale;

    private TrialScene(Raster raster, Hour hour, Modelling modelling) {
        this.modelling = modelling;
        this.raster = raster;
        this.hour = hour;
        x = raster.frame().width() * .5f;
        y = raster.frame().height() * .86f;
        scale = raster.frame().shortSide() / 700;
    }

    /** Paints everything. */
    public static void paint(Raster raster, Hour hour) {
        setting(raster, hour);
        subject(raster, hour, Modelling.ROUND);
    }

    /** Paints sky, sun, hills and trees. */
    public static void setting(Raster raster, Hour hour) {
        var scene = new TrialScene(raster, hour, Modelling.ROUND);
        scene.sky();
        scene.hills();
        scene.trees();
        scene.meadow();
    }

    /** Paints the fox: thirteen lit layers and two flat ones. */
    public static void subject(Raster raster, Hour hour, Modelling modelling) {
        new TrialScene(raster, hour, modelling).fox();
    }

    private void sky() {
        float height = raster.frame().height() * .62f;
        List<Rgb> sky = hour.sky();
        raster.paint((i, px, py) -> {
            float t = py / height + (Noise.fractal(px * .004f, py * .01f, 3) - .45f) * .08f;
            float place = clamp(t) * (sky.size() - 1);
            int k = Math.min((int) place, sky.size() - 2);
            raster.cover(i, sky.get(k).mix(sky.get(k + 1), place - k), 1);
            float cloud = smooth(.5f, .78f, Noise.fractal(px * .0022f + 3, py * .008f, 5)) * smooth(1.1f, .3f, t);
            raster.cover(i, hour.sun().mix(hour.far(), .3f), cloud * .55f);
        });
        float sunX = raster.frame().width() * .22f;
        float sunY = height * .55f;
        raster.glow(sunX, sunY, 130, hour.sun(), .6f);
        disc(sunX, sunY, 46, hour.sun());
    }

    private void disc(float cx, float cy, float radius, Rgb colour) {
        Shading.plain(
                raster,
                Layer.draw(
                        raster.frame(),
                        Rect.makeLTRB(cx - radius - 2, cy - radius - 2, cx + radius + 2, cy + radius + 2),
                        canvas -> canvas.drawCircle(cx, cy, radius, fill(colour.argb()))),
                1);
    }

    private void hills() {
        for (int k = 0; k < 3; k++) {
            float base = raster.frame().height() * (.56f + .05f * k);
            float shift = 3.7f * k + 1;
            Rgb top = hour.far().mix(hour.shade(), k * .35f);
            Rgb foot = top.mix(hour.sky().getLast(), .45f);
            raster.paint(base - 160, raster.frame().height(), (i, px, py) -> {
                float depth = py - (base - 110 * Noise.ridge(px / 260 + shift, shift * 3.1f, 5));
                if (depth > -1) {
                    float t = clamp(depth / 120 + (Noise.fractal(px / 50 + shift, py / 40, 4) - .5f) * .25f);
                    raster.cover(i, top.mix(foot, t), smooth(-.7f, .7f, depth));
                }
            });
        }
    }

    private void trees() {
        for (int k = 0; k < 14; k++) {
            float place = Noise.hash(k + 5, 3);
            float px = (k + place) / 14 * raster.frame().width();
            float py = raster.frame().height() * (.685f + .02f * place);
            float tall = 60 + 70 * Noise.hash(k, 9);
            Light light = hour.light().hazed(hour.far(), .5f - .3f * place);
            Layer tree = Layer.draw(
                    raster.frame(),
                    Rect.makeLTRB(px - tall * .4f, py - tall * 1.1f, px + tall * .4f, py + 4),
                    canvas -> pine(canvas, px, py, tall));
            Shading.solid(
                    raster, tree, Surface.round(tall * .12f), raster.frame().scale(), 0, 0, false, light);
        }
    }

    private static void pine(Canvas canvas, float px, float py, float tall) {
        for (int tier = 0; tier < 4; tier++) {
            float foot = py - tall * tier * .2f;
            float half = tall * .3f * (1 - tier * .2f);
            float top = foot - tall * .4f;
            canvas.drawPath(
                    Path.makeFromSVGString(
                            "M" + (px - half) + " " + foot + "Q" + px + " " + (foot - tall * .1f) + " " + px + " " + top
                                    + "Q" + px + " " + (foot - tall * .1f) + " " + (px + half) + " " + foot + "Z"),
                    fill(0xFF4C6A58));
        }
    }

    private void meadow() {
        float base = raster.frame().height() * .7f;
        raster.paint(base - 60, raster.frame().height(), (i, px, py) -> {
            float depth = py - (base - 26 * Noise.fractal(px / 240, 7, 3));
            if (depth > -1) {
                float t = Noise.fractal(px * .006f, py * .025f, 5) * 1.5f - .3f + .0006f * depth;
                raster.cover(i, hour.lit().mix(hour.shade(), clamp(t)), smooth(-.7f, .7f, depth));
            }
        });
        Rect oval = Rect.makeXYWH(x - 130 * scale, y - 14 * scale, 330 * scale, 28 * scale);
        Layer shadow = Layer.draw(
                raster.frame(),
                canvas -> canvas.drawOval(
                        oval, fill(0x90201838).setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, 7 * scale))));
        Shading.plain(raster, shadow, 1);
    }

    private void fox() {
        solid(
                30,
                RUST,
                "M40 -40 C120 -20 190 -60 188 -140 C186 -190 150 -204 132 -180 C150 -150 120 -120 60 -110"
                        + " C20 -100 0 -60 40 -40Z");
        solid(
                20,
                CREAM,
                "M188 -140 C186 -190 150 -204 132 -180 C144 -160 140 -144 128 -130 C150 -140 160 -124 178 -110"
                        + " Q188 -124 188 -140Z");
        solid(60, ORANGE, "M-40 -210 C10 -220 40 -180 62 -130 C90 -80 96 -20 66 0 L-50 0 C-70 -40 -74 -150 -40 -210Z");
        solid(36, 0xFFDA5E26, "M30 -96 C80 -96 98 -40 78 -4 L14 0 C-8 -40 0 -90 30 -96Z");
        solid(26, CREAM, "M-66 -176 C-40 -190 -10 -180 0 -150 C4 -120 -16 -90 -30 -58 C-50 -84 -78 -120 -66 -176Z");
        solid(16, RUST, "M-36 -100 L4 -100 L0 -12 L-26 -12Z");
        solid(12, SOOT, "M-36 -8 Q-30 -34 -12 -36 Q2 -34 2 0 L-36 0Z");
        solid(16, ORANGE, "M-68 -104 L-28 -104 L-38 -14 L-62 -14Z");
        solid(12, SOOT, "M-76 -8 Q-66 -40 -50 -40 Q-36 -36 -36 0 L-76 0Z");
        solid(
                18,
                ORANGE,
                "M-110 -268 Q-124 -330 -106 -346 Q-74 -320 -62 -280Z M-14 -276 Q4 -322 24 -338 Q36 -296 20 -246Z");
        flat(canvas -> {
            canvas.drawPath(Path.makeFromSVGString("M-102 -276 Q-112 -318 -103 -330 Q-82 -310 -74 -284Z"), fill(SOOT));
            canvas.drawPath(Path.makeFromSVGString("M-4 -276 Q10 -310 21 -322 Q28 -292 16 -262Z"), fill(SOOT));
        });
        solid(
                50,
                ORANGE,
                "M-44 -298 C4 -300 34 -262 34 -228 C52 -214 50 -204 34 -196 C10 -176 -20 -160 -46 -150"
                        + " C-72 -160 -104 -176 -126 -196 C-142 -206 -142 -214 -124 -228 C-124 -262 -92 -298 -44 -298Z");
        solid(
                16,
                CREAM,
                "M-46 -150 C-20 -160 10 -176 34 -196 C46 -202 50 -210 38 -220 C20 -222 -6 -214 -22 -196"
                        + " C-30 -188 -38 -200 -45 -200 C-52 -200 -60 -188 -70 -196 C-86 -214 -112 -222 -128 -220"
                        + " C-142 -210 -136 -202 -124 -196 C-104 -176 -72 -160 -46 -150Z");
        solid(8, 0xFF1C1216, "M-58 -164 C-58 -176 -34 -176 -34 -164 C-34 -152 -58 -152 -58 -164Z");
        flat(TrialScene::eyes);
    }

    private static void eyes(Canvas canvas) {
        for (int side = -1; side <= 1; side += 2) {
            float ex = -45 + side * 38;
            float ey = -226;
            canvas.drawOval(Rect.makeXYWH(ex - 9, ey - 10, 18, 20), fill(0xFF24140C));
            canvas.drawOval(Rect.makeXYWH(ex - 6.5f, ey - 7, 13, 15), fill(0xFF8A4A14));
            canvas.drawOval(Rect.makeXYWH(ex - 4, ey - 6, 8, 13), fill(0xFF100806));
            canvas.drawCircle(ex - 2, ey - 4, 2.6f, fill(0xFFFFFFFF));
        }
    }

    private void solid(float roundness, int colour, String outline) {
        Surface.Bump fur = (px, py) -> Noise.fractal(px * .05f + py * .03f, py * .02f, 4) * 12;
        Shading.solid(
                raster,
                layer(canvas -> canvas.drawPath(Path.makeFromSVGString(outline), fill(colour))),
                Surface.round(roundness).bumped(fur, .3f),
                scale * raster.frame().scale(),
                x * raster.frame().scale(),
                y * raster.frame().scale(),
                false,
                hour.light(),
                modelling);
    }

    private void flat(Consumer<Canvas> drawing) {
        Shading.plain(raster, layer(drawing), 1);
    }

    private Layer layer(Consumer<Canvas> drawing) {
        return Layer.draw(
                raster.frame(),
                Rect.makeLTRB(x - 150 * scale, y - 360 * scale, x + 210 * scale, y + 10 * scale),
                canvas -> {
                    canvas.translate(x, y);
                    canvas.scale(scale, scale);
                    drawing.accept(canvas);
                });
    }

    private static Paint fill(int argb) {
        return new Paint().setColor(argb).setAntiAlias(true);
    }
}
