package dev.easel.studio.reading;

/** A piece of a clause. */
public sealed interface Item permits Phrase, Connective, Quotation {}
