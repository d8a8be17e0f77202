package dev.easel.studio.adherence;

import dev.easel.studio.adherence.Trial.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Portraits of things by name. What is in a picture is called what the nearest portrait is called. */
public final class Gallery {
    private static final int GRID = 24;
    /** Pixels along the longer side of a portrait that is compared tile by tile. */
    private static final int DETAIL = 96;
    /** So many portraits of a thing are compared tile by tile. */
    private static final int COMPARED = 4;

    /**
     * A shape reduced to a grid of its own proportions.
     *
     * @param cover share of each cell that the shape covers
     * @param lab mean colour of the shape in each cell
     */
    @SuppressWarnings("ArrayRecordComponent") // prints are compared by likeness, never by equals
    private record Print(float aspect, float[] cover, float[][] lab) {}

    private record Portrait(String name, String noun, Shape shape, Print print) {}

    /** Whoever draws portraits. */
    public interface Portraitist {
        /** Portraits of what a noun means, each alone; {@code colour} is {@code null} for its natural one. */
        List<Shape> portray(String noun, @Nullable String colour);
    }

    private final Portraitist portraitist;
    private final List<Portrait> natural = new ArrayList<>();
    private final Map<Wanted, List<Portrait>> coloured = new HashMap<>();

    /**
     * What a shape looks like.
     *
     * @param name of the nearest portrait
     * @param likeness 0 to 1
     */
    record Match(String name, double likeness) {}

    /** A gallery of things in their natural colours; things of other colours are portrayed when they are asked for. */
    public Gallery(Collection<Wanted> things, Portraitist portraitist) {
        this.portraitist = portraitist;
        things.stream()
                .map(Gallery::one)
                .map(thing -> thing.coloured(null))
                .distinct()
                .forEach(thing -> natural.addAll(portray(thing)));
    }

    private static Wanted one(Wanted thing) {
        return thing.times(1);
    }

    private List<Portrait> portray(Wanted thing) {
        return portraitist.portray(thing.noun(), thing.colour()).stream()
                .map(Shape::cut)
                .map(shape -> new Portrait(thing.name(), thing.noun(), shape, print(shape)))
                .toList();
    }

    private List<Portrait> portraits(Wanted wanted) {
        return wanted.colour() == null
                ? natural.stream()
                        .filter(portrait -> portrait.noun.equals(wanted.noun()))
                        .toList()
                : coloured.computeIfAbsent(one(wanted), this::portray);
    }

    /** What a thing looks like, in the colour that is wanted: the first few portraits, small. */
    List<Shape> of(Wanted wanted) {
        return portraits(wanted).stream()
                .map(portrait -> portrait.shape.shrunk(DETAIL))
                .limit(COMPARED)
                .toList();
    }

    /**
     * What a shape looks like: the nearest of all natural portraits, and of those of what is wanted. Colours count only
     * if the prompt names none.
     */
    Match match(Shape shape, List<Wanted> wanted) {
        Print print = print(shape);
        boolean colours = wanted.stream().allMatch(it -> it.colour() == null);
        return Stream.concat(
                        natural.stream(),
                        wanted.stream().filter(it -> it.colour() != null).flatMap(it -> portraits(it).stream()))
                .map(portrait -> new Match(portrait.name, likeness(print, portrait.print, colours)))
                .max(Comparator.comparingDouble(Match::likeness))
                .orElse(new Match("nothing", 0));
    }

    private static double likeness(Print a, Print b, boolean colours) {
        return Math.max(likeness(a, b, colours, false), likeness(a, b, colours, true));
    }

    private static double likeness(Print a, Print b, boolean colours, boolean mirrored) {
        double both = 0;
        double either = 0;
        double sumA = 0;
        double sumB = 0;
        double sumAa = 0;
        double sumBb = 0;
        double sumAb = 0;
        double shift = 0;
        double weight = 1e-6;
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                int i = row * GRID + column;
                int j = mirrored ? row * GRID + GRID - 1 - column : i;
                double w = Math.min(a.cover[i], b.cover[j]);
                both += w;
                either += Math.max(a.cover[i], b.cover[j]);
                if (w > .3) {
                    double la = a.lab[i][0];
                    double lb = b.lab[j][0];
                    weight++;
                    sumA += la;
                    sumB += lb;
                    sumAa += la * la;
                    sumBb += lb * lb;
                    sumAb += la * lb;
                    shift += Math.hypot(a.lab[i][1] - b.lab[j][1], a.lab[i][2] - b.lab[j][2]);
                }
            }
        }
        double varA = sumAa / weight - sumA * sumA / weight / weight;
        double varB = sumBb / weight - sumB * sumB / weight / weight;
        double covariance = sumAb / weight - sumA * sumB / weight / weight;
        double alike = Math.clamp((covariance + 12) / (Math.sqrt(Math.max(0, varA * varB)) + 12), 0, 1);
        double proportions = Math.exp(-2 * Math.abs(Math.log(a.aspect / b.aspect)));
        double colour = colours ? Math.exp(-shift / weight / 30) : 1;
        return .45 * both / Math.max(1e-6, either) + .2 * proportions + .2 * alike + .15 * colour;
    }

    private static Print print(Shape shape) {
        float[] cover = new float[GRID * GRID];
        float[][] lab = new float[GRID * GRID][3];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                fill(shape, column, row, cover, lab[row * GRID + column]);
            }
        }
        return new Print(shape.width() / (float) Math.max(1, shape.height()), cover, lab);
    }

    private static void fill(Shape shape, int column, int row, float[] cover, float[] mean) {
        int x0 = column * shape.width() / GRID;
        int x1 = Math.max(x0 + 1, (column + 1) * shape.width() / GRID);
        int y0 = row * shape.height() / GRID;
        int y1 = Math.max(y0 + 1, (row + 1) * shape.height() / GRID);
        int inside = 0;
        for (int y = y0; y < Math.min(y1, shape.height()); y++) {
            for (int x = x0; x < Math.min(x1, shape.width()); x++) {
                if (shape.has(x, y)) {
                    float[] lab = ColourName.lab(shape.argb(x, y));
                    for (int k = 0; k < 3; k++) {
                        mean[k] += lab[k];
                    }
                    inside++;
                }
            }
        }
        cover[row * GRID + column] = inside / (float) ((x1 - x0) * (y1 - y0));
        for (int k = 0; k < 3; k++) {
            mean[k] /= Math.max(1, inside);
        }
    }
}
