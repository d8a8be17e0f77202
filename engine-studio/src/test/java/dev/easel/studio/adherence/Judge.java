package dev.easel.studio.adherence;

import dev.easel.studio.adherence.Trial.Relation;
import dev.easel.studio.adherence.Trial.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says whether the shapes in a picture are what a trial wants. */
public final class Judge {
    /** GenEval's: how far apart two things must be, as a share of their sizes, to be beside each other. */
    private static final float APART = .1f;
    /** A colour may come second after this lead: wheels, windows and shade are no other colour of a car. */
    private static final double NEARLY = .8;

    /** Two portraits explain a shape if this share of it agrees with them, what contradicts them taken off. */
    private static final double EXPLAINED = .5;
    /** The same where a prompt names both colours: light falls on each in another way than on its portrait. */
    private static final double RECOGNISED = .42;
    /** Where two things overlap, both are in at least this share of the smaller one: a mug cannot hide much of a horse. */
    private static final double LEAST_SHARED = .1;
    /** What stands behind another thing has at most this share of it hidden. */
    private static final double MOST_HIDDEN = .7;
    /** Share of the place where both are that must look like the one in front. */
    private static final double CLEAR = .7;

    private final Gallery gallery;

    public Judge(Gallery gallery) {
        this.gallery = gallery;
    }

    private record Seen(String name, Shape shape) {}

    /** What is wrong, or nothing. */
    public Optional<String> fault(Trial trial, List<Shape> shapes) {
        return switch (trial.task()) {
            case OCCLUSION -> occlusion(trial, shapes);
            case COUNTING -> counting(trial, shapes);
            default -> presence(trial, shapes);
        };
    }

    private Optional<String> counting(Trial trial, List<Shape> shapes) {
        Wanted wanted = trial.wanted().getFirst();
        long seen = shapes.stream()
                .filter(shape -> gallery.match(shape, trial.wanted()).name().equals(wanted.name()))
                .count();
        return seen == wanted.count()
                ? Optional.empty()
                : Optional.of(seen + " of " + wanted.count() + " seen: "
                        + shapes.stream()
                                .map(shape ->
                                        gallery.match(shape, trial.wanted()).name())
                                .toList());
    }

    private Optional<String> presence(Trial trial, List<Shape> shapes) {
        List<Wanted> positive =
                trial.wanted().stream().filter(wanted -> wanted.count() > 0).toList();
        List<Seen> seen = shapes.stream()
                .flatMap(shape -> look(shape, trial.wanted(), positive).stream())
                .toList();
        List<Shape> found = new ArrayList<>();
        for (Wanted wanted : trial.wanted()) {
            List<Shape> own = seen.stream()
                    .filter(thing -> thing.name().equals(wanted.name()))
                    .map(Seen::shape)
                    .toList();
            if (wanted.count() == 0) {
                if (!own.isEmpty()) {
                    return Optional.of(wanted.name() + " is seen");
                }
                continue;
            }
            if (own.isEmpty()) {
                return Optional.of("no " + wanted.name() + " but "
                        + seen.stream().map(Seen::name).toList());
            }
            Shape shape = own.stream()
                    .filter(it -> wanted.colour() == null || isColoured(it, wanted.colour()))
                    .findFirst()
                    .orElse(own.getFirst());
            if (wanted.colour() != null && !isColoured(shape, wanted.colour())) {
                return Optional.of(wanted.name() + " is " + strongest(shape) + ", not " + wanted.colour());
            }
            found.add(shape);
        }
        boolean placed = trial.relation() == Relation.NONE || placed(found.get(0), trial.relation(), found.get(1));
        return placed ? Optional.empty() : Optional.of("not " + trial.relation());
    }

    /** The things in one shape: itself, or two that touch. */
    private List<Seen> look(Shape shape, List<Wanted> wanted, List<Wanted> positive) {
        String name = gallery.match(shape, wanted).name();
        boolean known = wanted.stream().anyMatch(it -> it.name().equals(name));
        if (known || positive.size() < 2) {
            return List.of(new Seen(name, shape));
        }
        Wanted one = positive.get(0);
        Wanted two = positive.get(1);
        Optional<Pair> first = Pair.find(shape, gallery.of(one), gallery.of(two));
        Optional<Pair> second = Pair.find(shape, gallery.of(two), gallery.of(one));
        boolean isFirst = explained(first) >= explained(second);
        if (Math.max(explained(first), explained(second)) < EXPLAINED) {
            return List.of(new Seen(name, shape));
        }
        Pair pair = (isFirst ? first : second).orElseThrow();
        return List.of(
                new Seen((isFirst ? one : two).name(), pair.front()),
                new Seen((isFirst ? two : one).name(), pair.back()));
    }

    private static double explained(Optional<Pair> pair) {
        return pair.map(Pair::explained).orElse(0.0);
    }

    private static boolean isColoured(Shape shape, String word) {
        // Body colours are told in the light: the dark side of orange is brown, and of white grey.
        return dominates(ColourName.shares(shape), word) || dominates(ColourName.shares(shape.lit()), word);
    }

    private static boolean dominates(Map<ColourName, Double> shares, String word) {
        double own = share(shares, word);
        double most = shares.values().stream().mapToDouble(share -> share).max().orElse(1);
        return own >= NEARLY * most;
    }

    private static double share(Map<ColourName, Double> shares, String word) {
        return shares.entrySet().stream()
                .filter(entry -> entry.getKey().word().equals(word))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static String strongest(Shape shape) {
        return ColourName.shares(shape).entrySet().stream()
                .sorted(Map.Entry.<ColourName, Double>comparingByValue().reversed())
                .limit(3)
                .map(entry -> "%s %.0f %%".formatted(entry.getKey().word(), 100 * entry.getValue()))
                .toList()
                .toString();
    }

    private static boolean placed(Shape one, Relation relation, Shape two) {
        float dx = beyond(one.centreX() - two.centreX(), APART * (one.width() + two.width()));
        float dy = beyond(one.centreY() - two.centreY(), APART * (one.height() + two.height()));
        float length = (float) Math.hypot(dx, dy);
        if (length == 0) {
            return false;
        }
        return switch (relation) {
            case LEFT -> dx / length < -.5;
            case RIGHT -> dx / length > .5;
            case ABOVE -> dy / length < -.5;
            case BELOW -> dy / length > .5;
            case NONE, IN_FRONT, BEHIND -> true;
        };
    }

    private static float beyond(float offset, float margin) {
        return Math.max(0, Math.abs(offset) - margin) * Math.signum(offset);
    }

    /** Portraits of both explain what is seen, they overlap, and where they do it looks like the one in front. */
    private Optional<String> occlusion(Trial trial, List<Shape> shapes) {
        if (shapes.isEmpty()) {
            return Optional.of("nothing is seen");
        }
        boolean firstInFront = trial.relation() == Relation.IN_FRONT;
        Wanted front = trial.wanted().get(firstInFront ? 0 : 1);
        Wanted back = trial.wanted().get(firstInFront ? 1 : 0);
        Shape all = Shape.together(shapes);
        Optional<Pair> found = Pair.find(all, gallery.of(front), gallery.of(back));
        double reversed = explained(Pair.find(all, gallery.of(back), gallery.of(front)));
        if (explained(found) < RECOGNISED) {
            return Optional.of("not recognised: %.2f".formatted(explained(found)));
        }
        Pair pair = found.orElseThrow();
        String numbers = "explained %.2f (%.2f the other way), hidden %.2f, shared %.2f, order %.2f"
                .formatted(pair.explained(), reversed, pair.hidden(), pair.shared(), pair.order());
        if (pair.shared() < LEAST_SHARED || pair.hidden() > MOST_HIDDEN) {
            return Optional.of("they do not overlap as they should: " + numbers);
        }
        if (pair.order() < CLEAR || pair.explained() < reversed) {
            return Optional.of("the wrong one is covered: " + numbers);
        }
        if (!isColoured(pair.front(), Objects.requireNonNull(front.colour()))) {
            return Optional.of(front.name() + " is " + strongest(pair.front()));
        }
        return isColoured(pair.back(), Objects.requireNonNull(back.colour()))
                ? Optional.empty()
                : Optional.of(back.name() + " is " + strongest(pair.back()));
    }
}
