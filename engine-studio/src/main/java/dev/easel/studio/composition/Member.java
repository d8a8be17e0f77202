package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.model.Model;

/** What an entity is and how it is drawn. */
public record Member(Noun noun, Model model) {}
