package dev.easel.studio.casting;

import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.composition.Member;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.model.IconModel;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.craft.Leaning;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the drawing for a thing: its own model if there is one, else its stock icon. Icons are read once and kept. Safe
 * for use by many threads.
 */
public final class Casting {
    /** How far what leans on another thing does so, in degrees. */
    private static final float ASLANT = 13;

    private final Lexicon lexicon;
    private final EmojiArt art;
    private final Map<String, Model> icons = new ConcurrentHashMap<>();

    public Casting(Lexicon lexicon, EmojiArt art) {
        this.lexicon = lexicon;
        this.art = art;
    }

    /**
     * What an entity is and how it is drawn.
     *
     * @throws IllegalArgumentException if no noun of that name is in the lexicon
     */
    public Member cast(Entity entity) {
        Noun noun = lexicon.noun(entity.noun())
                .orElseThrow(() -> new IllegalArgumentException("no such noun: " + entity.noun()));
        Model model = posed(model(noun), noun, entity);
        boolean inscribed = entity.parts().stream().anyMatch(part -> part.noun().equals(Part.LETTERING));
        return new Member(
                noun,
                inscribed
                        ? lexicon.panelOf(noun)
                                .<Model>map(panel -> new Lettered(model, panel))
                                .orElse(model)
                        : model);
    }

    private static Model posed(Model model, Noun noun, Entity entity) {
        boolean leans = entity.traits().contains("leaning") && !noun.isAlive();
        return leans && Leaning.shows(model, new Look(entity, 0)) ? new Leaning(model, ASLANT) : model;
    }

    private Model model(Noun noun) {
        return Models.find(noun.art()).orElseGet(() -> {
            String icon = noun.icon();
            if (icon == null) {
                throw new IllegalStateException(noun.name() + " has neither a model nor an icon");
            }
            return icons.computeIfAbsent(icon, name -> IconModel.of(art.svg(name)));
        });
    }
}
