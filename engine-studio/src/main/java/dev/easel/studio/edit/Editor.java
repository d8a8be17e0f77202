package dev.easel.studio.edit;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.composition.Place;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits Studio's own pictures by instruction. Immutable; any thread may use it. */
public final class Editor {
    private static final String STRANGE = " was not understood as a change of this picture";

    /** Before the next thing of a list that has one verb. */
    private static final Pattern NEXT =
            Pattern.compile(",? and (?=(?:the|her|his|its) |an? " + Idioms.COMPARATIVE + " )|, (?=the )");

    /** Before what is said of all that is left: "make the middle one orange, the rest grey". */
    private static final Pattern REST = Pattern.compile("(?:, (?:and )?| and )(?=the (?:rest|others?|remaining)\\b)");

    private final Workbench workbench;
    private final List<Change> changes;
    private final Change repeating;

    public Editor(Lexicon lexicon, Reader reader, SceneBuilder builder, Workbench workbench) {
        this.workbench = workbench;
        var pointing = new Pointing(lexicon, reader);
        // A clause goes to the first that takes it: what has the narrowest form comes first.
        changes = List.of(
                new Undoing(),
                new Restoring(pointing),
                new Reshaping(),
                new Writing(lexicon, pointing),
                new Camera(workbench, pointing),
                new Removing(pointing),
                new Counting(pointing),
                new Resizing(pointing),
                new Moving(lexicon, pointing),
                new Equipping(lexicon, reader, builder, pointing),
                new Making(lexicon, pointing),
                new Staging(lexicon, reader, pointing),
                new Replacing(lexicon, reader, builder, pointing),
                new Adding(lexicon, reader, builder, pointing));
        repeating = new Repeating(pointing);
    }

    /**
     * Edits a picture.
     *
     * @param artwork the picture, arranged
     * @param size of the picture to make of it; another shape moves everything, in proportion
     * @param dice decides where what is new goes, and how it looks
     * @throws EditException if nothing of the instruction changes anything
     */
    public Edited edit(Artwork artwork, String instruction, PixelSize size, long dice) throws EditException {
        var sheet = new Sheet(artwork, Frame.of(artwork.size()), workbench.site(artwork), workbench);
        sheet.wanted = size;
        String text = Clauses.lower(instruction).strip();
        Matcher before = Undoing.BEFORE.matcher(Clauses.plain(text));
        if (before.matches()) {
            int steps = before.group("which").matches(".*(?:original|first).*")
                    ? artwork.earlier().size()
                    : 1;
            attempt("back", sheet, (_, it) -> {
                Undoing.back(it, steps);
                return true;
            });
            text = before.group("rest");
        }
        for (String clause : Clauses.of(text)) {
            clause(clause, sheet);
            settle(sheet, dice);
        }
        Artwork edited = finish(sheet, artwork, size, dice);
        boolean same = edited.scene().equals(artwork.scene())
                && edited.arrangement().equals(artwork.arrangement())
                && edited.size().equals(artwork.size());
        if (same) {
            throw new EditException(
                    "Nothing was changed: "
                            + (sheet.undone.isEmpty() ? "the picture is so already" : String.join("; ", sheet.undone))
                            + ". The picture shows " + sheet.inventory()
                            + "; Studio can add, remove, replace, recolour, resize, move and count things, write on them, and"
                            + " change time, weather, season, place, style, palette and how close it is. For what is none of that ask an engine with"
                            + " model weights (torch) or an upstream one.",
                    !sheet.undone.isEmpty() && sheet.undone.stream().allMatch(reason -> reason.endsWith(STRANGE)));
        }
        return new Edited(edited, sheet.done, sheet.undone, sheet.notes);
    }

    /**
     * The same picture in another way of painting.
     *
     * @param style a key of the styles
     */
    public Edited restyled(Artwork artwork, String style, PixelSize size, long dice) {
        var sheet = new Sheet(artwork, Frame.of(artwork.size()), workbench.site(artwork), workbench);
        sheet.scene.style = style;
        sheet.done.add("changed the style to " + style);
        return new Edited(finish(sheet, artwork, size, dice), sheet.done, sheet.undone, sheet.notes);
    }

    /** What a clause added has a place before the next one speaks of it. */
    private void settle(Sheet sheet, long dice) {
        Scene scene = sheet.scene.toScene();
        Scene base = sheet.base.scene();
        boolean samePlace = scene.setting().equals(base.setting()) && Objects.equals(scene.platform(), base.platform());
        boolean complete = scene.entities().stream()
                .allMatch(entity -> sheet.arrangement.of(entity.id()).size() == entity.count());
        if (samePlace && !complete) {
            var now = new Artwork(scene, sheet.base.size(), sheet.base.seed(), sheet.arrangement, List.of(), List.of());
            Arrangement arranged = workbench.arrange(now, dice);
            for (var spot : sheet.spots.entrySet()) {
                arranged = spotted(arranged, sheet.arrangement, sheet, spot.getKey(), spot.getValue());
            }
            sheet.spots.clear();
            sheet.arrangement = sheet.withLooks(arranged);
        }
    }

    private void clause(String said, Sheet sheet) {
        String clause = Idioms.plainly(said);
        List<String> apart = Idioms.apart(clause);
        if (!apart.isEmpty()) {
            apart.forEach(part -> clause(part, sheet));
            return;
        }
        boolean rest = Clauses.beginsWithVerb(clause) && REST.matcher(clause).find();
        if (!rest && taken(clause, sheet)) {
            return;
        }
        Matcher next = (rest ? REST : NEXT).matcher(clause);
        int and = next.find() ? next.start() : -1;
        int blank = clause.indexOf(' ');
        if (and > 0 && blank > 0 && blank < and && (!clause.startsWith("the ") || clause.charAt(and) == ',')) {
            // "Make the fox blue and the owl red": the verb counts for both. "Two more owls, and the fox bigger" has
            // none, and "make it night, and the girl gets a hat" has two.
            String second = clause.substring(next.end());
            boolean complete = !Idioms.plainly(second).equals(second);
            String verb = Clauses.beginsWithVerb(clause) && !complete ? clause.substring(0, blank) + " " : "";
            clause(Clauses.plain(clause.substring(0, and)), sheet);
            clause(verb + second, sheet);
            return;
        }
        for (String guess : Idioms.guesses(clause)) {
            if (taken(guess, sheet)) {
                return;
            }
        }
        if (!attempt(clause, sheet, repeating)) {
            sheet.undone.add("“" + said + "”" + STRANGE);
        }
    }

    private boolean taken(String clause, Sheet sheet) {
        for (Change change : changes) {
            if (attempt(clause, sheet, change)) {
                return true;
            }
        }
        return false;
    }

    /** Lets one kind of change try, and leaves everything as it was if it cannot. */
    private boolean attempt(String clause, Sheet sheet, Change change) {
        Sheet.State state = sheet.state();
        try {
            if (!change.make(clause, sheet)) {
                sheet.restore(state);
                return false;
            }
            if (sheet.undone.size() == state.undone() && sheet.isAs(state)) {
                sheet.restore(state);
                sheet.undone.add("“" + clause + "”: the picture is so already");
            } else if (Unseen.is(state, sheet, workbench)) {
                sheet.restore(state);
                sheet.undone.add(
                        "“" + clause + "” makes no visible difference: what is there is drawn the same with it");
            }
            return true;
        } catch (ImpossibleChangeException e) {
            sheet.restore(state);
            sheet.undone.add(e.getMessage());
            return true;
        }
    }

    private Artwork finish(Sheet sheet, Artwork original, PixelSize size, long dice) {
        Scene scene = workbench.fit(sheet.scene.toScene(), sheet.notes);
        Artwork from = sheet.base;
        boolean undone = !from.equals(original);
        Artwork changed = undone
                ? new Artwork(scene, size, from.seed(), sheet.arrangement, sheet.focus, from.earlier())
                : original.edited(scene, size, sheet.arrangement, sheet.focus);
        if (undone && !scene.equals(from.scene())) {
            changed = from.edited(scene, size, sheet.arrangement, sheet.focus);
        }
        var before = new Artwork(from.scene(), from.size(), from.seed(), sheet.arrangement, List.of(), List.of());
        Arrangement kept = Composer.moved(
                sheet.arrangement,
                Frame.of(before.size()),
                workbench.site(before),
                Frame.of(size),
                workbench.site(changed));
        if (!kept.equals(sheet.arrangement)) {
            sheet.arrangement = kept;
            scene.entities().forEach(entity -> sheet.loosenCarried(entity.id()));
            kept = sheet.arrangement;
        }
        Arrangement arranged = workbench.arrange(changed.arranged(kept), dice);
        for (var spot : sheet.spots.entrySet()) {
            arranged = spotted(arranged, kept, sheet, spot.getKey(), spot.getValue());
        }
        return changed.arranged(sheet.withLooks(arranged));
    }

    /** What is new goes to where the instruction wants it. */
    private static Arrangement spotted(Arrangement arranged, Arrangement kept, Sheet sheet, String id, Spot spot) {
        var entity = sheet.entity(id);
        if (entity.isEmpty()) {
            return arranged;
        }
        Entity it = entity.get();
        List<Place> places = new ArrayList<>(arranged.of(id));
        int old = kept.of(id).size();
        for (int i = old; i < places.size(); i++) {
            Place place = places.get(i);
            Place there = spot.of(place, sheet.width(it, place), sheet);
            float apart = sheet.width(it, there) * 1.08f * (i - old - (places.size() - old - 1) / 2f);
            Place wanted = there.at(there.x() + apart, there.y());
            places.set(
                    i,
                    spot.depth() > 0
                            ? Clearing.clear(wanted, it, arranged, sheet, sheet.frame.width() * .4f)
                            : Clearing.near(wanted, it, arranged, sheet, sheet.frame.shortSide() * .16f));
        }
        return arranged.with(id, places);
    }
}
