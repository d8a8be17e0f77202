package dev.easel.contract;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a task says of how a model that draws in steps comes to its pictures. What it leaves out is the model's to choose.
 *
 * @param seed of the first picture; further ones have the seeds after it
 * @param steps in how many steps noise becomes a picture
 * @param guidance how far each step is pushed towards the prompt; 1 for not at all
 */
public record Sampling(OptionalLong seed, OptionalInt steps, OptionalDouble guidance) {
    /** Says nothing. */
    public static final Sampling UNSAID =
            new Sampling(OptionalLong.empty(), OptionalInt.empty(), OptionalDouble.empty());
}
