package dev.easel.studio.light;

/** How light gives a body its volume. A style chooses one for everything in the picture. */
public enum Modelling {
    /** Softly rounded, with highlights and a rim that fades. */
    ROUND(1),
    /** Two flat tones with a clean edge between them, and a flat rim: for posters, comics and cut paper. */
    TWO_TONE(.3f);

    private final float relief;

    Modelling(float relief) {
        this.relief = relief;
    }

    /** Share of a surface's fine relief that shows: much of it would fray the edge between flat tones. */
    float relief() {
        return relief;
    }
}
