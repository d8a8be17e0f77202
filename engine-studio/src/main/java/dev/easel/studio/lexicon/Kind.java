package dev.easel.studio.lexicon;

/** What sort of thing a noun is. Decides defaults: where it stands, how it is lit, how it is grouped. */
public enum Kind {
    PERSON,
    ANIMAL,
    PLANT,
    FOOD,
    BUILDING,
    VEHICLE,
    FURNITURE,
    OBJECT,
    CLOTHING,
    CELESTIAL,
    WEATHER,
    SYMBOL
}
