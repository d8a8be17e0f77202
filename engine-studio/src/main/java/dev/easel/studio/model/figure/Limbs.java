package dev.easel.studio.model.figure;

import static dev.easel.studio.model.outline.Outline.limb;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import java.util.Optional;

/** Arms and legs and what covers them: sleeves, trousers, shoes. */
final class Limbs {
    private static final float KNEE = .74f;
    private static final float ANKLE = .44f;
    private static final Surface SKIN = new Surface(12, Surface.SMOOTH, 0, .12f);

    private final Persona who;
    private final Sketch sketch;

    Limbs(Persona who, Sketch sketch) {
        this.who = who;
        this.sketch = sketch;
    }

    /** A leg with all that is on it. */
    void leg(Skeleton.Limb leg) {
        float r = who.body().leg();
        sketch.solid(SKIN, canvas -> canvas.drawPath(legShape(leg, 0, 1), Ink.fill(who.skin())));
        foot(leg, Optional.empty());
        for (Worn worn : who.clothes()) {
            Wardrobe.find(worn.noun()).flatMap(Wardrobe.Garment::trousers).ifPresent(trousers -> {
                if (!worn.noun().equals("spacesuit")) {
                    Cloth.lay(sketch, trouserTone(worn), legShape(leg, trousers.width(), trousers.length()), r);
                }
            });
            Wardrobe.find(worn.noun()).flatMap(Wardrobe.Garment::shoe).ifPresent(shoe -> {
                if (shoe.shaft() > 0) {
                    Vec top = leg.end().to(leg.joint(), shoe.shaft());
                    Path shaft = limb(top, r * .62f + 4, leg.end(), r * ANKLE + 5);
                    Cloth.lay(sketch, worn, shaft, r * .6f);
                    Path cuff = ring(top, leg.end().minus(leg.joint()), r * .62f + 5, 7);
                    Cloth.lay(sketch, worn.coloured(worn.trim()), cuff, 5);
                }
                if (!worn.noun().equals("socks")) {
                    foot(leg, Optional.of(worn));
                }
            });
        }
    }

    /** An arm with its sleeve and its hand. */
    void arm(Skeleton.Limb arm, Hands.Gesture gesture) {
        float r = who.body().arm();
        boolean gloved = who.wears("gloves").isPresent();
        sketch.solid(SKIN, canvas -> canvas.drawPath(armShape(arm, 0), Ink.fill(who.skin())));
        hand(arm, gesture);
        for (Worn worn : who.clothes()) {
            Wardrobe.find(worn.noun())
                    .flatMap(Wardrobe.Garment::top)
                    .ifPresent(top -> sleeve(arm, worn, top.sleeve(), r));
        }
        if (gloved) {
            Worn gloves = who.wears("gloves").get();
            Vec cuff = arm.end().to(arm.joint(), .2f);
            Cloth.lay(sketch, gloves, limb(cuff, r * .8f + 4, arm.end(), r * .7f + 2), 8);
        }
    }

    private void hand(Skeleton.Limb arm, Hands.Gesture gesture) {
        Sketch there = new Moved(sketch, arm.angle(), arm.end());
        float size = who.body().extremities();
        Optional<Worn> gloves = who.wears("gloves");
        if (gloves.isPresent()) {
            Hands.glove(there, gloves.get().colour(), size);
        } else {
            Hands.draw(there, gesture, who.skin(), who.skinShade(), size);
        }
    }

    private void sleeve(Skeleton.Limb arm, Worn worn, Wardrobe.Sleeve sleeve, float r) {
        Wardrobe.Sleeve kind = worn.is("puffed") ? Wardrobe.Sleeve.PUFF : sleeve;
        Vec root = arm.root();
        float loose = worn.noun().contains("coat") || worn.noun().equals("jacket") ? 5 : 3;
        switch (kind) {
            case NONE -> {}
            case SHORT -> Cloth.lay(sketch, worn, limb(root, r + 4, root.to(arm.joint(), .52f), r + 3), r);
            case PUFF ->
                Cloth.lay(
                        sketch,
                        worn,
                        limb(root.to(arm.joint(), .08f), r + 9, root.to(arm.joint(), .36f), r + 7),
                        r + 6);
            case LONG -> {
                Cloth.lay(sketch, worn, armShape(arm, loose), r);
                Vec cuff = arm.end().to(arm.joint(), .1f);
                Path band = ring(cuff.to(arm.end(), .5f), arm.end().minus(cuff), r * .66f + loose, 7);
                Cloth.lay(
                        sketch,
                        worn.coloured(
                                worn.is("belted") || worn.is("embroidered")
                                        ? worn.trim()
                                        : worn.colour().mix(Rgb.BLACK, .12f)),
                        band,
                        6);
            }
            case BELL -> bell(arm, worn, r);
        }
    }

    /** A wide sleeve: tight to the elbow, then hanging open from the wrist. */
    private void bell(Skeleton.Limb arm, Worn worn, float r) {
        Vec along = arm.end().minus(arm.joint()).unit();
        Vec down = new Vec(0, 1);
        Vec side = along.turned();
        Vec under = side.y() >= 0 ? side : side.times(-1);
        float upright = Math.abs(along.y());
        Vec opening = arm.end().plus(along.times(-6));
        Vec hang = opening.plus(under.times(14 + 12 * upright)).plus(down.times(26 + 40 * (1 - upright)));
        Vec over = opening.plus(under.times(-(r * .7f + 6 + 8 * upright)));
        Vec elbowUnder = arm.joint().plus(under.times(r + 7)).plus(down.times(6));
        Vec elbowOver = arm.joint().plus(under.times(-(r + 3)));
        Path cuff = Points.from(elbowOver.x(), elbowOver.y())
                .to(elbowOver.to(over, .5f).x(), elbowOver.to(over, .5f).y())
                .to(over.x(), over.y())
                .to(
                        opening.to(over, .2f).x() + along.x() * 5,
                        opening.to(over, .2f).y() + along.y() * 5)
                .to(hang.x(), hang.y())
                .to(
                        elbowUnder.to(hang, .55f).x() - along.x() * 4,
                        elbowUnder.to(hang, .55f).y() + 4)
                .to(elbowUnder.x(), elbowUnder.y())
                .blob();
        Path upper = limb(arm.root(), r + 4, arm.joint(), r + 5);
        Cloth.lay(sketch, worn, Outline.union(upper, cuff), r);
        Path edge = Points.from(over.x(), over.y())
                .to(
                        opening.to(over, .2f).x() + along.x() * 5,
                        opening.to(over, .2f).y() + along.y() * 5)
                .to(hang.x(), hang.y())
                .curve();
        if (worn.is("luminous")) {
            sketch.glow(canvas -> canvas.drawPath(edge, Ink.softLine(worn.trim(), 5, .8f, 4)));
        }
        sketch.flat(canvas -> canvas.drawPath(edge, Ink.line(worn.trim(), 3.2f)));
    }

    private Path armShape(Skeleton.Limb arm, float more) {
        float r = who.body().arm();
        return Outline.union(
                limb(arm.root(), r + more, arm.joint(), r * .82f + more),
                limb(arm.joint(), r * .82f + more, arm.end(), r * .55f + more));
    }

    /** A band around a limb. */
    private static Path ring(Vec at, Vec along, float radius, float thick) {
        Vec across = along.unit().turned().times(radius - thick * .4f);
        Vec bow = along.unit().times(radius * .14f);
        float[] spine = Points.from(at.x() - across.x(), at.y() - across.y())
                .to(at.x() + bow.x(), at.y() + bow.y())
                .to(at.x() + across.x(), at.y() + across.y())
                .list();
        return Outline.ribbon(spine, thick);
    }

    /** @param length how much of the leg is covered, 1 to the ankle */
    private Path legShape(Skeleton.Limb leg, float more, float length) {
        float r = who.body().leg();
        float upper = Math.min(1, length * 2);
        Vec knee = leg.root().to(leg.joint(), upper);
        Path thigh = limb(leg.root(), r + more * .6f, knee, r * (1 - (1 - KNEE) * upper) + more);
        if (length <= .5f) {
            return thigh;
        }
        float lower = length * 2 - 1;
        Vec hem = leg.joint().to(leg.end(), lower);
        Vec calf = leg.joint().to(leg.end(), .3f * lower);
        return Outline.union(
                thigh,
                limb(leg.joint(), r * KNEE + more, calf, r * .72f + more),
                limb(calf, r * .72f + more, hem, r * (.72f - (.72f - ANKLE) * lower) + more));
    }

    /** A bare foot or a shoe, flat on the ground if the shin is about upright, else in line with the leg. */
    private void foot(Skeleton.Limb leg, Optional<Worn> shoe) {
        float size = who.body().extremities();
        float angle = Math.abs(leg.angle()) < 48 ? Math.clamp(leg.angle() * .25f, -6, 6) : leg.angle() * .8f;
        Sketch there = new Moved(sketch, angle, leg.end());
        float drop = who.body().foot() / size;
        Path bare = Points.from(-8, -4)
                .to(9, -4)
                .to(12, 8)
                .to(11, drop)
                .to(-10, drop)
                .to(-33, drop)
                .to(-36, drop - 7)
                .to(-22, drop - 14)
                .blob();
        Path shod = Points.from(-10, -5)
                .to(12, -5)
                .to(15, 8)
                .to(14, drop)
                .to(-12, drop)
                .to(-38, drop)
                .to(-42, drop - 8)
                .to(-26, drop - 16)
                .blob();
        if (shoe.isEmpty()) {
            there.solid(SKIN, canvas -> {
                canvas.scale(size, size);
                canvas.drawPath(bare, Ink.fill(who.skin()));
            });
            return;
        }
        Worn worn = shoe.get();
        there.solid(Surface.round(11).glossy(.35f), canvas -> {
            canvas.scale(size, size);
            canvas.drawPath(worn.noun().equals("flippers") ? flipper(drop) : shod, Ink.fill(worn.colour()));
            canvas.drawPath(
                    Points.from(-41, drop - 3)
                            .to(-14, drop - 2)
                            .to(14, drop - 2)
                            .curve(),
                    Ink.line(worn.colour().mix(Rgb.BLACK, .55f), 4));
        });
    }

    private static Path flipper(float drop) {
        return Points.from(-10, -5)
                .to(12, -5)
                .to(14, drop)
                .to(-30, drop)
                .to(-92, drop)
                .to(-96, drop - 5)
                .to(-50, drop - 8)
                .to(-20, drop - 16)
                .blob();
    }

    private Worn trouserTone(Worn worn) {
        return worn.noun().equals("bodysuit")
                        || worn.noun().equals("onesie")
                        || worn.noun().equals("ninja suit")
                ? worn
                : worn.coloured(worn.colour().mix(Rgb.BLACK, worn.noun().equals("suit") ? .04f : .07f));
    }
}
