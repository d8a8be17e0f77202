package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Letters;
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
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;

/** A whole person, drawn from the back to the front: what is behind, legs, trunk, arms, head. */
final class Person implements Drawing {
    private static final Role ANYBODY = Roles.named("person").orElseThrow();

    private final Optional<Role> role;

    /** Somebody of this role. */
    Person(Role role) {
        this.role = Optional.of(role);
    }

    /** Somebody of the role that the prompt names, or just anybody. */
    Person() {
        this.role = Optional.empty();
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Persona who = cast(look);
        boolean lies = who.pose().ground() == Pose.Ground.BACK;
        Sketch paper = lies ? new Moved(sketch, 90, new Vec(-who.body().stature() / 2, 0)) : sketch;
        new Sitting(who, paper).draw();
    }

    @Override
    public float stature(Look look) {
        return cast(look).body().stature();
    }

    @Override
    public float overhang(Look look) {
        Persona who = cast(look);
        if (who.pose().ground() != Pose.Ground.EDGE) {
            return 0;
        }
        float feet = Math.max(
                        who.bones().nearLeg().end().y(),
                        who.bones().farLeg().end().y())
                + who.body().foot();
        return feet - who.bones().pelvis().y() - who.body().leg() * .9f;
    }

    private Persona cast(Look look) {
        Role known = role.or(() -> Roles.named(look.entity().noun())).orElse(ANYBODY);
        return Casting.of(look, known);
    }

    /** One drawing of one persona. */
    private record Sitting(Persona who, Sketch sketch) {

        void draw() {
            Skeleton bones = who.bones();
            Sketch trunk = new Moved(sketch, bones.lean(), bones.pelvis());
            Sketch head = new Moved(sketch, bones.tilt(), bones.head());
            boolean farBehind =
                    bones.farArm().end().x() > bones.pelvis().x() - who.body().shoulder() * .4f
                            && who.held().isEmpty()
                            && bones.farArm().angle() < 40;
            if (who.fromBehind()) {
                farArm();
                nearArm();
                headFront(head);
                legs();
                trunk(trunk);
                new Hairstyle(who, head).front();
                behind(trunk, head);
                who.headwear().forEach(worn -> headwear(head, worn));
                return;
            }
            behind(trunk, head);
            if (farBehind) {
                farArm();
            }
            if (legsInFront()) {
                leg(bones.farLeg());
                trunk(trunk);
                leg(bones.nearLeg());
            } else {
                legs();
                trunk(trunk);
            }
            if (!farBehind) {
                farArm();
            }
            nearArm();
            headFront(head);
            if (!who.hasOnHead("space helmet")) {
                new Hairstyle(who, head).front();
                new Hairstyle(who, head).beard();
            }
            who.headwear().forEach(worn -> headwear(head, worn));
        }

        private void behind(Sketch trunk, Sketch head) {
            Behind back = new Behind(who, trunk);
            who.clothes().stream().filter(worn -> worn.noun().equals("wings")).forEach(back::draw);
            who.wears("spacesuit").ifPresent(suit -> new Spacesuit(who, suit).back(trunk));
            who.clothes().stream().filter(worn -> !worn.noun().equals("wings")).forEach(back::draw);
            who.headwear().forEach(worn -> Headwear.behind(head, worn));
            if (!who.suited() && !hooded() && !who.fromBehind()) {
                new Hairstyle(who, head).back();
            }
        }

        private boolean hooded() {
            return who.hasOnHead("wimple") || who.hasOnHead("mask hood");
        }

        private void legs() {
            if (who.wears("fishtail").isPresent()) {
                new Fishtail(who, sketch).draw(who.wears("fishtail").get());
                return;
            }
            Skeleton bones = who.bones();
            leg(bones.farLeg());
            leg(bones.nearLeg());
        }

        /** The near thigh of one who sits in trousers hides the lap. */
        private boolean legsInFront() {
            boolean skirted = who.clothes().stream()
                    .map(worn -> Wardrobe.find(worn.noun()).flatMap(Wardrobe.Garment::skirt))
                    .anyMatch(Optional::isPresent);
            return !skirted && who.bones().nearLeg().joint().x() < -who.body().thigh() * .5f;
        }

        private void leg(Skeleton.Limb leg) {
            if (who.suited()) {
                new Spacesuit(who, who.wears("spacesuit").orElseThrow()).leg(sketch, leg);
                return;
            }
            new Limbs(who, sketch).leg(leg);
            who.wears("armour")
                    .ifPresent(steel -> Metal.leg(sketch, leg, who.body().leg(), steel.colour()));
        }

        private void trunk(Sketch trunk) {
            Torso torso = new Torso(who, trunk);
            if (who.suited()) {
                new Spacesuit(who, who.wears("spacesuit").orElseThrow()).trunk(trunk, torso.trunk(9, 12));
                return;
            }
            torso.skin();
            Skirts skirts = new Skirts(who, sketch);
            Accessories accessories = new Accessories(who, trunk);
            Behind back = new Behind(who, trunk);
            for (Worn worn : who.clothes()) {
                Wardrobe.find(worn.noun()).ifPresent(garment -> {
                    garment.top().filter(_ -> !worn.noun().equals("fishtail")).ifPresent(top -> torso.top(worn, top));
                    garment.skirt()
                            .filter(_ -> !worn.noun().equals("fishtail"))
                            .ifPresent(skirt -> skirts.skirt(worn, skirt));
                });
                if (worn.noun().equals("coat") && (worn.is("long") || worn.is("belted"))) {
                    skirts.tails(worn);
                }
                if (worn.noun().equals("armour")) {
                    Metal.cuirass(trunk, who.body(), worn.colour());
                }
                if (worn.noun().equals("overalls")) {
                    bib(trunk, worn);
                }
                if (!who.fromBehind()) {
                    accessories.draw(worn);
                    if (worn.noun().equals("cape") || worn.noun().equals("cloak")) {
                        back.clasp(worn);
                    }
                    if (worn.noun().equals("backpack") || worn.noun().equals("satchel")) {
                        back.straps(worn);
                    }
                }
            }
            if (!who.fromBehind()) {
                print(trunk);
            }
        }

        /** What is written on the clothes stands on the chest. */
        private void print(Sketch trunk) {
            float t = who.body().torso();
            float s = who.body().shoulder();
            Rect chest = Rect.makeLTRB(Torso.TURN - s * .4f, -t * .82f, Torso.TURN + s * .56f, -t * .42f);
            for (Part part : who.outfit().prints()) {
                Rgb cloth = who.wears(part.noun())
                        .or(() -> who.clothes().stream().findFirst())
                        .map(Worn::colour)
                        .orElse(who.skin());
                // The part's own colour is that of the cloth.
                Part letters = new Part(part.noun(), List.of(), null, part.traits(), part.text());
                Letters.paint(trunk, letters, dev.easel.studio.lettering.Face.CONDENSED, Letters.inkOn(cloth), chest);
            }
        }

        private void bib(Sketch trunk, Worn worn) {
            float t = who.body().torso();
            float s = who.body().shoulder();
            Cloth.lay(
                    trunk,
                    worn,
                    Outline.union(
                            Points.from(-s * .46f, -t * .72f)
                                    .to(s * .46f, -t * .72f)
                                    .to(s * .56f, -t * .4f)
                                    .to(who.body().hip() + 4, -10)
                                    .to(who.body().hip() + 3, 12)
                                    .to(-who.body().hip() - 3, 12)
                                    .to(-who.body().hip() - 4, -10)
                                    .to(-s * .56f, -t * .4f)
                                    .blob(),
                            Outline.ribbon(new float[] {-s * .36f, -t * .66f, -s * .5f, -t + 4}, 6),
                            Outline.ribbon(new float[] {s * .36f, -t * .66f, s * .55f, -t + 4}, 6)),
                    14);
            trunk.flat(canvas -> {
                canvas.drawCircle(-s * .36f, -t * .68f, 3.6f, Ink.fill(Rgb.of(0xE8C860)));
                canvas.drawCircle(s * .36f, -t * .68f, 3.6f, Ink.fill(Rgb.of(0xE8C860)));
            });
        }

        private void farArm() {
            Skeleton.Limb arm = who.bones().farArm();
            if (who.held().isPresent() && who.pose().ground() != Pose.Ground.BACK) {
                Worn thing = who.held().get();
                Hands.Gesture gesture = Held.grip(thing.noun()).hand();
                Vec palm = arm.end().swing(arm.angle(), 13 * who.body().extremities());
                float ground = Math.max(40, lowest() - palm.y());
                boolean over = gesture == Hands.Gesture.GRIP;
                if (over) {
                    Held.draw(new Moved(sketch, 0, palm), thing, ground);
                }
                arm(arm, gesture);
                if (!over) {
                    Held.draw(new Moved(sketch, 0, palm), thing, ground);
                }
                return;
            }
            boolean raised = arm.end().y() < arm.root().y();
            arm(arm, raised ? Hands.Gesture.OPEN : Hands.Gesture.RELAXED);
        }

        private void nearArm() {
            Skeleton.Limb arm = who.bones().nearArm();
            boolean raised = arm.end().y() < arm.root().y();
            arm(arm, raised ? Hands.Gesture.OPEN : Hands.Gesture.RELAXED);
        }

        private void arm(Skeleton.Limb arm, Hands.Gesture gesture) {
            if (who.suited()) {
                new Spacesuit(who, who.wears("spacesuit").orElseThrow()).arm(sketch, arm);
                return;
            }
            new Limbs(who, sketch).arm(arm, gesture);
            who.wears("armour")
                    .ifPresent(steel -> Metal.arm(sketch, arm, who.body().arm(), steel.colour()));
        }

        private float lowest() {
            return Math.max(
                            who.bones().nearLeg().end().y(),
                            who.bones().farLeg().end().y())
                    + who.body().foot();
        }

        private void headFront(Sketch head) {
            if (who.hasOnHead("space helmet")) {
                return;
            }
            new Face(who, head).draw();
            if (who.wears("tattoos").isPresent() && !who.fromBehind()) {
                Rgb silver = who.wears("tattoos").get().colour();
                var marks = Outline.union(
                        Motifs.moon(Face.TURN, -19, 5),
                        Motifs.star(Face.TURN + 31, 13, 3.4f),
                        Motifs.star(Face.TURN + 27, 21, 2.2f),
                        Motifs.star(Face.TURN - 10, -17, 2),
                        Motifs.star(Face.TURN + 10, -17, 2));
                head.flat(canvas -> canvas.drawPath(marks, Ink.fill(Rgb.of(0x6070B8), .8f)));
                head.glow(canvas -> {
                    canvas.drawPath(marks, Ink.fill(silver, .5f));
                    canvas.drawPath(marks, Ink.soft(silver, .4f, 3));
                });
            }
        }

        private void headwear(Sketch head, Worn worn) {
            if (worn.noun().equals("space helmet")) {
                new SpaceHelmet(who, head, worn).draw();
            } else {
                Headwear.draw(who, head, worn);
            }
        }
    }

    /** A mermaid's tail in place of legs. */
    private record Fishtail(Persona who, Sketch sketch) {
        void draw(Worn worn) {
            float l = who.body().thigh() + who.body().shin();
            float[] spine = who.pose().ground() == Pose.Ground.FEET
                    ? Points.from(0, -30)
                            .to(4, l * .3f)
                            .to(-22, l * .62f)
                            .to(20, l * .86f)
                            .to(78, l * .9f)
                            .list()
                    : Points.of("0 -30, -50 10, -130 30, -190 10, -230 -30");
            Vec tip = new Vec(spine[8], spine[9]);
            Vec along = tip.minus(new Vec(spine[6], spine[7])).unit();
            Vec side = along.turned();
            sketch.solid(
                    new Surface(10, (x, y) -> 3 * dev.easel.studio.paint.Curves.sin((x + y) * .3f), .4f, .5f),
                    canvas -> {
                        for (int s = -1; s <= 1; s += 2) {
                            Vec mid = tip.plus(along.times(40)).plus(side.times(s * 30));
                            Vec end = tip.plus(along.times(74)).plus(side.times(s * 74));
                            canvas.drawPath(
                                    Outline.ribbon(
                                            Points.from(tip.x() - along.x() * 12, tip.y() - along.y() * 12)
                                                    .to(mid.x(), mid.y())
                                                    .to(end.x(), end.y())
                                                    .list(),
                                            8,
                                            25,
                                            1),
                                    Ink.fill(worn.trim()));
                        }
                    });
            float h = who.body().hip();
            sketch.solid(
                    new Surface(30, Person::scales, .5f, .7f),
                    canvas -> canvas.drawPath(
                            Outline.ribbon(spine, h * .86f, h * 1.02f, h * .72f, h * .36f, 9),
                            Ink.fill(worn.colour())));
        }
    }

    private static float scales(float x, float y) {
        int row = (int) Math.floor(y / 9);
        float u = x / 11 + (row % 2) * .5f;
        float dx = u - (float) Math.floor(u) - .5f;
        float dy = y / 9 - row;
        return 6 * (1 - (float) Math.sqrt(Math.min(1, dx * dx * 3 + dy * dy)));
    }
}
