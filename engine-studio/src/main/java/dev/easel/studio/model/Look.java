package dev.easel.studio.model;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Tint;
import java.util.Optional;
import java.util.Random;

/**
 * What the prompt says of the thing to draw, and the dice for everything it does not say.
 *
 * @param entity what is to be drawn
 * @param seed the same seed chooses the same details; differs from one to the next where an entity stands for several
 */
public record Look(Entity entity, long seed) {

    /** The n-th colour the prompt names (0 is the main one), or the thing's natural colour. */
    public Rgb colour(int n, Rgb natural) {
        return entity.colours().size() > n ? entity.colours().get(n).rgb() : natural;
    }

    /** True if the prompt uses the adjective of this thing; what it does ({@code floating}) counts as well. */
    public boolean is(String trait) {
        return entity.traits().contains(trait) || trait.equals(entity.pose());
    }

    /** True if the prompt says the thing is in this pose. */
    public boolean poses(String pose) {
        return pose.equals(entity.pose());
    }

    public boolean madeOf(String material) {
        return material.equals(entity.material());
    }

    /** The part of that name, if the prompt mentions it. */
    public Optional<Part> part(String noun) {
        return entity.parts().stream().filter(part -> part.noun().equals(noun)).findFirst();
    }

    /** What is written on the thing itself, if anything is. */
    public Optional<Part> lettering() {
        return part(Part.LETTERING).filter(part -> part.text() != null);
    }

    /** True if anything is written on it or on what it wears. */
    public boolean isInscribed() {
        return entity.parts().stream().anyMatch(part -> part.text() != null);
    }

    /** The colour the prompt gives a part, or its natural colour. */
    public Rgb partColour(String noun, Rgb natural) {
        return part(noun)
                .flatMap(part -> part.colours().stream().findFirst())
                .map(Tint::rgb)
                .orElse(natural);
    }

    /** Fresh dice; each call gives the same sequence. */
    public Random dice() {
        return new Random(seed);
    }
}
