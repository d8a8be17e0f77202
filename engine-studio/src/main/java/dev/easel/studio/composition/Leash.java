package dev.easel.studio.composition;

import dev.easel.studio.model.Tether;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines between those who lead animals and the animals. */
final class Leash {
    /** Where the leading hand is: before the body's middle by a share of its height, and up by another. */
    private static final float REACH = .13f;

    private static final float HAND = .46f;
    /** Where an animal's neck is: before its middle by a share of its width, and up by one of its height. */
    private static final float FOREPART = .2f;

    private static final float NECK = .58f;
    /** Of an animal more than so many times as tall as who leads it the head is held, and not the neck. */
    private static final float TALL = .6f;

    private static final float HEAD = .38f;
    private static final float MUZZLE = .8f;
    private static final float THICKNESS = .011f;
    /** Longer than so many heights of who leads it, a leash lets go. */
    private static final float LONGEST = 1.6f;

    private Leash() {}

    /** A leash for each animal that is led and near enough. */
    static Stream<Actor.Ranked> all(Scene scene, Map<String, List<Actor>> cast) {
        return scene.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.LED_BY)
                .flatMap(relation -> between(
                        cast.getOrDefault(relation.objects().getFirst(), List.of()),
                        cast.getOrDefault(relation.subject(), List.of())));
    }

    private static Stream<Actor.Ranked> between(List<Actor> leaders, List<Actor> led) {
        return leaders.isEmpty()
                ? Stream.empty()
                : IntStream.range(0, led.size())
                        .boxed()
                        .flatMap(i -> between(leaders.get(i % leaders.size()), led.get(i)));
    }

    private static Stream<Actor.Ranked> between(Actor leader, Actor animal) {
        float side = animal.x < leader.x ? -1 : 1;
        float fromX = leader.x + side * REACH * leader.height;
        float fromY = leader.y - HAND * leader.height;
        boolean tall = animal.height > TALL * leader.height;
        float toX = animal.x + (animal.mirrored ? 1 : -1) * (tall ? HEAD : FOREPART) * animal.width();
        float toY = animal.y - (tall ? MUZZLE : NECK) * animal.height;
        if (Math.hypot(toX - fromX, toY - fromY) > LONGEST * leader.height) {
            return Stream.empty();
        }
        Tether tether = new Tether(toX - fromX, toY - fromY, THICKNESS * leader.height);
        var extent = tether.extent(animal.look);
        float top = Math.min(fromY, toY) - tether.thickness();
        Placed placed = new Placed(
                animal.look,
                tether,
                extent,
                (fromX + toX) / 2,
                top + extent.height(),
                extent.height(),
                false,
                animal.remoteness,
                Placed.Footing.NONE,
                0,
                Placed.Half.WHOLE);
        return Stream.of(new Actor.Ranked(Math.max(leader.order, animal.order) + .05f, animal.beyond, placed));
    }
}
