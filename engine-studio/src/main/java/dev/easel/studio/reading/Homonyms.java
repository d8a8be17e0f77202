package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.scene.Entity;
import java.util.Optional;

/**
 * Chooses between a thing and the geometric shape of the same name by the company it keeps: a pyramid between a cone and
 * a cylinder, or a blue one alone, does not stand in Egypt. Used for one prompt.
 */
final class Homonyms {
    private static final String SHAPE = "shape";
    /** Where shapes lie about. */
    private static final String INDOORS = "room";

    private final Lexicon lexicon;
    private final Draft draft;

    Homonyms(Lexicon lexicon, Draft draft) {
        this.lexicon = lexicon;
        this.draft = draft;
    }

    void resolve() {
        for (int i = 0; i < draft.entities.size(); i++) {
            var entity = draft.entities.get(i);
            var shape = shape(entity);
            if (shape.isPresent() && isMeant(entity)) {
                draft.entities.set(i, entity.as(shape.get()));
            }
        }
    }

    /** The shape that is called like the thing, unless the prompt calls the thing by a name of its own: a ziggurat. */
    private Optional<Noun> shape(Drafted entity) {
        String name = entity.noun.name();
        boolean precise = entity.look.traits.stream()
                .anyMatch(trait -> names(trait, entity.noun) || names(trait + " " + name, entity.noun));
        return precise || entity.noun.isA(SHAPE)
                ? Optional.empty()
                : lexicon.nounsCalled(name).stream()
                        .filter(noun -> noun.isA(SHAPE))
                        .findFirst();
    }

    private boolean names(String phrase, Noun noun) {
        return lexicon.nounsCalled(phrase).contains(noun);
    }

    private boolean isMeant(Drafted entity) {
        var others = draft.entities.stream().filter(other -> other != entity).toList();
        boolean amongShapes = others.stream().anyMatch(other -> other.noun.isA(SHAPE));
        boolean indoors = draft.platform != null && draft.platform.home().equals(INDOORS);
        boolean coloured = !entity.look.colours.isEmpty()
                && entity.look.distance != Entity.Distance.FAR
                && draft.places.isEmpty()
                && others.isEmpty();
        return amongShapes || indoors || coloured;
    }
}
