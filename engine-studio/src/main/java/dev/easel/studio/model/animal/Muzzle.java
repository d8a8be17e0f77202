package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/**
 * The head of a beast of prey or a small animal, seen three-quarter from the front, looking left. Its own measure: the
 * skull is 100 wide around the origin.
 *
 * @param ruff how far the cheeks' hair stands out
 * @param snout how far the nose is before the face
 * @param breadth half the width of the snout at the nose
 * @param eye radius of the eyes
 * @param slit true for a cat's pupils
 */
record Muzzle(Ear ear, float ruff, float snout, float breadth, float eye, boolean slit) {
    /** Shape of the ears. */
    enum Ear {
        POINTED,
        TRIANGLE,
        ROUND,
        FLOPPY,
        LONG,
        BIG
    }

    private static final float X = -8;

    void draw(Sketch sketch, Coat coat, boolean asleep, Path mask) {
        ears(sketch, coat);
        Path skull = skull();
        sketch.solid(Fur.of(40), canvas -> {
            Fur.paint(canvas, skull, coat.main());
            canvas.save();
            canvas.clipPath(skull, true);
            canvas.drawPath(mask, Ink.soft(coat.light(), 1, 2));
            canvas.restore();
        });
        snout(sketch, coat);
        sketch.flat(canvas -> face(canvas, coat, asleep));
    }

    /** White cheeks that meet below the nose, as foxes and wolves wear them. */
    static Path cheeks() {
        return Outline.union(
                Points.from(X - 2, 50)
                        .to(X - 26, 42)
                        .to(-62, 26)
                        .to(-56, 8)
                        .to(-40, 4)
                        .to(-26, 12)
                        .to(X - 8, 18)
                        .blob(),
                Points.from(X + 2, 50)
                        .to(X + 34, 44)
                        .to(66, 28)
                        .to(60, 8)
                        .to(44, 4)
                        .to(24, 12)
                        .to(X + 10, 18)
                        .blob());
    }

    /** A pale chin only. */
    static Path chin() {
        return Points.from(X, 52)
                .to(X - 30, 40)
                .to(X - 24, 22)
                .to(X, 16)
                .to(X + 26, 22)
                .to(X + 34, 40)
                .blob();
    }

    private Path skull() {
        float r = ruff;
        Path round = Points.from(-2, -46)
                .to(-30, -40)
                .to(-47, -18)
                .to(-50 - r * .4f, 6)
                .to(-44 - r, 26 + r * .3f)
                .to(-28 - r * .3f, 36)
                .to(X - 10, 46 + snout * .08f)
                .to(X + 8, 47 + snout * .08f)
                .to(32 + r * .3f, 37)
                .to(46 + r, 26 + r * .3f)
                .to(51 + r * .4f, 6)
                .to(46, -18)
                .to(28, -40)
                .blob();
        if (r < 4) {
            return round;
        }
        return Outline.union(
                round,
                Fur.fringe(Points.from(-34, 44).to(-54 - r * .4f, 24).to(-52, 4).list(), 3, 6 + r * .8f, 10),
                Fur.fringe(Points.from(53, 4).to(56 + r * .4f, 24).to(36, 44).list(), 3, 6 + r * .8f, 10));
    }

    private void snout(Sketch sketch, Coat coat) {
        float nx = X - 4 - snout * .14f;
        float ny = 16 + snout * .34f;
        float b = breadth;
        Path sides = Points.from(X - 2, 2)
                .to(X - b * 1.1f, 8)
                .to(nx - b * 1.25f, ny + 2)
                .to(nx - b * .9f, ny + 13)
                .to(nx, ny + 18)
                .to(nx + b * 1.0f, ny + 13)
                .to(nx + b * 1.35f, ny + 2)
                .to(X + b * 1.2f, 8)
                .blob();
        Path bridge =
                Outline.ribbon(Points.from(X + 3, -16).to(X, 0).to(nx, ny - 2).list(), b * .9f, b * .72f, b * .62f);
        sketch.solid(Fur.of(b * .9f), canvas -> Fur.paint(canvas, sides, coat.light()));
        sketch.solid(Fur.of(b * .6f), canvas -> Fur.paint(canvas, bridge, coat.main()));
        sketch.flat(canvas -> {
            Rgb line = coat.nose().mix(coat.main(), .15f);
            canvas.drawPath(Outline.curve(nx, ny + 4, nx, ny + 9), Ink.line(line, 1.6f));
            canvas.drawPath(
                    Points.from(nx - b * .95f, ny + 8)
                            .to(nx - b * .5f, ny + 12.5f)
                            .to(nx, ny + 9)
                            .to(nx + b * .55f, ny + 12.5f)
                            .to(nx + b * 1.05f, ny + 8)
                            .curve(),
                    Ink.line(line, 1.7f));
            for (int i = 0; i < 3; i++) {
                canvas.drawCircle(nx - b * .7f - i * 2.6f, ny + 3 + i % 2 * 3, .8f, Ink.fill(line, .6f));
                canvas.drawCircle(nx + b * .72f + i * 2.6f, ny + 3 + i % 2 * 3, .8f, Ink.fill(line, .6f));
            }
        });
        sketch.solid(
                new Surface(5, Surface.SMOOTH, 0, .8f),
                canvas -> canvas.drawPath(
                        Points.from(nx - b * .58f, ny - 6)
                                .to(nx, ny - 8)
                                .to(nx + b * .58f, ny - 6)
                                .to(nx + b * .4f, ny + 1)
                                .to(nx, ny + 5)
                                .to(nx - b * .4f, ny + 1)
                                .blob(),
                        Ink.fill(coat.nose())));
        if (slit) {
            whiskers(sketch, nx, ny);
        }
    }

    private static void whiskers(Sketch sketch, float nx, float ny) {
        sketch.flat(canvas -> {
            for (int i = -1; i <= 1; i++) {
                canvas.drawPath(
                        Points.from(nx + 12, ny + 4 + i * 2)
                                .to(nx + 40, ny + 1 + i * 8)
                                .to(nx + 62, ny + 5 + i * 14)
                                .curve(),
                        Ink.line(Rgb.of(0xFCF8F2), 1, .8f));
                canvas.drawPath(
                        Points.from(nx - 12, ny + 4 + i * 2)
                                .to(nx - 34, ny + 1 + i * 8)
                                .to(nx - 50, ny + 5 + i * 14)
                                .curve(),
                        Ink.line(Rgb.of(0xFCF8F2), 1, .8f));
            }
        });
    }

    private void face(Canvas canvas, Coat coat, boolean asleep) {
        float near = X + 24;
        float far = X - 20;
        float y = -4;
        Rgb shade = coat.main().times(.6f);
        canvas.drawPath(Outline.oval(near, y, eye * 1.7f, eye * 1.5f), Ink.soft(shade, .3f, 3));
        canvas.drawPath(Outline.oval(far, y, eye * 1.5f, eye * 1.5f), Ink.soft(shade, .3f, 3));
        if (asleep) {
            Eye.closed(canvas, far, y, eye);
            Eye.closed(canvas, near, y, eye);
            return;
        }
        if (slit) {
            Eye.slit(canvas, far, y, eye * .94f, coat.eye());
            Eye.slit(canvas, near, y, eye, coat.eye());
        } else {
            Eye.round(canvas, far, y, eye * .94f, coat.eye());
            Eye.round(canvas, near, y, eye, coat.eye());
        }
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(near - eye * 1.4f, y - eye * .2f)
                                .to(near, y - eye * 1.3f)
                                .to(near + eye * 1.7f, y - eye * .3f)
                                .list(),
                        .4f,
                        eye * .26f,
                        .8f),
                Ink.fill(Rgb.of(0x1A1214)));
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(far + eye * 1.3f, y - eye * .2f)
                                .to(far, y - eye * 1.25f)
                                .to(far - eye * 1.5f, y - eye * .3f)
                                .list(),
                        .4f,
                        eye * .24f,
                        .8f),
                Ink.fill(Rgb.of(0x1A1214)));
    }

    private void ears(Sketch sketch, Coat coat) {
        Rgb inner = coat.light().mix(Rgb.of(0xD88A80), .4f);
        switch (ear) {
            case POINTED -> {
                ear(
                        sketch,
                        Fur.of(16),
                        coat.main(),
                        Outline.blob("-48 -22, -50 -62, -44 -96, -38 -98, -20 -72, -8 -38"));
                ear(sketch, Fur.of(16), coat.main(), Outline.blob("50 -20, 56 -60, 52 -94, 46 -97, 26 -72, 12 -38"));
                inner(
                        sketch,
                        coat.dark(),
                        inner,
                        Outline.blob("-42 -30, -45 -62, -41 -86, -26 -66, -17 -42"),
                        Outline.blob("45 -30, 50 -60, 47 -84, 30 -64, 20 -42"));
            }
            case TRIANGLE -> {
                ear(
                        sketch,
                        Fur.of(14),
                        coat.main(),
                        Outline.blob("-49 -14, -52 -50, -48 -78, -43 -79, -20 -56, -6 -38"));
                ear(sketch, Fur.of(14), coat.main(), Outline.blob("50 -14, 55 -50, 52 -77, 47 -79, 24 -56, 10 -38"));
                inner(
                        sketch,
                        inner,
                        inner,
                        Outline.blob("-43 -24, -46 -50, -43 -68, -28 -54, -18 -40"),
                        Outline.blob("45 -24, 50 -50, 47 -67, 31 -54, 20 -40"));
            }
            case ROUND -> {
                ear(sketch, Fur.of(12), coat.main(), Outline.oval(-37, -38, 18, 19));
                ear(sketch, Fur.of(12), coat.main(), Outline.oval(40, -38, 18, 19));
                inner(sketch, coat.dark(), inner, Outline.oval(-37, -36, 11, 12), Outline.oval(40, -36, 11, 12));
            }
            case BIG -> {
                ear(sketch, Fur.sleek(8), coat.main(), Outline.oval(-48, -42, 31, 33));
                ear(sketch, Fur.sleek(8), coat.main(), Outline.oval(50, -42, 31, 33));
                inner(sketch, inner, Rgb.of(0xE8A8A0), Outline.oval(-48, -40, 22, 24), Outline.oval(50, -40, 22, 24));
            }
            case LONG -> {
                ear(
                        sketch,
                        Fur.of(12),
                        coat.main(),
                        Outline.blob("-26 -30, -38 -78, -36 -124, -26 -136, -14 -118, -8 -76, -8 -38"));
                ear(
                        sketch,
                        Fur.of(12),
                        coat.main(),
                        Outline.blob("14 -38, 18 -80, 30 -122, 42 -134, 48 -114, 44 -74, 32 -28"));
                inner(
                        sketch,
                        inner,
                        Rgb.of(0xE8A8A0),
                        Outline.blob("-24 -44, -31 -82, -29 -116, -20 -108, -15 -76, -15 -46"),
                        Outline.blob("22 -46, 27 -84, 36 -114, 41 -106, 38 -74, 30 -42"));
            }
            case FLOPPY -> {}
        }
    }

    /** Ears that hang are drawn after the head. */
    void hang(Sketch sketch, Coat coat) {
        if (ear == Ear.FLOPPY) {
            ear(
                    sketch,
                    Fur.of(14),
                    coat.dark(),
                    Outline.blob("-36 -38, -58 -30, -66 4, -62 34, -50 40, -40 20, -36 -8"));
            ear(sketch, Fur.of(14), coat.dark(), Outline.blob("38 -38, 60 -30, 69 4, 66 36, 54 42, 44 20, 38 -8"));
        }
    }

    private static void ear(Sketch sketch, Surface surface, Rgb colour, Path shape) {
        sketch.solid(surface, canvas -> Fur.paint(canvas, shape, colour));
    }

    private static void inner(Sketch sketch, Rgb edge, Rgb heart, Path far, Path near) {
        sketch.flat(canvas -> {
            canvas.drawPath(far, Ink.soft(edge, .9f, 2));
            canvas.drawPath(near, Ink.soft(edge, .9f, 2));
            canvas.translate(0, 4);
            canvas.drawPath(far, Ink.soft(heart, .4f, 4));
            canvas.drawPath(near, Ink.soft(heart, .4f, 4));
        });
    }
}
