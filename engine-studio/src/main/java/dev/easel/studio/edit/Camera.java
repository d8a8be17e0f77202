package dev.easel.studio.edit;

import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Place;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Zoom in", "make it a wide shot", "a close-up of the fox". The picture is composed anew for the view, of the same things
 * with the same looks.
 */
final class Camera implements Change {
    private static final Pattern ZOOM =
            Pattern.compile("(?:zoom|move|go|come|step|get|bring|pull|push)?(?: the camera| the view)?"
                    + " ?(?:a (?:bit|little) |slightly |much )?(?<way>in|closer|nearer|out|back|away|further away|farther away|further back)"
                    + "(?: a (?:bit|little)| slightly| more)?(?: (?:on|to|at|from) (?<who>.+))?");
    private static final Pattern SHOT = Pattern.compile(
            "(?:(?:make|turn|change|set|show|give me|get|use|draw|have|do|let)(?: (?:it|this|that|the (?:picture|image|scene|view|shot|framing|camera)))?"
                    + "(?: (?:into|to|be|as|in|from))? ?)?(?:a |an |the )?(?<view>.+?)(?: (?:of|on) (?<who>.+))?");
    /** What Studio has no eyes for: everything is painted from the height of a standing person. */
    private static final Pattern ANGLE =
            Pattern.compile("(?:(?:make|turn|change|set|show|view|see|give me|use|draw|have|do|let|render|tilt)\\b ?)?"
                    + "(?:(?:it|this|that|everything|the (?:picture|image|scene|view|shot|camera|angle|perspective))\\b ?)?"
                    + "(?:(?:into|to|be|as|in|a|an|the|seen|viewed|shown|shot|looking)\\b ?)*"
                    + "(?:from (?:directly |high |far )?(?:above|below|overhead|behind|the side)|top[- ]down|bird'?s[- ]eye|worm'?s[- ]eye"
                    + "|(?:low|high|dutch)[- ]angle|aerial|overhead|drone)(?: (?:view|shot|angle|perspective))?");

    private static final List<Framing> NEARER = List.of(Framing.WIDE, Framing.MEDIUM, Framing.PORTRAIT, Framing.CLOSE);

    private final Workbench workbench;
    private final Pointing pointing;

    Camera(Workbench workbench, Pointing pointing) {
        this.workbench = workbench;
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher zoom = ZOOM.matcher(clause);
        if (zoom.matches() && clause.matches(".*\\b(?:zoom|camera|view|closer|nearer)\\b.*")) {
            boolean in = zoom.group("way").matches("in|closer|nearer");
            return step(in ? 1 : -1, Optional.ofNullable(zoom.group("who")), sheet);
        }
        if (ANGLE.matcher(clause).matches()) {
            throw new ImpossibleChangeException(
                    "Studio sees every picture from the height of a standing person; it can go closer"
                            + " (“zoom in”, “a close-up”) or further away (“zoom out”, “a wide shot”)");
        }
        Matcher shot = SHOT.matcher(clause);
        Optional<Framing> framing = shot.matches() ? framing(shot.group("view")) : Optional.empty();
        return framing.isPresent() && show(framing.get(), Optional.ofNullable(shot.group("who")), sheet);
    }

    /** The view that words name, if they name nothing else. */
    private Optional<Framing> framing(String words) {
        return pointing.only(words)
                .flatMap(phrase -> phrase.hasNoun()
                        ? phrase.as(Meaning.View.class)
                                .filter(_ -> phrase.modifiers().isEmpty())
                        : phrase.all(Meaning.View.class).stream().findFirst())
                .map(Meaning.View::framing);
    }

    private boolean step(int nearer, Optional<String> who, Sheet sheet) throws ImpossibleChangeException {
        int next = NEARER.indexOf(sheet.scene.framing) + nearer;
        if (next < 0 || next >= NEARER.size()) {
            throw new ImpossibleChangeException(
                    nearer > 0 ? "it is as close as it gets" : "it is as far away as it gets");
        }
        return show(NEARER.get(next), who, sheet);
    }

    private boolean show(Framing framing, Optional<String> who, Sheet sheet) throws ImpossibleChangeException {
        if (who.isPresent()) {
            Target target = pointing.require(who.get(), sheet);
            Entity main = sheet.require(target.picks().getFirst().id());
            sheet.scene.entities.remove(main);
            sheet.scene.entities.addFirst(main);
            sheet.focus = List.of(main.id());
        } else if (framing == sheet.scene.framing) {
            throw new ImpossibleChangeException("the picture is a " + name(framing) + " already");
        }
        sheet.scene.framing = framing;
        sheet.arrangement = recomposed(sheet);
        sheet.spots.clear();
        sheet.done.add("made it a " + name(framing) + who.map(it -> " of " + it).orElse(""));
        sheet.notes.add("everything has found a new place for this view");
        return true;
    }

    /** New places for everything, by the dice of the first picture; who is there keeps the looks. */
    private Arrangement recomposed(Sheet sheet) {
        Artwork base = sheet.base;
        var bare = new Artwork(
                framed(sheet.scene.toScene()), base.size(), base.seed(), Arrangement.EMPTY, List.of(), List.of());
        Arrangement arranged = workbench.arrange(bare, base.seed());
        for (Map.Entry<String, List<Place>> entry : arranged.places().entrySet()) {
            List<Place> before = sheet.arrangement.of(entry.getKey());
            List<Place> places = new ArrayList<>(entry.getValue());
            for (int i = 0; i < Math.min(before.size(), places.size()); i++) {
                places.set(i, places.get(i).looking(before.get(i)));
            }
            arranged = arranged.with(entry.getKey(), places);
        }
        return arranged;
    }

    /** Close to one thing, the others are behind it. */
    private static Scene framed(Scene scene) {
        boolean close = scene.framing() == Framing.PORTRAIT || scene.framing() == Framing.CLOSE;
        List<Entity> entities = new ArrayList<>(scene.entities());
        for (int i = 1; close && i < entities.size(); i++) {
            var other = new EntityDraft(entities.get(i));
            other.distance = Entity.Distance.FAR;
            entities.set(i, other.toEntity());
        }
        List<Relation> relations = scene.relations().stream()
                .filter(relation ->
                        !close || !saysBehind(relation, entities.getFirst().id()))
                .toList();
        return scene.populated(entities, relations);
    }

    /** Whether a relation only says that something is behind the thing that all others are behind now. */
    private static boolean saysBehind(Relation relation, String main) {
        String object = relation.objects().getFirst();
        return switch (relation.kind()) {
            case BEHIND -> object.equals(main);
            case IN_FRONT_OF -> relation.subject().equals(main);
            default -> false;
        };
    }

    private static String name(Framing framing) {
        return switch (framing) {
            case CLOSE -> "close-up";
            case PORTRAIT, MEDIUM, WIDE ->
                framing.name().toLowerCase(Locale.ROOT) + (framing == Framing.PORTRAIT ? "" : " shot");
        };
    }
}
