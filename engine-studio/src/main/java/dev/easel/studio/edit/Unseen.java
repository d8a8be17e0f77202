package dev.easel.studio.edit;

import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Place;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds changes that no drawing shows: a hat for a fox. */
final class Unseen {
    private record Copy(Entity entity, Place place) {}

    private Unseen() {}

    /** Whether all that differs is what is said of things, and each of them is drawn as before. */
    static boolean is(Sheet.State before, Sheet sheet, Workbench workbench) {
        Scene was = before.scene();
        Scene is = sheet.scene.toScene();
        boolean sameStage = before.base().equals(sheet.base)
                && sheet.spots.equals(before.spots())
                && sheet.reshaped == before.reshaped()
                && was.populated(List.of(), List.of()).equals(is.populated(List.of(), List.of()));
        if (!sameStage || !isPlaced(was, before.arrangement()) || !isPlaced(is, sheet.arrangement)) {
            return false;
        }
        Map<Long, Copy> old = copies(was, before.arrangement());
        Map<Long, Copy> now = copies(is, sheet.arrangement);
        return old.keySet().equals(now.keySet())
                && old.entrySet().stream()
                        .allMatch(entry ->
                                alike(entry.getValue(), Objects.requireNonNull(now.get(entry.getKey())), workbench));
    }

    /** Whether everything has its place; what has none yet is new or goes elsewhere. */
    private static boolean isPlaced(Scene scene, Arrangement arrangement) {
        return scene.entities().stream()
                .allMatch(entity -> arrangement.of(entity.id()).size() == entity.count());
    }

    private static boolean alike(Copy was, Copy is, Workbench workbench) {
        return was.place().equals(is.place())
                && was.entity().noun().equals(is.entity().noun())
                && (was.entity().equals(is.entity())
                        || workbench.looksAlike(
                                was.entity(), is.entity(), was.place().seed()));
    }

    /** Every copy by the seed of its looks. */
    private static Map<Long, Copy> copies(Scene scene, Arrangement arrangement) {
        Map<Long, Copy> copies = new LinkedHashMap<>();
        for (Entity entity : scene.entities()) {
            arrangement.of(entity.id()).forEach(place -> copies.put(place.seed(), new Copy(entity, place)));
        }
        return copies;
    }
}
