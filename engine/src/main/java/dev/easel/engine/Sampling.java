package dev.easel.engine;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How an engine that draws in steps is to come to its pictures. What is empty is the engine's to choose.
 *
 * @param steps in how many steps noise becomes a picture, at least one
 * @param guidance how far each step is pushed towards the prompt; 1 for not at all
 */
public record Sampling(OptionalInt steps, OptionalDouble guidance) {
    /** As the engine thinks best. */
    public static final Sampling USUAL = new Sampling(OptionalInt.empty(), OptionalDouble.empty());

    /** Whether all of it is left to the engine. */
    public boolean isUsual() {
        return equals(USUAL);
    }
}
