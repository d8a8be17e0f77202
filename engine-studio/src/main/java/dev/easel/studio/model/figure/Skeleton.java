package dev.easel.studio.model.figure;

import dev.easel.studio.model.outline.Vec;

/**
 * Where the joints of a body are in a pose, before it is set on the ground: the hips are about the origin.
 *
 * @param pelvis between the hip joints; the torso's own measure starts here, upwards and leaning
 * @param neck base of the neck
 * @param head middle of the head
 * @param lean of the torso in degrees as the canvas turns, clockwise
 * @param tilt of the head in degrees as the canvas turns, clockwise
 */
record Skeleton(
        Vec pelvis, Vec neck, Vec head, float lean, float tilt, Limb nearArm, Limb farArm, Limb nearLeg, Limb farLeg) {
    private static final float HIP_JOINT = .5f;
    private static final float SHOULDER_DROP = 17;

    /**
     * An arm or a leg.
     *
     * @param angle of its lower half in degrees, as limbs swing
     */
    record Limb(Vec root, Vec joint, Vec end, float angle) {
        private static Limb of(Vec root, Pose.Bend bend, float upper, float lower) {
            Vec joint = root.swing(bend.upper(), upper * bend.seen());
            return new Limb(root, joint, joint.swing(bend.lower(), lower * bend.seen()), bend.lower());
        }
    }

    static Skeleton of(Body body, Pose pose) {
        Vec pelvis = new Vec(0, 0);
        float lean = pose.lean();
        Vec neck = pelvis.swing(180 - lean, body.torso());
        Vec across = neck.minus(pelvis).unit().turned();
        Vec shoulders = neck.to(pelvis, SHOULDER_DROP / body.torso());
        Vec nearShoulder = shoulders.plus(across.times(body.shoulder() - body.arm() * .45f));
        Vec farShoulder = shoulders.plus(across.times(-body.shoulder() * .94f + body.arm() * .45f));
        float headLean = lean * .6f + pose.nod();
        Vec up = neck.minus(pelvis).unit().to(new Vec(0, -1), .5f).unit();
        Vec head = neck.plus(up.times(Body.NECK + Body.HEAD / 2)).plus(-3, 0);
        Vec nearHip = pelvis.plus(body.hip() * HIP_JOINT, 0);
        Vec farHip = pelvis.plus(-body.hip() * HIP_JOINT, 0);
        return new Skeleton(
                pelvis,
                neck,
                head,
                -lean,
                -headLean,
                Limb.of(nearShoulder, pose.near(), body.upperArm(), body.foreArm()),
                Limb.of(farShoulder, pose.far(), body.upperArm(), body.foreArm()),
                Limb.of(nearHip, pose.nearLeg(), body.thigh(), body.shin()),
                Limb.of(farHip, pose.farLeg(), body.thigh(), body.shin()));
    }
}
