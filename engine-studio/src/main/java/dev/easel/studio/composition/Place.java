package dev.easel.studio.composition;

/**
 * Where one copy of an entity is, exactly: what it takes to put it there again while other things change.
 *
 * @param seed of its looks; it stays the same when its entity is counted, split or renamed
 * @param x of its middle, in units of the frame
 * @param y of its feet, in units of the frame
 * @param height in units of the frame
 * @param mirrored true if it faces right
 * @param remoteness 0 for the foreground, 1 for as far as can be seen
 * @param order when it is painted: the smaller the earlier
 * @param beyond true if it belongs to the setting behind the platform
 * @param around true if it goes around another thing
 * @param footing how it meets what is below it
 */
public record Place(
        long seed,
        float x,
        float y,
        float height,
        boolean mirrored,
        float remoteness,
        float order,
        boolean beyond,
        boolean around,
        Placed.Footing footing) {

    /** The same thing elsewhere, painted when its new depth asks for. */
    public Place at(float newX, float newY) {
        boolean byDepth = footing == Placed.Footing.GROUND || footing == Placed.Footing.WATER;
        return new Place(
                seed,
                newX,
                newY,
                height,
                mirrored,
                remoteness,
                byDepth ? order + newY - y : order,
                beyond,
                around,
                footing);
    }

    /** The same thing so many times as tall, its feet where they were. */
    public Place scaled(float factor) {
        return new Place(seed, x, y, height * factor, mirrored, remoteness, order, beyond, around, footing);
    }

    /** The same thing facing the other way. */
    public Place turned() {
        return new Place(seed, x, y, height, !mirrored, remoteness, order, beyond, around, footing);
    }

    /** The same place for a thing that looks, and faces, as another place has it. */
    public Place looking(Place other) {
        return new Place(other.seed, x, y, height, other.mirrored, remoteness, order, beyond, around, footing);
    }

    /** The same thing painted at another time. */
    public Place ordered(float newOrder) {
        return new Place(seed, x, y, height, mirrored, remoteness, newOrder, beyond, around, footing);
    }
}
