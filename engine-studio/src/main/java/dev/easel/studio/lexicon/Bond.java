package dev.easel.studio.lexicon;

/** What a connecting word that is no spatial relation does between what stands before and after it. */
public enum Bond {
    AND,
    OF,
    /** Is, are, that, which: what follows is said of what went before. */
    COPULA,
    /** In, at, through, across. */
    IN,
    WITH,
    /** Full of, covered with. */
    FILL,
    SURROUNDED,
    WEAR,
    HOLD,
    /** Walking: what follows goes along on a leash. */
    LEAD,
    LIT_BY,
    REFLECT,
    /** Growing from: what follows is a detail of the ground. */
    GROW,
    /** Looking at: what follows is elsewhere. */
    WATCH,
    /** Shaped like: what follows describes what went before. */
    LIKE,
    /** Without: what follows is not to be seen. */
    NOT
}
