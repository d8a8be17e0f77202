package dev.easel.contract;

/** The size a caller asked for, as far as it can be known before a reference image has been looked at. */
public sealed interface RequestedSize {

    /** A size that is known now: given in pixels, or the square of a resolution tier. */
    record Exact(Dimensions dimensions) implements RequestedSize {}

    /** The row of this resolution tier whose shape is nearest to the first reference image. */
    record MatchReference(String tier) implements RequestedSize {}
}
