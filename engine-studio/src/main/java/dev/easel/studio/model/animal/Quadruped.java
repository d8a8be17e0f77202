package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** An animal on four legs: standing, walking, running, sitting, lying. */
final class Quadruped implements Drawing {
    private final Kind kind;

    Quadruped(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Mood mood = Mood.of(look);
        Beast beast = new Beast(kind, look, sketch, kind.build(look), kind.coat(look), mood);
        switch (mood) {
            case SITTING -> beast.sit();
            case LYING, SLEEPING -> beast.lie();
            default -> beast.stand();
        }
    }

    @Override
    public float stature(Look look) {
        return kind.build(look).stature();
    }

    /** Dice for spots. */
    static Random dice(Look look) {
        return new Random(look.seed() * 31 + 5);
    }

    /** How far the feet are before (negative) or behind the joints, and how far the raised ones are lifted. */
    private record Gait(float nearFore, float farFore, float nearHind, float farHind, float lift) {
        static Gait of(Mood mood) {
            return switch (mood) {
                case WALKING -> new Gait(-46, 34, 40, -40, 0);
                case RUNNING -> new Gait(-104, -72, 112, 84, 26);
                default -> new Gait(9, -24, 16, -22, 0);
            };
        }
    }

    private record Beast(Kind kind, Look look, Sketch sketch, Build build, Coat coat, Mood mood) {

        void stand() {
            float l = build.length();
            Gait gait = Gait.of(mood);
            boolean runs = mood == Mood.RUNNING;
            float back = build.back() + (runs ? 18 : 0);
            tail(l * .47f, -back + build.depth() * .18f, runs ? -40 : 0);
            foreleg(coat.far(), -l * .36f, back, gait.farFore(), gait.lift() * .4f);
            hindleg(coat.far(), l * .36f, back, gait.farHind(), gait.lift());
            Vec breast = new Vec(-l * .42f, -back + build.depth() * .12f);
            Vec head = breast.plus(build.head());
            trunk(back, Outline.union(trunkShape(back), neckShape(breast, head)), head);
            hindleg(coat, l * .33f, back, gait.nearHind(), gait.lift() * .3f);
            foreleg(coat, -l * .33f, back, gait.nearFore(), gait.lift() * .2f);
            head(head, runs ? 8 : 0);
        }

        private void tail(float x, float y, float degrees) {
            kind.tail(look, new Moved(sketch, degrees, new Vec(x, y)), coat);
        }

        /** Trunk and neck in one, pale below. */
        private void trunk(float back, Path trunk, Vec head) {
            float l = build.length();
            float d = build.depth();
            float n = build.neck();
            float size = build.size();
            float[] belly = Points.from(-l * .5f, -back + d * .95f)
                    .to(0, -back + d * 1.04f)
                    .to(l * .36f, -back + d * (1.06f - build.tuck() * .5f))
                    .list();
            float[] bib = {head.x() - 10 * size, head.y() + 30 * size, -l * .52f, -back + d * .7f};
            sketch.solid(kind.skin(d * .5f), canvas -> {
                Fur.paint(canvas, trunk, coat.main());
                canvas.save();
                canvas.clipPath(trunk, true);
                canvas.drawPath(Outline.ribbon(belly, d * .2f), Ink.soft(coat.light(), .85f, d * .07f));
                canvas.drawPath(Outline.ribbon(bib, n * .62f, n * .7f), Ink.soft(coat.light(), .85f, n * .2f));
                kind.markings(look, canvas, trunk, coat);
                canvas.restore();
            });
        }

        private Path neckShape(Vec breast, Vec head) {
            float d = build.depth();
            float n = build.neck();
            Vec middle = breast.to(head, .45f);
            float[] spine = Points.from(breast.x() + d * .42f, breast.y() + d * .36f)
                    .to(middle.x() + n * .1f, middle.y())
                    .to(head.x() + 10 * build.size(), head.y() + 6 * build.size())
                    .list();
            return Outline.ribbon(spine, d * .46f, n * 1.16f, n);
        }

        private Path trunkShape(float back) {
            float l = build.length() / 2;
            float d = build.depth();
            float t = build.tuck() * d * .4f;
            return Points.from(-l * .86f, -back + d * .08f)
                    .to(-l * .5f, -back)
                    .to(0, -back + d * .06f)
                    .to(l * .6f, -back)
                    .to(l * .92f, -back + d * .12f)
                    .to(l * 1.02f, -back + d * .42f)
                    .to(l * .86f, -back + d * .86f - t)
                    .to(l * .3f, -back + d - t)
                    .to(-l * .3f, -back + d * 1.02f)
                    .to(-l * .82f, -back + d * .92f)
                    .to(-l * 1.04f, -back + d * .5f)
                    .blob();
        }

        private void foreleg(Coat tone, float x, float back, float step, float lift) {
            float w = build.limb();
            float top = -back + build.depth() * .5f;
            float paw = -lift - w * .8f;
            float knee = top + (paw - top) * .65f;
            float[] spine = Points.from(x, top)
                    .to(x + 6 + step * .2f, top + (paw - top) * .32f)
                    .to(x + step * .62f - 2, knee)
                    .to(x + step, paw)
                    .list();
            limb(tone, spine, w * 2.1f, w * 1.6f, w * 1.08f, w);
        }

        private void hindleg(Coat tone, float x, float back, float step, float lift) {
            float w = build.limb();
            float top = -back + build.depth() * .42f;
            float paw = -lift - w * .8f;
            float h = paw - top;
            float[] spine = Points.from(x, top)
                    .to(x - 10 + step * .3f, top + h * .38f)
                    .to(x + 15 + step * .72f, top + h * .68f)
                    .to(x + step + 2, paw)
                    .list();
            limb(tone, spine, build.depth() * .36f, w * 1.9f, w * 1.12f, w);
        }

        /** A leg along a line that ends at the paw. */
        private void limb(Coat tone, float[] spine, float... radii) {
            float w = build.limb();
            float x = spine[spine.length - 2];
            float y = spine[spine.length - 1];
            Path leg = Outline.ribbon(spine, radii);
            sketch.solid(kind.skin(w * 1.4f), canvas -> {
                Fur.paint(canvas, leg, tone.main());
                canvas.save();
                canvas.clipPath(leg, true);
                kind.legMarkings(look, canvas, leg, tone);
                if (kind.sock() < 1) {
                    float from = Outline.along(spine, kind.sock()).y();
                    canvas.drawRect(Rect.makeLTRB(-900, from, 900, 40), Ink.soft(tone.dark(), 1, 5));
                }
                canvas.restore();
                canvas.drawPath(
                        build.hooved() ? hoof(x, y) : foot(x, y),
                        Ink.fill(build.hooved() ? tone.nose() : footTone(tone)));
            });
            if (!build.hooved()) {
                sketch.flat(canvas -> {
                    for (int i = -1; i <= 1; i++) {
                        float toe = x - w * (1.1f + i * .5f);
                        canvas.drawLine(
                                toe, y + w * .75f, toe - w * .1f, y + w * .2f, Ink.line(coat.nose(), 1.6f, .5f));
                    }
                });
            }
        }

        private dev.easel.studio.paint.Rgb footTone(Coat tone) {
            return kind.sock() < 1 ? tone.dark() : tone.main();
        }

        private Path foot(float x, float y) {
            float w = build.limb();
            return Points.from(x + w * .9f, y - w * .3f)
                    .to(x + w, y + w * .8f)
                    .to(x - w * 1.9f, y + w * .8f)
                    .to(x - w * 2.1f, y + w * .3f)
                    .to(x - w * 1.3f, y - w * .4f)
                    .blob();
        }

        private Path hoof(float x, float y) {
            float w = build.limb();
            return Points.from(x - w, y - w * .5f)
                    .to(x + w, y - w * .5f)
                    .to(x + w * 1.25f, y + w * .8f)
                    .to(x - w * 1.45f, y + w * .8f)
                    .polygon();
        }

        private void head(Vec at, float nod) {
            kind.mane(look, Moved.scaled(new Moved(sketch, 0, at), build.size()), coat);
            kind.head(look, Moved.scaled(new Moved(sketch, nod, at), build.size()), coat, mood == Mood.SLEEPING);
        }

        /** On the haunches, forelegs upright, tail around the feet. */
        void sit() {
            float h = build.back() * 1.02f + build.depth() * .2f;
            float d = build.depth();
            float w = build.limb();
            tail(d * .82f, -w * 2.2f, -24);
            marked(
                    Points.from(-d * .34f, -h)
                            .to(d * .12f, -h * .98f)
                            .to(d * .5f, -h * .72f)
                            .to(d * .92f, -h * .38f)
                            .to(d * 1.02f, -h * .1f)
                            .to(d * .7f, 0)
                            .to(-d * .3f, 0)
                            .to(-d * .5f, -h * .3f)
                            .to(-d * .62f, -h * .72f)
                            .blob(),
                    d * .55f);
            marked(
                    Points.from(d * .34f, -h * .42f)
                            .to(d * .82f, -h * .4f)
                            .to(d * 1.04f, -h * .12f)
                            .to(d * .8f, 0)
                            .to(d * .1f, 0)
                            .to(d * .12f, -h * .26f)
                            .blob(),
                    d * .32f);
            limb(
                    coat,
                    Points.from(d * .6f, -w * 1.1f)
                            .to(d * .3f, -w)
                            .to(d * .1f, -w * .8f)
                            .list(),
                    w * 1.1f,
                    w,
                    w);
            float[] far = Points.from(-d * .02f, -h * .5f)
                    .to(-d * .01f, -h * .26f)
                    .to(-d * .04f, -w * .8f)
                    .list();
            float[] near = Points.from(-d * .36f, -h * .5f)
                    .to(-d * .34f, -h * .26f)
                    .to(-d * .38f, -w * .8f)
                    .list();
            limb(coat.far(), far, w * 1.7f, w * 1.35f, w * 1.05f);
            limb(coat, near, w * 1.7f, w * 1.35f, w * 1.05f);
            chest(h);
            Vec head = new Vec(-d * .2f, -h - build.size() * 16);
            Path neck = Outline.ribbon(
                    new float[] {-d * .14f, -h * .86f, head.x() + 4, head.y() + 10}, d * .4f, build.neck());
            sketch.solid(kind.skin(build.neck()), canvas -> Fur.paint(canvas, neck, coat.main()));
            bib(h, head);
            head(head, 0);
        }

        private void marked(Path shape, float roundness) {
            sketch.solid(kind.skin(roundness), canvas -> {
                Fur.paint(canvas, shape, coat.main());
                canvas.save();
                canvas.clipPath(shape, true);
                kind.markings(look, canvas, shape, coat);
                canvas.restore();
            });
        }

        private void chest(float h) {
            float d = build.depth();
            Path chest = Outline.union(
                    Points.from(-d * .56f, -h * .86f)
                            .to(d * .1f, -h * .86f)
                            .to(d * .16f, -h * .56f)
                            .to(-d * .1f, -h * .4f)
                            .to(-d * .34f, -h * .4f)
                            .to(-d * .6f, -h * .58f)
                            .blob(),
                    Fur.fringe(
                            Points.from(d * .14f, -h * .52f)
                                    .to(-d * .2f, -h * .4f)
                                    .to(-d * .56f, -h * .52f)
                                    .list(),
                            5,
                            d * .2f,
                            d * .1f));
            sketch.solid(
                    kind.skin(d * .3f),
                    canvas -> Fur.paint(canvas, chest, coat.main().mix(coat.light(), .12f)));
        }

        /** The pale throat of one who sits. */
        private void bib(float h, Vec head) {
            float d = build.depth();
            float top = head.y() + 30 * build.size();
            Path bib = Outline.union(
                    Points.from(-d * .48f, top)
                            .to(d * .02f, top)
                            .to(d * .06f, -h * .64f)
                            .to(-d * .2f, -h * .46f)
                            .to(-d * .5f, -h * .64f)
                            .blob(),
                    Fur.fringe(
                            Points.from(d * .04f, -h * .62f)
                                    .to(-d * .2f, -h * .48f)
                                    .to(-d * .46f, -h * .62f)
                                    .list(),
                            5,
                            d * .16f,
                            d * .08f));
            sketch.solid(kind.skin(d * .26f), canvas -> Fur.paint(canvas, bib, coat.light()));
        }

        /** Belly on the ground, forelegs stretched out. */
        void lie() {
            float d = build.depth();
            float l = build.length();
            float w = build.limb();
            float back = d * 1.04f;
            boolean asleep = mood == Mood.SLEEPING;
            tail(l * .46f, -w * 2, -14);
            limb(
                    coat.far(),
                    Points.from(-l * .3f, -d * .32f)
                            .to(-l * .44f, -w * 1.3f)
                            .to(-l * .72f, -w * .8f)
                            .list(),
                    w * 1.9f,
                    w * 1.3f,
                    w);
            Vec breast = new Vec(-l * .42f, -back + d * .14f);
            Vec reach = asleep
                    ? new Vec(-Math.max(30, build.neck() * .7f), d * .86f - build.size() * 44 - w)
                    : new Vec(build.head().x() * .9f, Math.max(build.head().y() * .8f, -d * 1.4f));
            Vec head = breast.plus(reach);
            trunk(back, Outline.union(trunkShape(back), neckShape(breast, head)), head);
            marked(
                    Points.from(l * .16f, -d * .7f)
                            .to(l * .42f, -d * .72f)
                            .to(l * .54f, -d * .3f)
                            .to(l * .46f, 0)
                            .to(l * .14f, 0)
                            .to(l * .08f, -d * .36f)
                            .blob(),
                    d * .3f);
            limb(
                    coat,
                    Points.from(l * .34f, -w * 1.3f)
                            .to(l * .2f, -w)
                            .to(l * .02f, -w * .8f)
                            .list(),
                    w * 1.2f,
                    w,
                    w);
            limb(
                    coat,
                    Points.from(-l * .28f, -d * .34f)
                            .to(-l * .36f, -w * 1.4f)
                            .to(-l * .62f, -w * .8f)
                            .list(),
                    w * 2,
                    w * 1.4f,
                    w);
            head(head, asleep ? 4 : 0);
        }
    }
}
