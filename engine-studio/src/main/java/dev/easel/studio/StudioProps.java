package dev.easel.studio;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Place;
import dev.easel.studio.composition.Placed;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.retouch.Props;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets retouching use the painter. */
record StudioProps(Painter painter) implements Props {
    /** What is put into a picture is no larger than this share of what a picture of its own would show. */
    private static final float MODEST = .62f;

    @Override
    public void weather(Raster raster, Scene scene, long seed) {
        painter.weather(raster, scene, seed);
    }

    @Override
    public void style(Raster raster, Scene scene, long seed) throws InterruptedException {
        painter.finish(raster, scene, seed);
    }

    @Override
    public void place(Raster raster, Scene scene, long seed) throws InterruptedException {
        painter.backdrop(raster, scene, seed);
        if (!scene.entities().isEmpty()) {
            draw(raster, scene, Arrangement.EMPTY, seed, null, null);
        }
    }

    @Override
    public void draw(
            Raster raster, Scene scene, Arrangement looks, long seed, @Nullable Float across, @Nullable Float down)
            throws InterruptedException {
        Frame frame = raster.frame();
        var artwork = Artwork.first(scene, new PixelSize(frame.columns(), frame.rows()), seed);
        Arrangement composed = painter.arrange(artwork, seed).arrangement();
        double middle = composed.places().values().stream()
                .flatMap(List::stream)
                .mapToDouble(Place::x)
                .average()
                .orElse(frame.width() / 2);
        float wanted = across == null ? (float) middle : across * frame.width();
        List<String> titles = scene.entities().stream()
                .filter(entity -> entity.noun().equals(Entity.TITLE))
                .map(Entity::id)
                .toList();
        Arrangement moved = composed;
        for (var entity : composed.places().entrySet()) {
            List<Place> there = entity.getValue().stream()
                    .map(place -> moved(place, titles.contains(entity.getKey()), (float) middle, wanted, down, frame))
                    .toList();
            List<Place> known = looks.of(entity.getKey());
            moved = moved.with(
                    entity.getKey(),
                    IntStream.range(0, there.size())
                            .mapToObj(i -> i < known.size() ? there.get(i).looking(known.get(i)) : there.get(i))
                            .toList());
        }
        painter.overlay(raster, artwork.arranged(moved), seed);
    }

    private static Place moved(
            Place place, boolean title, float middle, float wanted, @Nullable Float down, Frame frame) {
        boolean hangs = place.footing() == Placed.Footing.NONE;
        Place small = hangs && !title ? place : place.scaled(MODEST);
        float x = Math.clamp(wanted + (place.x() - middle) * (hangs ? 1 : MODEST), 0, frame.width());
        float y = down == null
                ? small.y()
                : Math.clamp(
                        down * frame.height() + small.height() / 2,
                        Math.min(small.height() * 1.02f, frame.height()),
                        frame.height() * .97f);
        return small.at(x, y);
    }
}
