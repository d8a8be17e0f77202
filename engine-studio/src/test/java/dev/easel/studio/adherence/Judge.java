package dev.easel.studio.adherence;

import dev.easel.studio.adherence.Trial.Relation;
import dev.easel.studio.adherence.Trial.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says whether the shapes in a picture are what a trial wants. */
public final class Judge {
    /** GenEval's: how far apart two things must be, as a share of their sizes, to be beside each other. */
    private static final float APART = .1f;
    /** Two things overlap if they share this much of the smaller one's box. */
    private static final float OVERLAP = .06f;
    /** A colour may come second after this lead: wheels, windows and shade are no other colour of a car. */
    private static final double NEARLY = .8;

    /** What is not covered has at least this much in common with the silhouette of its portrait. */
    private static final double WHOLE = .72;

    private static final int CUTS = 16;

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
                .filter(shape -> gallery.match(shape, true).name().equals(wanted.name()))
                .count();
        return seen == wanted.count()
                ? Optional.empty()
                : Optional.of(
                        seen + " of " + wanted.count() + " seen as separate shapes, " + shapes.size() + " shapes");
    }

    private Optional<String> presence(Trial trial, List<Shape> shapes) {
        boolean colours = trial.wanted().stream().allMatch(wanted -> wanted.colour() == null);
        List<Wanted> positive =
                trial.wanted().stream().filter(wanted -> wanted.count() > 0).toList();
        List<Seen> seen = new ArrayList<>();
        shapes.forEach(shape ->
                seen.addAll(look(shape, positive, colours, trial.wanted().size() > 1 ? 1 : 0)));
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
    private List<Seen> look(Shape shape, List<Wanted> wanted, boolean colours, int cuts) {
        Gallery.Match whole = gallery.match(shape, colours);
        boolean known = wanted.stream().anyMatch(it -> it.name().equals(whole.name()));
        if (known || cuts == 0) {
            return List.of(new Seen(whole.name(), shape));
        }
        record Cut(List<Seen> parts, double likeness) {}

        List<Cut> cutsFound = new ArrayList<>();
        for (int i = 2; i < CUTS - 1; i++) {
            int column = shape.width() * i / CUTS;
            int row = shape.height() * i / CUTS;
            for (List<Shape> halves : List.of(
                    List.of(shape.columns(0, column), shape.columns(column, shape.width())),
                    List.of(shape.rows(0, row), shape.rows(row, shape.height())))) {
                if (halves.stream().anyMatch(half -> half.area() < shape.area() / 50)) {
                    continue;
                }
                Gallery.Match one = gallery.match(halves.get(0), colours);
                Gallery.Match two = gallery.match(halves.get(1), colours);
                boolean both = !one.name().equals(two.name())
                        && wanted.stream().anyMatch(it -> it.name().equals(one.name()))
                        && wanted.stream().anyMatch(it -> it.name().equals(two.name()));
                if (both) {
                    cutsFound.add(new Cut(
                            List.of(new Seen(one.name(), halves.get(0)), new Seen(two.name(), halves.get(1))),
                            one.likeness() + two.likeness()));
                }
            }
        }
        return cutsFound.stream()
                .max(Comparator.comparingDouble(Cut::likeness))
                .map(Cut::parts)
                .orElse(List.of(new Seen(whole.name(), shape)));
    }

    private static boolean isColoured(Shape shape, String word) {
        Map<ColourName, Double> shares = ColourName.shares(shape);
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

    /** The boxes of both overlap; the one in front has the silhouette of its portrait, and the other one less so. */
    private Optional<String> occlusion(Trial trial, List<Shape> shapes) {
        Wanted one = trial.wanted().get(0);
        Wanted two = trial.wanted().get(1);
        Optional<Shape> first = coloured(shapes, Objects.requireNonNull(one.colour()));
        Optional<Shape> second = coloured(shapes, Objects.requireNonNull(two.colour()));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.of("no " + (first.isEmpty() ? one : two).colour() + " shape");
        }
        Shape front = trial.relation() == Relation.IN_FRONT ? first.get() : second.get();
        Shape back = trial.relation() == Relation.IN_FRONT ? second.get() : first.get();
        int x0 = Math.max(front.left(), back.left());
        int x1 = Math.min(front.right(), back.right());
        int y0 = Math.max(front.top(), back.top());
        int y1 = Math.min(front.bottom(), back.bottom());
        int smaller = Math.min(front.width() * front.height(), back.width() * back.height());
        if (x1 <= x0 || y1 <= y0 || (x1 - x0) * (y1 - y0) < OVERLAP * smaller) {
            return Optional.of("they do not overlap");
        }
        double whole = gallery.silhouette(
                front,
                trial.wanted()
                        .get(trial.relation() == Relation.IN_FRONT ? 0 : 1)
                        .name());
        double part = gallery.silhouette(
                back,
                trial.wanted()
                        .get(trial.relation() == Relation.IN_FRONT ? 1 : 0)
                        .name());
        if (whole < WHOLE) {
            return Optional.of("the one in front is not whole: %.2f".formatted(whole));
        }
        return whole > part
                ? Optional.empty()
                : Optional.of("the wrong one is covered: %.2f, %.2f".formatted(whole, part));
    }

    /** The largest patch of one colour among the things. */
    private static Optional<Shape> coloured(List<Shape> shapes, String word) {
        return shapes.stream()
                .map(shape -> ofColour(shape, word))
                .filter(shape -> shape.area() > 60)
                .max(Comparator.comparingInt(Shape::area));
    }

    private static Shape ofColour(Shape shape, String word) {
        boolean[] mask = new boolean[shape.mask().length];
        int area = 0;
        for (int i = 0; i < mask.length; i++) {
            mask[i] = shape.mask()[i]
                    && ColourName.of(shape.argb(i % shape.width(), i / shape.width()))
                            .word()
                            .equals(word);
        }
        Segmentation.fillHoles(mask, shape.width(), shape.height());
        for (boolean inside : mask) {
            area += inside ? 1 : 0;
        }
        return new Shape(shape.picture(), shape.left(), shape.top(), shape.width(), shape.height(), mask, area)
                .trimmed();
    }
}
