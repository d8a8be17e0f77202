package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.model.Halved;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.scene.Entity;
import java.util.stream.Stream;

/** One thing while its place is still being decided. Mutable; belongs to one run of the composer. */
final class Actor {
    /** Visual size grows far slower than real size, or a cat beside a house would be a dot. */
    private static final double COMPRESSION = .48;

    final Entity entity;
    final Noun noun;
    final Model model;
    final Look look;
    final Model.Extent extent;

    float x;
    float y;
    float height;
    boolean mirrored;
    float remoteness;
    /** Painting order: the smaller the earlier. */
    float order;
    /** True if it belongs to the setting behind the platform. */
    boolean beyond;
    /** True if it goes around another thing, as rings around a tower or a bowl around apples. */
    boolean around;

    Placed.Footing footing = Placed.Footing.NONE;

    Actor(Entity entity, Member member, long seed) {
        this.entity = entity;
        noun = member.noun();
        model = member.model();
        look = new Look(Motley.copy(entity, seed), seed);
        extent = model.extent(look);
    }

    /** Puts it where it was before. */
    void settle(Place place) {
        x = place.x();
        y = place.y();
        height = place.height();
        mirrored = place.mirrored();
        remoteness = place.remoteness();
        order = place.order();
        beyond = place.beyond();
        around = place.around();
        footing = place.footing();
    }

    /** Where it is. */
    Place place() {
        return new Place(look.seed(), x, y, height, mirrored, remoteness, order, beyond, around, footing);
    }

    /** How tall it looks beside others, on a compressed scale on which a person is about 1.3. */
    float stature() {
        return (float) Math.pow(noun.height(), COMPRESSION)
                * (float) entity.size().factor();
    }

    /** How tall it would be if it stood upright, at the size it has. */
    float upright() {
        return height * model.stature(look) / extent.height();
    }

    /** How tall it is beside another one, at the size that has. */
    float heightBeside(Actor other) {
        return other.upright() * stature() / other.stature();
    }

    /** Faces as another one does, as far away. */
    void goWith(Actor other) {
        mirrored = other.mirrored;
        remoteness = other.remoteness;
        beyond = other.beyond;
    }

    float aspect() {
        return extent.width() / extent.height();
    }

    float width() {
        return height * aspect();
    }

    float left() {
        return x - width() / 2;
    }

    float right() {
        return x + width() / 2;
    }

    float top() {
        return y - height;
    }

    /** How far its legs hang below what it sits on, in units of the frame. */
    float overhang() {
        return model.overhang(look) * height / extent.height();
    }

    /** How much of its height is under water. */
    float sunk() {
        return footing == Placed.Footing.WATER ? Draught.of(this) : 0;
    }

    /** Trees and buildings make a backdrop unless they are what the picture is about. */
    boolean scenery() {
        return noun.kind() == Kind.BUILDING || (noun.kind() == Kind.PLANT && noun.height() > 2.5);
    }

    /** Flowers, mushrooms, tufts: they grow all over the place instead of standing in a row. */
    boolean undergrowth() {
        return noun.kind() == Kind.PLANT && noun.height() < 1.3;
    }

    /** The finished places, painting order first: one, or two halves, of which the far one has the footing. */
    Stream<Ranked> placed() {
        if (model instanceof Halved && around) {
            return Stream.of(
                    new Ranked(order - .2f, beyond, placed(Placed.Half.BEHIND)),
                    new Ranked(order, beyond, placed(Placed.Half.IN_FRONT)));
        }
        return Stream.of(new Ranked(order, beyond, placed(Placed.Half.WHOLE)));
    }

    private Placed placed(Placed.Half half) {
        // Nobody can read mirror writing.
        boolean turned = mirrored && !look.isInscribed();
        Placed.Footing stands = half == Placed.Half.IN_FRONT ? Placed.Footing.NONE : footing;
        return new Placed(look, model, extent, x, y, height, turned, remoteness, stands, sunk(), half);
    }

    /** A finished place and when to paint it. */
    record Ranked(float order, boolean beyond, Placed placed) {}
}
