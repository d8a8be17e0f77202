package dev.easel.studio.adherence;

import dev.easel.studio.adherence.Trial.Relation;
import dev.easel.studio.adherence.Trial.Task;
import dev.easel.studio.adherence.Trial.Wanted;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Noun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes prompts: the same seed makes the same ones. */
public final class Trials {
    /** The object classes of <a href="https://arxiv.org/abs/1405.0312">Microsoft COCO (2014)</a>, as GenEval words them. */
    public static final List<String> COCO =
            List.of(("person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,stop sign,"
                            + "parking meter,bench,bird,cat,dog,horse,sheep,cow,elephant,bear,zebra,giraffe,backpack,umbrella,"
                            + "handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,kite,baseball bat,baseball glove,"
                            + "skateboard,surfboard,tennis racket,bottle,wine glass,cup,fork,knife,spoon,bowl,banana,apple,"
                            + "sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,"
                            + "dining table,toilet,tv,laptop,computer mouse,tv remote,computer keyboard,cell phone,microwave,"
                            + "oven,toaster,sink,refrigerator,book,clock,vase,scissors,teddy bear,hair drier,toothbrush")
                    .split(","));

    private static final List<String> COLOURS =
            List.of("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white");
    /** The colour that each is most easily mistaken for: in shade, in the light, or beside it in the spectrum. */
    private static final Map<String, String> NEAREST = Map.of(
            "red", "orange",
            "orange", "brown",
            "yellow", "orange",
            "green", "blue",
            "blue", "purple",
            "purple", "pink",
            "pink", "red",
            "brown", "orange",
            "black", "brown",
            "white", "pink");
    /** Things of one colour and one piece: what covers what can be told from the patches of two colours. */
    private static final List<String> PLAIN = List.of(
            "cube",
            "sphere",
            "cylinder",
            "cone",
            "ball",
            "balloon",
            "vase",
            "bottle",
            "teddy bear",
            "elephant",
            "horse",
            "cat",
            "dog",
            "sofa",
            "refrigerator",
            "bear",
            "surfboard",
            "backpack",
            "mug",
            "book",
            "car");

    private static final List<String> VIVID = List.of("red", "yellow", "green", "blue", "purple", "orange");
    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Map<Relation, String> WORDS = Map.of(
            Relation.LEFT, "left of",
            Relation.RIGHT, "right of",
            Relation.ABOVE, "above",
            Relation.BELOW, "below");
    /** Pairs are not counted, and people come as families. */
    private static final Set<String> UNCOUNTED = Set.of("skis", "scissors", "person");

    private static final Set<Kind> UNSEEN = EnumSet.of(Kind.SYMBOL, Kind.CELESTIAL, Kind.WEATHER);
    private static final Map<String, String> PLURALS = Map.of(
            "sheep",
            "sheep",
            "knife",
            "knives",
            "computer mouse",
            "computer mice",
            "person",
            "people",
            "hair drier",
            "hair driers");

    private final Lexicon lexicon;
    private final Random dice;

    public Trials(Lexicon lexicon, long seed) {
        this.lexicon = lexicon;
        this.dice = new Random(seed);
    }

    /** So many prompts of each class. */
    public List<Trial> make(int each) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            trials.add(twoObjects());
            trials.add(counting());
            trials.add(colours());
            trials.add(position());
            trials.add(attribution());
            trials.add(occlusion());
            trials.add(negation());
        }
        List<String> names = new ArrayList<>(lexicon.nouns().stream()
                .filter(noun -> !UNSEEN.contains(noun.kind()))
                .map(Noun::name)
                .toList());
        Collections.shuffle(names, dice);
        COCO.forEach(name -> trials.add(single(name)));
        names.stream().limit(2L * each).forEach(name -> trials.add(single(name)));
        return trials;
    }

    /** One of what a noun means, as it comes. */
    public Wanted thing(String noun) {
        return wanted(noun, 1, null);
    }

    private String drawing(String name) {
        return lexicon.nounsCalled(name).getFirst().art();
    }

    private Trial single(String name) {
        return new Trial(Task.SINGLE_OBJECT, photo(a(name)), List.of(wanted(name, 1, null)), Relation.NONE);
    }

    private Trial twoObjects() {
        String one = object();
        String two = objectBut(one);
        return new Trial(
                Task.TWO_OBJECTS,
                photo(a(one) + " and " + a(two)),
                List.of(wanted(one, 1, null), wanted(two, 1, null)),
                Relation.NONE);
    }

    private Trial counting() {
        String name = object();
        while (UNCOUNTED.contains(name)) {
            name = object();
        }
        int count = 2 + dice.nextInt(NUMBERS.size());
        return new Trial(
                Task.COUNTING,
                photo(NUMBERS.get(count - 2) + " " + plural(name)),
                List.of(wanted(name, count, null)),
                Relation.NONE);
    }

    private Trial colours() {
        String name = object();
        String colour = COLOURS.get(dice.nextInt(COLOURS.size()));
        return new Trial(Task.COLOURS, photo(a(colour + " " + name)), List.of(wanted(name, 1, colour)), Relation.NONE);
    }

    private Trial position() {
        String one = object();
        String two = objectBut(one);
        Relation relation = List.of(Relation.LEFT, Relation.RIGHT, Relation.ABOVE, Relation.BELOW)
                .get(dice.nextInt(4));
        return new Trial(
                Task.POSITION,
                photo(a(one) + " " + WORDS.get(relation) + " " + a(two)),
                List.of(wanted(one, 1, null), wanted(two, 1, null)),
                relation);
    }

    private Trial attribution() {
        String one = object();
        String two = objectBut(one);
        String first = COLOURS.get(dice.nextInt(COLOURS.size()));
        String second = but(first, COLOURS);
        return new Trial(
                Task.COLOUR_ATTRIBUTION,
                photo(a(first + " " + one) + " and " + a(second + " " + two)),
                List.of(wanted(one, 1, first), wanted(two, 1, second)),
                Relation.NONE);
    }

    private Trial occlusion() {
        String one = PLAIN.get(dice.nextInt(PLAIN.size()));
        String two = but(one, PLAIN);
        String first = VIVID.get(dice.nextInt(VIVID.size()));
        String second = but(first, VIVID);
        boolean front = dice.nextBoolean();
        return new Trial(
                Task.OCCLUSION,
                photo(a(first + " " + one) + (front ? " in front of " : " behind ") + a(second + " " + two)),
                List.of(wanted(one, 1, first), wanted(two, 1, second)),
                front ? Relation.IN_FRONT : Relation.BEHIND);
    }

    private Trial negation() {
        String one = object();
        String two = objectBut(one);
        String words =
                List.of(", no ", " without ", " but no ", ", without any ").get(dice.nextInt(4)) + plural(two);
        return new Trial(
                Task.NEGATION,
                photo(a(one) + words),
                List.of(wanted(one, 1, null), wanted(two, 0, null)),
                Relation.NONE);
    }

    /** A claim that is wrong of a trial's picture: another thing, number, colour, place or order. */
    public Trial contrary(Trial trial) {
        List<Trial> claims = contraries(trial);
        return claims.get(dice.nextInt(claims.size()));
    }

    /** The claim that one of two things that a trial shows is not seen. */
    public Trial denial(Trial trial) {
        Wanted shown = trial.wanted().getFirst();
        Wanted denied = trial.wanted().getLast();
        return new Trial(Task.NEGATION, "no " + denied.name(), List.of(shown, denied.times(0)), Relation.NONE);
    }

    private List<Trial> contraries(Trial trial) {
        Wanted one = trial.wanted().getFirst();
        Wanted two = trial.wanted().getLast();
        return switch (trial.task()) {
            case SINGLE_OBJECT -> List.of(claim(trial, Relation.NONE, another(trial)));
            case TWO_OBJECTS ->
                List.of(
                        claim(trial, Relation.NONE, one, another(trial)),
                        claim(trial, Relation.NONE, another(trial), two));
            case COUNTING ->
                List.of(
                        claim(trial, Relation.NONE, one.times(one.count() - 1)),
                        claim(trial, Relation.NONE, one.times(one.count() + 1)),
                        claim(trial, Relation.NONE, another(trial).times(one.count())));
            case COLOURS ->
                List.of(claim(trial, Relation.NONE, recoloured(one)), claim(trial, Relation.NONE, recoloured(one)));
            case POSITION ->
                List.of(
                        claim(trial, opposite(trial.relation()), one, two),
                        claim(trial, trial.relation(), two, one),
                        claim(trial, trial.relation(), one, another(trial)));
            case COLOUR_ATTRIBUTION ->
                List.of(
                        claim(trial, Relation.NONE, one.coloured(two.colour()), two.coloured(one.colour())),
                        claim(trial, Relation.NONE, recoloured(one), two),
                        claim(trial, Relation.NONE, one, recoloured(two)));
            case OCCLUSION ->
                List.of(
                        claim(trial, opposite(trial.relation()), one, two),
                        claim(trial, trial.relation(), one, recoloured(two)));
            case NEGATION -> List.of(claim(trial, Relation.NONE, two.times(1), one.times(0)));
        };
    }

    /** A prompt for the things of a trial apart from each other: no picture of it shows one before the other. */
    public static String apart(Trial trial) {
        return trial.prompt().replace(" in front of ", " to the left of ").replace(" behind ", " to the right of ");
    }

    private static Trial claim(Trial trial, Relation relation, Wanted... wanted) {
        List<Wanted> things = List.of(wanted);
        return new Trial(trial.task(), things + (relation == Relation.NONE ? "" : " " + relation), things, relation);
    }

    private Wanted another(Trial trial) {
        while (true) {
            Wanted other = wanted(object(), 1, null);
            if (trial.wanted().stream().noneMatch(wanted -> wanted.name().equals(other.name()))) {
                return other;
            }
        }
    }

    /** The same in another colour, every other time in the one that is most easily mistaken for its own. */
    private Wanted recoloured(Wanted thing) {
        String colour = Objects.requireNonNull(thing.colour());
        return thing.coloured(dice.nextBoolean() ? Objects.requireNonNull(NEAREST.get(colour)) : but(colour, COLOURS));
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case LEFT -> Relation.RIGHT;
            case RIGHT -> Relation.LEFT;
            case ABOVE -> Relation.BELOW;
            case BELOW -> Relation.ABOVE;
            case IN_FRONT -> Relation.BEHIND;
            case BEHIND -> Relation.IN_FRONT;
            case NONE -> throw new IllegalArgumentException("nothing has no opposite");
        };
    }

    private Wanted wanted(String name, int count, @Nullable String colour) {
        return new Wanted(drawing(name), name, count, colour);
    }

    private String object() {
        return COCO.get(dice.nextInt(COCO.size()));
    }

    private String objectBut(String other) {
        return but(other, COCO);
    }

    private String but(String other, List<String> words) {
        String word = words.get(dice.nextInt(words.size()));
        return word.equals(other) ? but(other, words) : word;
    }

    private String photo(String what) {
        return dice.nextBoolean() ? "a photo of " + what : what;
    }

    private static String a(String name) {
        boolean pair = name.endsWith("skis") || name.endsWith("scissors");
        return pair ? "a pair of " + name : ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static String plural(String name) {
        if (PLURALS.containsKey(name)) {
            return PLURALS.get(name);
        }
        boolean hisses = name.endsWith("s") || name.endsWith("ch") || name.endsWith("sh");
        boolean plural = name.equals("skis") || name.equals("scissors");
        return plural ? name : name + (hisses ? "es" : "s");
    }
}
