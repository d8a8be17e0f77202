package dev.easel.studio.model.figure;

import static dev.easel.studio.model.outline.Outline.limb;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import java.util.Random;

/** Skirts of all lengths: bells that hang from the waist, or cloth draped over bent legs. */
final class Skirts {
    private static final float STRAIGHT = 58;

    private final Persona who;
    private final Sketch sketch;

    Skirts(Persona who, Sketch sketch) {
        this.who = who;
        this.sketch = sketch;
    }

    void skirt(Worn worn, Wardrobe.Skirt skirt) {
        Wardrobe.Hem hem = worn.is("floor") || worn.is("long") ? Wardrobe.Hem.FLOOR : skirt.hem();
        if (worn.is("short")) {
            hem = Wardrobe.Hem.THIGH;
        }
        if (isBent(who.bones().nearLeg()) || isBent(who.bones().farLeg())) {
            draped(worn, hem);
        } else {
            bell(worn, hem.share(), skirt.flare());
        }
    }

    /** The lower half of a long coat: a narrow skirt, parted in front. */
    void tails(Worn worn) {
        boolean bent = isBent(who.bones().nearLeg()) || isBent(who.bones().farLeg());
        if (!bent) {
            bell(worn, Wardrobe.Hem.KNEE.share(), .16f);
            if (!who.fromBehind()) {
                float leg = who.body().thigh() + who.body().shin();
                Vec hip = who.bones().pelvis();
                sketch.flat(canvas -> canvas.drawPath(
                        Outline.ribbon(
                                new float[] {
                                    hip.x() + Torso.TURN, hip.y() - 30, hip.x() + Torso.TURN - 3, hip.y() + leg * .52f
                                },
                                .6f,
                                2.4f),
                        Ink.fill(worn.colour().mix(Rgb.BLACK, .5f), .7f)));
            }
        }
    }

    private static boolean isBent(Skeleton.Limb leg) {
        Vec thigh = leg.joint().minus(leg.root()).unit();
        Vec shin = leg.end().minus(leg.joint()).unit();
        float cosine = thigh.x() * shin.x() + thigh.y() * shin.y();
        return cosine < Curves.cos(STRAIGHT * (float) Math.PI / 180) || (thigh.y() < .35f && thigh.x() < 0);
    }

    private void draped(Worn worn, Wardrobe.Hem hem) {
        Skeleton bones = who.bones();
        Cloth.lay(sketch, worn.coloured(worn.colour().mix(Rgb.BLACK, .18f)), drape(bones.farLeg(), hem.share()), 26);
        Path near = drape(bones.nearLeg(), hem.share());
        Cloth.lay(sketch, worn, near, 30);
        if (worn.is("embroidered")) {
            Embroidery.stars(sketch, worn, near, 40, who.dice(4));
        }
    }

    /** Cloth over one bent leg, as far down as the hem reaches. */
    private Path drape(Skeleton.Limb leg, float share) {
        float r = who.body().leg();
        float upper = Math.min(1, share * 2);
        Vec knee = leg.root().to(leg.joint(), upper);
        Path thigh = limb(leg.root().to(who.bones().pelvis(), .5f).plus(0, -8), r + 16, knee, r * .9f + 8);
        if (share <= .5f) {
            return thigh;
        }
        Vec end = leg.joint().to(leg.end(), Math.min(1, (share - .5f) * 2));
        return Outline.union(thigh, limb(knee, r * .9f + 8, end, r * .95f + 12));
    }

    /** A bell in the legs' own direction: straight down for one who stands. */
    private void bell(Worn worn, float share, float flare) {
        Skeleton bones = who.bones();
        Vec hip = bones.pelvis();
        Vec feet = bones.nearLeg().end().to(bones.farLeg().end(), .5f);
        Vec down = feet.minus(hip).unit();
        float degrees = (float) (StrictMath.atan2(-down.x(), down.y()) * 180 / Math.PI);
        Moved there = new Moved(sketch, Math.abs(degrees) < 14 ? 0 : degrees, hip);
        float leg = Math.max(40, feet.minus(hip).length());
        float spread = Math.abs(bones.nearLeg().end().x() - bones.farLeg().end().x()) * .5f * share;
        float half = Math.max(
                who.body().hip() + 10 + flare * leg * .5f * share,
                spread * 1.05f + who.body().leg() * .8f + 8);
        float drift = Math.abs(degrees) < 14 ? (feet.x() - hip.x()) * share : 0;
        Vec waist = who.waist().minus(hip);
        new Bell(who, there, worn, waist.x(), waist.y() + 2, drift, leg * share + (share > 1 ? 0 : 6), half).draw();
    }

    /** One bell-shaped skirt; lengths in units from the hips. */
    private record Bell(
            Persona who, Sketch sketch, Worn worn, float waistX, float waistY, float hemX, float hemY, float half) {

        void draw() {
            boolean sheer = worn.is("translucent") || worn.is("sheer");
            if (sheer) {
                Worn lining =
                        new Worn(worn.noun(), worn.colour().mix(Rgb.BLACK, .25f), worn.trim(), java.util.Set.of());
                Bell slim = new Bell(who, sketch, lining, waistX, waistY, hemX, hemY - 6, half * .56f);
                Cloth.lay(sketch, lining, slim.shape(who.dice(11)), slim.folds(.8f));
            }
            Path shape = shape(who.dice(1));
            sketch.solid(folds(1).glossy(worn.gloss(sheer ? .35f : .1f)), canvas -> {
                canvas.drawPath(
                        shape,
                        sheer
                                ? Ink.fill(worn.colour().mix(Rgb.WHITE, .3f), .58f)
                                : Ink.down(
                                        waistY,
                                        hemY,
                                        worn.colour().mix(Rgb.BLACK, .06f),
                                        worn.colour(),
                                        worn.colour().mix(Rgb.WHITE, .1f)));
                canvas.save();
                canvas.clipPath(shape, true);
                valleys(canvas);
                Cloth.pattern(canvas, worn, shape.getBounds());
                canvas.restore();
            });
            ornament(shape);
            girdle();
        }

        /** A band hides where skirt and bodice meet. */
        private void girdle() {
            float w = who.body().waist() + 5;
            boolean rich = worn.is("embroidered");
            Rgb tone = rich ? worn.trim() : worn.colour().mix(Rgb.BLACK, .2f);
            float[] band = Points.from(waistX - w, waistY - 2)
                    .to(waistX + Torso.TURN, waistY + 6)
                    .to(waistX + w, waistY - 2)
                    .list();
            sketch.solid(
                    Surface.round(5).glossy(rich ? .8f : .1f),
                    canvas -> canvas.drawPath(Outline.ribbon(band, rich ? 4 : 5), Ink.fill(tone)));
        }

        private float middle(float y) {
            float t = Curves.clamp((y - waistY) / (hemY - waistY));
            return waistX + (hemX - waistX) * t * t;
        }

        private float halfWidth(float y) {
            float t = Curves.clamp((y - waistY) / (hemY - waistY));
            float waist = who.body().waist() + 4;
            float hip = who.body().hip() + 6;
            float atHip = Curves.smooth(0, -waistY, y - waistY);
            float above = waist + (hip - waist) * atHip;
            float swing = y <= 0 ? 0 : (half - hip) * (.55f * (y / hemY) + .45f * t * t);
            return above + Math.max(swing, -12);
        }

        Path shape(Random dice) {
            PathBuilder path = new PathBuilder().moveTo(waistX - halfWidth(waistY), waistY - 4);
            int steps = 14;
            for (int i = 1; i <= steps; i++) {
                float y = waistY + (hemY - waistY) * i / steps;
                path.lineTo(middle(y) - halfWidth(y), y);
            }
            int folds = Math.max(5, Math.round(half / 16));
            float width = 2 * half / folds;
            for (int i = 0; i < folds; i++) {
                float x = hemX - half + width * i;
                float bow = hemBow((i + .5f) / folds);
                float end = hemY + hemBow((i + 1f) / folds);
                float dip = i == folds - 1 ? 0 : 4 + 3 * dice.nextFloat();
                path.quadTo(x + width * .5f, hemY + bow + dip, x + width, i == folds - 1 ? hemY : end - 3);
            }
            for (int i = steps; i >= 0; i--) {
                float y = waistY + (hemY - waistY) * i / steps;
                path.lineTo(middle(y) + halfWidth(y), i == 0 ? y - 4 : y);
            }
            return path.closePath().build();
        }

        /** The hem is the front of an ellipse. */
        private float hemBow(float share) {
            float u = 2 * share - 1;
            return half * .12f * (1 - u * u);
        }

        private Surface folds(float strength) {
            return new Surface(
                    34,
                    (x, y) -> {
                        float t = Curves.clamp((y - waistY) / (hemY - waistY));
                        float u = (x - middle(y)) / halfWidth(y);
                        float wander = Noise.fractal(x * .007f, y * .005f, 2) * 2.4f;
                        float deep = half * .06f * t * t + 1.2f;
                        return strength
                                * (Curves.sin(u * 8.5f + wander) * deep + Curves.sin(u * 17 + 2 + wander) * deep * .3f);
                    },
                    .8f,
                    .08f);
        }

        private void valleys(io.github.humbleui.skija.Canvas canvas) {
            Rgb deep = worn.colour().mix(Rgb.of(0x181030), .6f);
            Random dice = who.dice(2);
            int folds = Math.max(4, Math.round(half / 18));
            for (int i = 0; i < folds; i++) {
                float u = -1 + 2 * (i + .3f + .5f * dice.nextFloat()) / folds;
                float start = waistY + (hemY - waistY) * (.12f + .3f * dice.nextFloat());
                float mid = (start + hemY) / 2;
                float[] spine = Points.from(middle(start) + u * halfWidth(start) * .8f, start)
                        .to(middle(mid) + u * halfWidth(mid) * .95f, mid)
                        .to(middle(hemY) + u * halfWidth(hemY), hemY + 14)
                        .list();
                canvas.drawPath(
                        Outline.ribbon(spine, .4f, half * .022f, half * .05f), Ink.soft(deep, .3f, half * .02f + 1));
            }
        }

        private float[] around(float share) {
            float y = waistY + (hemY - waistY) * share;
            float w = halfWidth(y) * .97f;
            float bow = half * .12f * share;
            return Points.from(middle(y) - w, y - 2)
                    .to(middle(y) - w * .5f, y + bow * .72f)
                    .to(middle(y), y + bow)
                    .to(middle(y) + w * .5f, y + bow * .72f)
                    .to(middle(y) + w, y - 2)
                    .list();
        }

        private void ornament(Path shape) {
            boolean floor = hemY > 200;
            if (worn.is("embroidered")) {
                Embroidery.pearls(sketch, worn, around(.975f), 9, 1.7f);
                Embroidery.stitch(sketch, worn, 1.7f, Motifs.vine(around(.87f), floor ? 30 : 18));
                if (floor) {
                    Embroidery.pearls(sketch, worn, around(.78f), 12, 1.4f);
                    float x = Torso.TURN;
                    Embroidery.stitch(
                            sketch,
                            worn,
                            1.6f,
                            Motifs.vine(
                                    Points.from(x, hemY * .7f)
                                            .to(x - 2, hemY * .35f)
                                            .to(x, waistY + 12)
                                            .list(),
                                    26));
                    Embroidery.stars(sketch, worn, shape, 70, who.dice(3));
                }
            } else if (worn.isTrimmed()) {
                sketch.flat(canvas -> canvas.drawPath(Outline.curve(around(.955f)), Ink.line(worn.trim(), 8, .9f)));
            }
        }
    }
}
