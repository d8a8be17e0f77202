package dev.easel.studio.model.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody holds the body, seen three-quarter from the front and facing left. Angles in degrees, as limbs swing: 0 is
 * straight down, 90 to the left, -90 to the right.
 *
 * @param lean of the torso, to the left
 * @param nod of the head, to the left
 * @param near the arm on the viewer's right
 * @param far the arm on the viewer's left
 * @param nearLeg the leg on the viewer's right
 * @param farLeg the leg on the viewer's left
 * @param ground what touches the ground
 */
record Pose(float lean, float nod, Bend near, Bend far, Bend nearLeg, Bend farLeg, Ground ground) {

    /** Angles of the upper and the lower half of a limb, and how much of its length is seen. */
    record Bend(float upper, float lower, float seen) {
        Bend(float upper, float lower) {
            this(upper, lower, 1);
        }
    }

    enum Ground {
        FEET,
        SEAT,
        EDGE,
        BACK
    }

    private static final Pose STANDING =
            upright(0, 0, new Bend(-15, -4), new Bend(16, 9), new Bend(-5, -3), new Bend(6, 4));

    private static final Map<String, Pose> ALL = Map.ofEntries(
            Map.entry("standing", STANDING),
            Map.entry(
                    "walking", upright(3, 0, new Bend(24, 46), new Bend(-26, -4), new Bend(-20, -34), new Bend(24, 8))),
            Map.entry(
                    "running",
                    upright(14, -6, new Bend(40, 118), new Bend(-62, 22), new Bend(-30, -92), new Bend(64, 2))),
            Map.entry(
                    "sitting",
                    new Pose(
                            -6,
                            3,
                            new Bend(18, 62),
                            new Bend(30, 66),
                            new Bend(112, 38),
                            new Bend(96, 66, .86f),
                            Ground.SEAT)),
            Map.entry(
                    "sitting on the edge",
                    new Pose(
                            -4,
                            4,
                            new Bend(-22, -2),
                            new Bend(24, 70),
                            new Bend(78, 4, .92f),
                            new Bend(70, -10, .86f),
                            Ground.EDGE)),
            Map.entry(
                    "kneeling",
                    new Pose(2, 6, new Bend(16, 66), new Bend(24, 84), new Bend(6, -84), new Bend(84, 2), Ground.FEET)),
            Map.entry(
                    "dancing",
                    upright(-6, 8, new Bend(-86, -122), new Bend(132, 186), new Bend(-3, -2), new Bend(52, -30))),
            Map.entry(
                    "waving", upright(0, -3, new Bend(-112, -172), new Bend(16, 9), new Bend(-5, -3), new Bend(6, 4))),
            Map.entry(
                    "arms up",
                    upright(0, -2, new Bend(-138, -162), new Bend(138, 162), new Bend(-12, -6), new Bend(13, 7))),
            Map.entry(
                    "reading",
                    upright(0, 8, new Bend(-8, 62, .9f), new Bend(2, 96, .8f), new Bend(-5, -3), new Bend(6, 4))),
            Map.entry(
                    "flying",
                    new Pose(
                            76,
                            -52,
                            new Bend(20, 26),
                            new Bend(112, 96),
                            new Bend(-72, -82),
                            new Bend(-86, -98),
                            Ground.FEET)),
            Map.entry(
                    "riding",
                    new Pose(
                            2,
                            0,
                            new Bend(26, 78),
                            new Bend(34, 84),
                            new Bend(54, -8),
                            new Bend(58, 0, .9f),
                            Ground.EDGE)),
            Map.entry(
                    "lying",
                    new Pose(
                            0,
                            0,
                            new Bend(-12, -3),
                            new Bend(14, -38),
                            new Bend(-3, -2),
                            new Bend(12, -8),
                            Ground.BACK)));

    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("seated", "sitting"),
            Map.entry("sitting on edge", "sitting on the edge"),
            Map.entry("hanging legs", "sitting on the edge"),
            Map.entry("jumping", "arms up"),
            Map.entry("holding arms up", "arms up"),
            Map.entry("cheering", "arms up"),
            Map.entry("celebrating", "arms up"),
            Map.entry("greeting", "waving"),
            Map.entry("praying", "kneeling"),
            Map.entry("crouching", "kneeling"),
            Map.entry("sleeping", "lying"),
            Map.entry("resting", "lying"),
            Map.entry("floating", "flying"),
            Map.entry("swimming", "flying"),
            Map.entry("strolling", "walking"),
            Map.entry("hiking", "walking"),
            Map.entry("jogging", "running"),
            Map.entry("twirling", "dancing"));

    /** The pose of that name; what nobody knows how to draw is drawn standing. */
    static Pose named(@Nullable String name) {
        if (name == null) {
            return STANDING;
        }
        return ALL.getOrDefault(ALSO.getOrDefault(name, name), STANDING);
    }

    /** False for one whose arms are needed for the pose itself. */
    boolean handsFree() {
        return ground != Ground.BACK;
    }

    /** The same with both hands before the body. */
    Pose carrying() {
        return new Pose(lean, nod, new Bend(-10, 64, .84f), new Bend(10, -58, .84f), nearLeg, farLeg, ground);
    }

    Pose withFar(Bend arm) {
        return new Pose(lean, nod, near, arm, nearLeg, farLeg, ground);
    }

    private static Pose upright(float lean, float nod, Bend near, Bend far, Bend nearLeg, Bend farLeg) {
        return new Pose(lean, nod, near, far, nearLeg, farLeg, Ground.FEET);
    }
}
