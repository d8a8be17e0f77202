package dev.easel.studio.model.figure;

import static dev.easel.studio.model.outline.Outline.limb;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;

/** A pressure suit: quilted limbs with bellows at the joints, seams, pockets, hoses, gloves, boots, a box on the chest and one on the back. */
final class Spacesuit {
    private static final Surface QUILT = new Surface(19, Spacesuit::quilt, .55f, .12f);
    private static final Rgb RUBBER = Rgb.of(0x4C4E66);

    private final Persona who;
    private final Worn worn;
    private final Rgb cloth;
    private final Rgb seam;

    Spacesuit(Persona who, Worn worn) {
        this.who = who;
        this.worn = worn;
        this.cloth = worn.colour();
        this.seam = worn.colour().mix(Rgb.of(0x2A2850), .5f);
    }

    private static float quilt(float x, float y) {
        return 11 * Noise.fractal(x * .034f + y * .014f, y * .024f - x * .01f, 3);
    }

    /** The life-support box; in the trunk's own measure. */
    void back(Sketch sketch) {
        float t = who.body().torso();
        float s = who.body().shoulder();
        sketch.solid(
                Surface.round(16).glossy(.3f),
                canvas -> canvas.drawRRect(
                        RRect.makeXYWH(-s * .55f, -t - 34, s * 2.1f, t + 20, 20), Ink.fill(cloth.times(.86f))));
        sketch.solid(Surface.round(5).glossy(.5f), canvas -> {
            canvas.drawRRect(RRect.makeXYWH(s * 1.12f, -t - 8, 17, t * .5f, 6), Ink.fill(RUBBER.mix(cloth, .4f)));
            canvas.drawRRect(RRect.makeXYWH(s * 1.12f, -t * .36f, 17, 26, 6), Ink.fill(worn.trim()));
        });
    }

    void leg(Sketch sketch, Skeleton.Limb leg) {
        float r = who.body().leg() + 9;
        Vec ankle = leg.end().to(leg.joint(), .06f);
        sketch.solid(QUILT, canvas -> canvas.drawPath(limb(leg.root(), r + 3, leg.joint(), r * .84f), Ink.fill(cloth)));
        sketch.solid(QUILT, canvas -> canvas.drawPath(limb(leg.joint(), r * .84f, ankle, r * .7f), Ink.fill(cloth)));
        bellows(sketch, leg.root().to(leg.joint(), .8f), leg.joint().to(leg.end(), .16f), leg.joint(), r * .86f);
        Vec band = leg.root().to(leg.joint(), .42f);
        ring(sketch, band, leg.joint().minus(leg.root()), r * .98f, 5, worn.trim());
        pocket(sketch, leg.root().to(leg.joint(), .62f), leg.joint().minus(leg.root()));
        boot(sketch, leg, r);
    }

    private void boot(Sketch sketch, Skeleton.Limb leg, float r) {
        float size = who.body().extremities() * 1.24f;
        float drop = who.body().foot() / size + 2;
        float angle = Math.abs(leg.angle()) < 48 ? Math.clamp(leg.angle() * .25f, -6, 6) : leg.angle() * .8f;
        Vec cuff = leg.end().to(leg.joint(), .26f);
        sketch.solid(
                Surface.round(12).glossy(.25f),
                canvas -> canvas.drawPath(limb(cuff, r * .76f, leg.end(), r * .68f), Ink.fill(cloth.times(.9f))));
        ring(sketch, cuff, leg.end().minus(leg.joint()), r * .8f, 6, worn.trim());
        Sketch there = new Moved(sketch, angle, leg.end());
        there.solid(Surface.round(14).glossy(.3f), canvas -> {
            canvas.scale(size, size);
            canvas.drawPath(
                    Points.from(-14, -8)
                            .to(14, -8)
                            .to(18, 8)
                            .to(18, drop)
                            .to(-12, drop)
                            .to(-42, drop)
                            .to(-46, drop - 11)
                            .to(-28, drop - 20)
                            .blob(),
                    Ink.fill(cloth.times(.92f)));
        });
        there.solid(Surface.round(4), canvas -> {
            canvas.scale(size, size);
            canvas.drawRRect(RRect.makeXYWH(-47, drop - 6, 66, 10, 4), Ink.fill(RUBBER));
        });
        there.flat(canvas -> {
            canvas.scale(size, size);
            canvas.drawPath(
                    Points.from(-20, drop - 22)
                            .to(-14, drop - 12)
                            .to(18, drop - 12)
                            .curve(),
                    Ink.line(seam, 1.6f, .6f));
        });
    }

    void arm(Sketch sketch, Skeleton.Limb arm) {
        float r = who.body().arm() + 11;
        Vec wrist = arm.end().to(arm.joint(), .08f);
        sketch.solid(QUILT, canvas -> canvas.drawPath(limb(arm.root(), r + 3, arm.joint(), r * .88f), Ink.fill(cloth)));
        sketch.solid(QUILT, canvas -> canvas.drawPath(limb(arm.joint(), r * .88f, wrist, r * .74f), Ink.fill(cloth)));
        bellows(sketch, arm.root().to(arm.joint(), .78f), arm.joint().to(arm.end(), .22f), arm.joint(), r * .9f);
        ring(sketch, arm.root().to(arm.joint(), .36f), arm.joint().minus(arm.root()), r * .98f, 4.5f, worn.trim());
        patch(sketch, arm.root().to(arm.joint(), .12f));
        Hands.glove(
                new Moved(sketch, arm.angle(), arm.end()),
                cloth.times(.8f),
                who.body().extremities() * 1.08f);
        ring(sketch, wrist, arm.end().minus(arm.joint()), r * .82f, 6, RUBBER.mix(cloth, .45f));
    }

    /** Chest, hoses, display, belt and collar; in the trunk's own measure. */
    void trunk(Sketch sketch, Path shape) {
        float t = who.body().torso();
        float s = who.body().shoulder();
        sketch.solid(new Surface(40, Spacesuit::quilt, .5f, .12f), canvas -> canvas.drawPath(shape, Ink.fill(cloth)));
        sketch.flat(canvas -> {
            canvas.clipPath(shape, true);
            canvas.drawPath(
                    Points.from(-s * .6f, -t)
                            .to(-s * .5f, -t * .6f)
                            .to(-s * .62f, 0)
                            .curve(),
                    Ink.line(seam, 1.6f, .6f));
            canvas.drawPath(
                    Points.from(s * .66f, -t)
                            .to(s * .56f, -t * .6f)
                            .to(s * .7f, 0)
                            .curve(),
                    Ink.line(seam, 1.6f, .6f));
            stitches(canvas, -t * .3f, s);
            stitches(canvas, -t * .3f + 5, s);
        });
        sketch.solid(
                Surface.round(7).glossy(.5f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(
                                Points.from(-s * 1.02f, -t * .18f)
                                        .to(Torso.TURN, -t * .13f)
                                        .to(s * 1.06f, -t * .18f)
                                        .list(),
                                7),
                        Ink.fill(RUBBER)));
        sketch.solid(
                Surface.round(5).glossy(1),
                canvas -> canvas.drawRRect(
                        RRect.makeXYWH(Torso.TURN - 11, -t * .13f - 9, 24, 18, 4), Ink.fill(Rgb.of(0xC8CCD8))));
        hose(sketch, -s * .34f, -t * .44f, -s * 1.02f, -t * .5f, -s * .74f, -t * .98f);
        hose(sketch, s * .3f, -t * .44f, s * 1.1f, -t * .46f, s * .86f, -t * .98f);
        display(sketch, Torso.TURN - s * .46f, -t * .66f, s * .96f);
        sketch.solid(
                Surface.round(9).glossy(.9f),
                canvas -> canvas.drawPath(Outline.oval(-3, -t + 2, s * .86f, 17), Ink.fill(Rgb.of(0xB8BCCC))));
        sketch.solid(
                Surface.round(5).glossy(.8f),
                canvas -> canvas.drawPath(Outline.oval(-3, -t - 3, s * .78f, 13), Ink.fill(worn.trim())));
    }

    private void display(Sketch sketch, float x, float y, float width) {
        sketch.solid(
                Surface.round(8).glossy(.4f),
                canvas -> canvas.drawRRect(RRect.makeXYWH(x, y, width, 52, 9), Ink.fill(cloth.mix(RUBBER, .32f))));
        sketch.solid(
                Surface.round(3),
                canvas -> canvas.drawRRect(
                        RRect.makeXYWH(x + 6, y + 7, width * .46f, 20, 3), Ink.fill(Rgb.of(0x14203A))));
        sketch.glow(canvas -> {
            canvas.drawPath(
                    Points.from(x + 9, y + 19)
                            .to(x + 14, y + 13)
                            .to(x + 19, y + 21)
                            .to(x + 24, y + 12)
                            .to(x + width * .46f, y + 17)
                            .curve(),
                    Ink.line(Rgb.of(0x5AF0D8), 1.6f));
            light(canvas, x + width * .68f, y + 13, Rgb.of(0xFF5A48));
            light(canvas, x + width * .86f, y + 13, Rgb.of(0x58E0FF));
            light(canvas, x + width * .68f, y + 25, Rgb.of(0xFFC848));
        });
        sketch.flat(canvas -> {
            for (int i = 0; i < 3; i++) {
                canvas.drawRRect(
                        RRect.makeXYWH(x + 7 + i * width * .3f, y + 34, width * .22f, 11, 2),
                        Ink.fill(i == 1 ? worn.trim() : RUBBER));
            }
            canvas.drawCircle(x + width * .86f, y + 25, 4, Ink.fill(RUBBER));
        });
    }

    private static void light(Canvas canvas, float x, float y, Rgb colour) {
        canvas.drawCircle(x, y, 9, Ink.touch(x, y, 9, colour, .8f));
        canvas.drawCircle(x, y, 3, Ink.fill(colour.mix(Rgb.WHITE, .4f)));
    }

    private void hose(Sketch sketch, float... spine) {
        sketch.solid(
                Surface.round(5).glossy(.4f),
                canvas -> canvas.drawPath(Outline.ribbon(spine, 6), Ink.fill(RUBBER.mix(cloth, .3f))));
        sketch.flat(canvas -> {
            for (int i = 1; i < 14; i++) {
                Vec at = Outline.along(spine, i / 14f);
                Vec across = Outline.along(spine, Math.min(1, i / 14f + .03f))
                        .minus(at)
                        .unit()
                        .turned()
                        .times(5.4f);
                canvas.drawLine(
                        at.x() - across.x(),
                        at.y() - across.y(),
                        at.x() + across.x(),
                        at.y() + across.y(),
                        Ink.line(RUBBER.times(.6f), 1.5f, .7f));
            }
        });
        sketch.solid(
                Surface.round(4).glossy(.9f),
                canvas -> canvas.drawCircle(spine[0], spine[1], 8, Ink.fill(worn.trim())));
    }

    private void stitches(Canvas canvas, float y, float s) {
        for (float x = -s; x < s; x += 7) {
            canvas.drawLine(
                    x, y + 5 - x * x / (s * s) * 5, x + 4, y + 5 - x * x / (s * s) * 5, Ink.line(seam, 1.2f, .6f));
        }
    }

    /** Rubber rings around a joint. */
    private void bellows(Sketch sketch, Vec above, Vec below, Vec joint, float r) {
        for (int i = 0; i < 4; i++) {
            float share = i / 3f;
            Vec at = share < .5f ? above.to(joint, share * 2) : joint.to(below, share * 2 - 1);
            Vec along = share < .5f ? joint.minus(above) : below.minus(joint);
            ring(sketch, at, along, r, 4.6f, cloth.times(.9f));
        }
    }

    private static void ring(Sketch sketch, Vec at, Vec along, float r, float thick, Rgb colour) {
        Vec across = along.unit().turned().times(r - thick * .55f);
        Vec bow = along.unit().times(r * .16f);
        float[] spine = Points.from(at.x() - across.x(), at.y() - across.y())
                .to(at.x() + bow.x(), at.y() + bow.y())
                .to(at.x() + across.x(), at.y() + across.y())
                .list();
        sketch.solid(
                Surface.round(thick).glossy(.25f),
                canvas -> canvas.drawPath(Outline.ribbon(spine, thick), Ink.fill(colour)));
    }

    private void pocket(Sketch sketch, Vec at, Vec along) {
        float degrees = (float) (StrictMath.atan2(-along.x(), along.y()) * 180 / Math.PI);
        Sketch there = new Moved(sketch, degrees, at);
        there.solid(
                Surface.round(4),
                canvas -> canvas.drawRRect(RRect.makeXYWH(-14, -14, 27, 30, 5), Ink.fill(cloth.times(.94f))));
        there.flat(canvas -> {
            canvas.drawRRect(RRect.makeXYWH(-14, -14, 27, 30, 5), Ink.line(seam, 1.3f, .6f));
            canvas.drawLine(-14, -5, 13, -5, Ink.line(seam, 1.6f, .7f));
        });
    }

    private void patch(Sketch sketch, Vec at) {
        sketch.flat(canvas -> {
            canvas.drawCircle(at.x(), at.y() + 8, 10, Ink.fill(Rgb.of(0x2A4AA0)));
            canvas.drawPath(Motifs.star(at.x(), at.y() + 8, 7), Ink.fill(Rgb.of(0xF4F0FF)));
            canvas.drawOval(Rect.makeXYWH(at.x() - 13, at.y() + 4, 26, 8), Ink.line(worn.trim(), 1.8f));
        });
    }
}
