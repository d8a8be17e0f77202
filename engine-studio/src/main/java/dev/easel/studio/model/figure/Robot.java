package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Part;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.RRect;
import java.util.Optional;

/** A friendly machine: box head with lamp eyes, ringed tube limbs, a dial on the chest. */
final class Robot implements Drawing {
    private static final Rgb RUBBER = Rgb.of(0x4A4E5C);
    private static final Surface PLATE = new Surface(16, Surface.SMOOTH, 0, .8f);

    @Override
    public float stature(Look look) {
        return 470;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb shell = look.colour(0, Rgb.of(0xA8B4C4));
        Rgb trim = look.colour(1, Rgb.of(0xE08A3A));
        Rgb lamp = look.partColour("eyes", Rgb.of(0x58E8FF));
        Pose pose = Pose.named(look.entity().pose());
        holding(look, sketch, shell.times(.85f), pose.far());
        leg(sketch, shell.times(.85f), -34, pose.farLeg().upper());
        leg(sketch, shell, 34, pose.nearLeg().upper());
        trunk(sketch, shell, trim, lamp);
        limb(sketch, shell, new Vec(72, -266), pose.near(), 78);
        head(sketch, shell, trim, lamp, "sleeping".equals(look.entity().pose()));
    }

    /** The far arm, with what the prompt puts into its claw. */
    private static void holding(Look look, Sketch sketch, Rgb shell, Pose.Bend usual) {
        Vec shoulder = new Vec(-66, -266);
        Optional<Part> part = look.entity().parts().stream()
                .filter(it -> Held.isKnown(it.noun()))
                .findFirst();
        Pose.Bend bend = part.map(it -> Held.grip(it.noun()).arm()).orElse(usual);
        Vec wrist = limb(sketch, shell, shoulder, bend, 78);
        part.ifPresent(it -> {
            Worn natural = Held.usual(it.noun());
            Worn thing = it.colours().stream()
                    .findFirst()
                    .map(tint -> natural.coloured(tint.rgb()))
                    .orElse(natural);
            Held.draw(new Moved(sketch, 0, wrist.plus(-6, 14)), thing, -wrist.y());
        });
    }

    /** Draws an arm and tells where its wrist is. */
    private static Vec limb(Sketch sketch, Rgb shell, Vec shoulder, Pose.Bend bend, float length) {
        Vec elbow = shoulder.swing(bend.upper() * 1.25f, length);
        Vec wrist = elbow.swing(bend.lower() * 1.25f, length);
        tube(
                sketch,
                Points.from(shoulder.x(), shoulder.y())
                        .to(elbow.x(), elbow.y())
                        .to(wrist.x(), wrist.y())
                        .list());
        sketch.solid(PLATE, canvas -> canvas.drawCircle(shoulder.x(), shoulder.y(), 24, Ink.fill(shell)));
        Vec along = wrist.minus(elbow).unit();
        Vec side = along.turned();
        sketch.solid(PLATE, canvas -> {
            canvas.drawCircle(wrist.x(), wrist.y(), 18, Ink.fill(shell));
            for (int i = -1; i <= 1; i += 2) {
                Vec knuckle = wrist.plus(along.times(20)).plus(side.times(i * 17f));
                Vec tip = wrist.plus(along.times(42)).plus(side.times(i * 5f));
                float[] claw = Points.from(wrist.x(), wrist.y())
                        .to(knuckle.x(), knuckle.y())
                        .to(tip.x(), tip.y())
                        .list();
                canvas.drawPath(Outline.ribbon(claw, 9, 8, 5), Ink.fill(shell));
            }
        });
        return wrist;
    }

    private static void leg(Sketch sketch, Rgb shell, float x, float swing) {
        Vec foot = new Vec(x, -120).swing(swing * .8f, 94);
        tube(
                sketch,
                Points.from(x, -134)
                        .to((x + foot.x()) / 2, -76)
                        .to(foot.x(), foot.y())
                        .list());
        sketch.solid(PLATE, canvas -> {
            Path shoe = Points.from(foot.x() - 20, foot.y() - 12)
                    .to(foot.x() + 22, foot.y() - 12)
                    .to(foot.x() + 32, foot.y() + 27)
                    .to(foot.x() - 46, foot.y() + 27)
                    .to(foot.x() - 42, foot.y() + 8)
                    .blob();
            canvas.drawPath(shoe, Ink.fill(shell));
        });
    }

    private static void tube(Sketch sketch, float[] spine) {
        sketch.solid(
                new Surface(11, Surface.SMOOTH, 0, .4f),
                canvas -> canvas.drawPath(Outline.ribbon(spine, 12), Ink.fill(RUBBER)));
        sketch.flat(canvas -> {
            for (int i = 1; i < 12; i++) {
                Vec at = Outline.along(spine, i / 12f);
                Vec across = Outline.along(spine, i / 12f + .03f)
                        .minus(at)
                        .unit()
                        .turned()
                        .times(11);
                canvas.drawLine(
                        at.x() - across.x(),
                        at.y() - across.y(),
                        at.x() + across.x(),
                        at.y() + across.y(),
                        Ink.line(RUBBER.times(.55f), 3, .8f));
            }
        });
    }

    private static void trunk(Sketch sketch, Rgb shell, Rgb trim, Rgb lamp) {
        sketch.solid(PLATE, canvas -> canvas.drawRRect(RRect.makeXYWH(-52, -150, 106, 34, 14), Ink.fill(trim)));
        sketch.solid(
                new Surface(30, Surface.SMOOTH, 0, .8f),
                canvas -> canvas.drawRRect(RRect.makeXYWH(-72, -300, 146, 164, 34), Ink.fill(shell)));
        sketch.solid(
                Surface.round(6),
                canvas -> canvas.drawRRect(RRect.makeXYWH(-50, -268, 90, 72, 12), Ink.fill(shell.times(.8f))));
        sketch.flat(canvas -> {
            canvas.drawCircle(-20, -232, 22, Ink.fill(Rgb.of(0xF4F2E8)));
            canvas.drawCircle(-20, -232, 22, Ink.line(trim, 4));
            canvas.drawLine(-20, -232, -8, -246, Ink.line(Rgb.of(0xC83A2E), 3.4f));
            for (int i = 0; i < 3; i++) {
                canvas.drawCircle(-34 + i * 22, -172, 6, Ink.fill(Rgb.of(new int[] {0xE8503C, 0xF0C040, 0x58C060}[i])));
            }
            for (int x = -60; x <= 60; x += 120) {
                canvas.drawCircle(x, -286, 4, Ink.fill(shell.times(.5f)));
                canvas.drawCircle(x, -152, 4, Ink.fill(shell.times(.5f)));
            }
        });
        sketch.glow(canvas -> {
            canvas.drawCircle(22, -242, 22, Ink.touch(22, -242, 22, lamp, .7f));
            canvas.drawCircle(22, -242, 9, Ink.fill(lamp));
        });
    }

    private static void head(Sketch sketch, Rgb shell, Rgb trim, Rgb lamp, boolean asleep) {
        sketch.solid(PLATE, canvas -> canvas.drawRRect(RRect.makeXYWH(-24, -318, 48, 26, 8), Ink.fill(RUBBER)));
        sketch.solid(PLATE, canvas -> {
            canvas.drawRRect(RRect.makeXYWH(-84, -394, 18, 42, 8), Ink.fill(trim));
            canvas.drawRRect(RRect.makeXYWH(66, -394, 18, 42, 8), Ink.fill(trim));
            canvas.drawLine(0, -436, 0, -462, Ink.line(RUBBER, 6));
        });
        sketch.solid(
                new Surface(28, Surface.SMOOTH, 0, .8f),
                canvas -> canvas.drawRRect(RRect.makeXYWH(-72, -436, 144, 122, 36), Ink.fill(shell)));
        sketch.solid(
                Surface.round(8).glossy(.9f),
                canvas -> canvas.drawRRect(RRect.makeXYWH(-60, -416, 112, 82, 26), Ink.fill(Rgb.of(0x1C2434))));
        sketch.solid(Surface.round(9).glossy(.9f), canvas -> canvas.drawCircle(0, -464, 10, Ink.fill(trim)));
        sketch.glow(canvas -> {
            for (int x = -28; x <= 20; x += 48) {
                canvas.drawCircle(x, -382, 30, Ink.touch(x, -382, 30, lamp, .5f));
                if (asleep) {
                    canvas.drawLine(x - 11, -382, x + 11, -382, Ink.line(lamp, 5));
                } else {
                    canvas.drawPath(Outline.oval(x, -382, 11, 14), Ink.fill(lamp));
                    canvas.drawCircle(x + 4, -387, 4, Ink.fill(Rgb.WHITE));
                }
            }
            canvas.drawPath(Outline.curve("-22 -354, -4 -346, 14 -354"), Ink.line(lamp, 4));
        });
    }
}
