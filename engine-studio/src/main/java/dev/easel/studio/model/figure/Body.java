package dev.easel.studio.model.figure;

/**
 * Proportions in model units; a head is always 100 high, so an adult of 560 is 5.6 heads tall.
 *
 * @param torso from the hip joints to the base of the neck
 * @param shoulder half the width between the shoulder joints
 * @param waist half the width of the waist
 * @param hip half the width of the hips
 * @param upperArm from shoulder to elbow
 * @param foreArm from elbow to wrist
 * @param thigh from hip to knee
 * @param shin from knee to ankle
 * @param foot height of the ankle above the ground
 * @param arm radius of the arm at the shoulder
 * @param leg radius of the leg at the hip
 */
record Body(
        Age age,
        boolean feminine,
        float torso,
        float shoulder,
        float waist,
        float hip,
        float upperArm,
        float foreArm,
        float thigh,
        float shin,
        float foot,
        float arm,
        float leg) {
    /** Height of every head. */
    static final float HEAD = 100;
    /** How far the chin stands above the base of the neck. */
    static final float NECK = 11;

    enum Age {
        CHILD,
        ADULT,
        OLD
    }

    static Body of(Age age, boolean feminine, float girth) {
        if (age == Age.CHILD) {
            return new Body(age, feminine, 128, 40, 35, 36, 62, 54, 82, 76, 18, 14, 20).wider(girth);
        }
        Body adult = feminine
                ? new Body(age, true, 166, 47, 32, 43, 86, 76, 134, 124, 22, 14, 26)
                : new Body(age, false, 172, 60, 43, 43, 90, 80, 132, 124, 22, 19, 28);
        return (age == Age.OLD ? adult.shorter(.94f) : adult).wider(girth);
    }

    /** Height when standing upright. */
    float stature() {
        return foot + shin + thigh + torso + NECK + HEAD;
    }

    /** Size of hands and feet, 1 for an adult. */
    float extremities() {
        return age == Age.CHILD ? .74f : feminine ? .9f : 1.02f;
    }

    private Body wider(float k) {
        return new Body(
                age,
                feminine,
                torso,
                shoulder * (.6f + .4f * k),
                waist * k,
                hip * k,
                upperArm,
                foreArm,
                thigh,
                shin,
                foot,
                arm * (.5f + .5f * k),
                leg * (.5f + .5f * k));
    }

    private Body shorter(float k) {
        return new Body(
                age,
                feminine,
                torso * k,
                shoulder,
                waist,
                hip,
                upperArm * k,
                foreArm * k,
                thigh * k,
                shin * k,
                foot,
                arm,
                leg);
    }
}
