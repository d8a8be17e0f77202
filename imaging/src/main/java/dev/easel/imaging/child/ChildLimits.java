package dev.easel.imaging.child;

import java.time.Duration;

/**
 * What one child may use.
 *
 * @param addressSpace bytes of memory it may map in all, heap, code and libraries included
 * @param heap bytes of it for Java objects: the file and little else
 * @param processorTime of its whole life; it is replaced when half of that is used
 * @param files that it may have open
 * @param time for one picture, by the clock on the wall
 */
public record ChildLimits(long addressSpace, long heap, Duration processorTime, int files, Duration time) {

    /**
     * Room for every picture that {@link dev.easel.imaging.Decoder} lets through: a child maps 550 MB before it has seen one
     * (mostly code and room it never uses), and 1.25 GB for a progressive JPEG of 50 million pixels.
     */
    public static ChildLimits standard() {
        return new ChildLimits(1536L << 20, 96L << 20, Duration.ofSeconds(120), 32, Duration.ofSeconds(20));
    }

    /** The same with another bound on memory. */
    public ChildLimits mapping(long bytes) {
        return new ChildLimits(bytes, heap, processorTime, files, time);
    }

    /** The same with other bounds on time. */
    public ChildLimits within(Duration processor, Duration wall) {
        return new ChildLimits(addressSpace, heap, processor, files, wall);
    }
}
