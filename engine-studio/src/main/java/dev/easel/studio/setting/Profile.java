package dev.easel.studio.setting;

import dev.easel.studio.paint.Frame;

/** A line from the left of the paper to the right: a crest, a shore, the top of a bank of clouds. Heights are y in units. */
final class Profile {
    /** Height of the line for each x. */
    @FunctionalInterface
    interface Line {
        float at(float x);
    }

    private final float scale;
    private final float[] heights;
    private final float top;

    private Profile(float scale, float[] heights, float top) {
        this.scale = scale;
        this.heights = heights;
        this.top = top;
    }

    static Profile of(Frame frame, Line line) {
        float[] heights = new float[frame.columns()];
        float top = Float.MAX_VALUE;
        for (int column = 0; column < heights.length; column++) {
            heights[column] = line.at((column + .5f) / frame.scale());
            top = Math.min(top, heights[column]);
        }
        return new Profile(frame.scale(), heights, top);
    }

    float at(float x) {
        return heights[Math.clamp((int) (x * scale), 0, heights.length - 1)];
    }

    /** The smallest y, so that nothing above needs to be painted. */
    float top() {
        return top;
    }
}
