package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;

/** What an animal is doing. */
enum Mood {
    STANDING,
    WALKING,
    RUNNING,
    SITTING,
    LYING,
    SLEEPING,
    FLYING;

    static Mood of(Look look) {
        String pose = look.entity().pose();
        if (pose == null) {
            return STANDING;
        }
        return switch (pose) {
            case "walking", "strolling", "prowling", "grazing" -> WALKING;
            case "running", "jumping", "galloping", "leaping", "chasing" -> RUNNING;
            case "sitting", "seated", "waiting", "howling", "begging" -> SITTING;
            case "lying", "resting", "crouching" -> LYING;
            case "sleeping", "curled up", "napping" -> SLEEPING;
            case "flying", "soaring", "gliding", "hovering", "landing" -> FLYING;
            default -> STANDING;
        };
    }
}
