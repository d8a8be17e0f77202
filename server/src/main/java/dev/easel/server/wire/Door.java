package dev.easel.server.wire;

/** Is asked when a body turns out to be larger than a stranger's may be. */
@FunctionalInterface
interface Door {
    /** For who has been let in already. */
    Door OPEN = _ -> {};

    /**
     * Lets the rest of a body in.
     *
     * @param beginning what has come of it
     * @throws Refusal if nothing shows that its sender may be here
     */
    void knock(byte[] beginning) throws Refusal;
}
