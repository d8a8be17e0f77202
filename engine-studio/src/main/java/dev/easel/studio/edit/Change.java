package dev.easel.studio.edit;

/** One kind of change. Immutable. */
interface Change {

    /**
     * Makes the change that a clause asks for.
     *
     * @param clause in lower case, without courtesies
     * @return false if the clause asks for something else; the sheet is as it was then
     * @throws ImpossibleChangeException if it asks for this kind of change, and it cannot be made
     */
    boolean make(String clause, Sheet sheet) throws ImpossibleChangeException;
}
