package dev.easel.studio.model.figure;

import static dev.easel.studio.model.outline.Outline.limb;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;

/** Plate armour over a limb or a trunk. */
final class Metal {
    private static final Surface STEEL = new Surface(14, Surface.SMOOTH, 0, .9f);

    private Metal() {}

    /** The breastplate, in the trunk's own measure. */
    static void cuirass(Sketch sketch, Body body, Rgb colour) {
        float t = body.torso();
        float s = body.shoulder();
        float w = body.waist() + 7;
        sketch.solid(
                new Surface(30, Surface.SMOOTH, 0, .9f),
                canvas -> canvas.drawPath(
                        Points.from(-s * .4f, -t + 10)
                                .to(-s * .94f, -t + 30)
                                .to(-s * .98f, -t * .66f)
                                .to(-w, -t * .38f)
                                .to(Torso.TURN, -t * .3f)
                                .to(w, -t * .38f)
                                .to(s * .98f, -t * .66f)
                                .to(s * .94f, -t + 30)
                                .to(s * .4f, -t + 10)
                                .to(Torso.TURN, -t + 22)
                                .blob(),
                        Ink.fill(colour)));
        sketch.flat(canvas -> {
            canvas.drawPath(
                    Points.from(Torso.TURN, -t + 24)
                            .to(Torso.TURN - 3, -t * .6f)
                            .to(Torso.TURN, -t * .32f)
                            .curve(),
                    Ink.softLine(colour.mix(Rgb.BLACK, .5f), 2, .7f, .8f));
            canvas.drawPath(
                    Points.from(-w * .9f, -t * .42f)
                            .to(Torso.TURN, -t * .35f)
                            .to(w * .9f, -t * .42f)
                            .curve(),
                    Ink.softLine(colour.mix(Rgb.BLACK, .5f), 2, .7f, .8f));
        });
        sketch.solid(STEEL, canvas -> {
            for (int i = 0; i < 3; i++) {
                float y = -t * .3f + i * 20;
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(-w - 2 - i * 3, y)
                                        .to(Torso.TURN, y + 6)
                                        .to(w + 2 + i * 3, y)
                                        .list(),
                                12),
                        Ink.fill(colour.times(.94f - .04f * i)));
            }
        });
    }

    /** Shoulder, elbow and gauntlet. */
    static void arm(Sketch sketch, Skeleton.Limb arm, float r, Rgb colour) {
        sketch.solid(
                STEEL,
                canvas -> canvas.drawPath(
                        limb(arm.joint().to(arm.end(), .25f), r * .95f + 2, arm.end(), r * .75f + 5),
                        Ink.fill(colour)));
        sketch.solid(
                STEEL,
                canvas -> canvas.drawCircle(arm.joint().x(), arm.joint().y(), r + 4, Ink.fill(colour.times(.92f))));
        for (int i = 2; i >= 0; i--) {
            Vec at = arm.root().to(arm.joint(), .06f + .17f * i);
            float size = r + 11 - 2.5f * i;
            sketch.solid(
                    STEEL,
                    canvas -> canvas.drawPath(Outline.oval(at.x(), at.y() - 2, size, size * .86f), Ink.fill(colour)));
        }
    }

    /** Thigh, knee and greave. */
    static void leg(Sketch sketch, Skeleton.Limb leg, float r, Rgb colour) {
        sketch.solid(
                STEEL,
                canvas -> canvas.drawPath(
                        limb(
                                leg.root().to(leg.joint(), .25f),
                                r + 2,
                                leg.joint().to(leg.root(), .12f),
                                r * .8f + 3),
                        Ink.fill(colour)));
        sketch.solid(
                STEEL,
                canvas -> canvas.drawPath(
                        limb(leg.joint().to(leg.end(), .14f), r * .76f + 4, leg.end(), r * .5f + 4), Ink.fill(colour)));
        sketch.solid(
                STEEL,
                canvas -> canvas.drawCircle(
                        leg.joint().x() - 3, leg.joint().y(), r * .76f + 5, Ink.fill(colour.times(.95f))));
    }
}
