package dev.easel.studio;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Arranged;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.composition.Composition;
import dev.easel.studio.composition.Placed;
import dev.easel.studio.composition.Site;
import dev.easel.studio.light.Light;
import dev.easel.studio.light.Modelling;
import dev.easel.studio.model.BodyPainter;
import dev.easel.studio.model.Halved;
import dev.easel.studio.model.LettersOnly;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.RasterPool;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;
import dev.easel.studio.setting.Ground;
import dev.easel.studio.setting.Road;
import dev.easel.studio.setting.Setting;
import dev.easel.studio.setting.Settings;
import dev.easel.studio.setting.Stage;
import dev.easel.studio.setting.Weathers;
import dev.easel.studio.style.Style;
import dev.easel.studio.style.Styles;
import java.util.List;
import java.util.Optional;

/**
 * Paints a scene from back to front: the place with what is far away in it, the platform with what stands on it, what
 * hangs before the viewer's eyes, and the style over it all.
 */
final class Painter {
    private final RasterPool papers = new RasterPool(InOrder.AHEAD);
    private final Composer composer;

    Painter(Composer composer) {
        this.composer = composer;
    }

    /** A picture, and where everything in it is. */
    record Painted(Picture picture, Arrangement arrangement) {}

    /**
     * Paints one picture.
     *
     * @param dice decides where what has no place yet goes, and how it looks
     * @throws InterruptedException if the thread was interrupted between two steps
     */
    Painted paint(Artwork artwork, long dice) throws InterruptedException {
        Raster raster = papers.take(Frame.of(artwork.size()));
        Arrangement arrangement = paint(artwork, dice, raster);
        Painted painted = new Painted(raster.toPicture(), arrangement);
        papers.giveBack(raster); // not if a step failed: some of its threads may be at work on it still
        return painted;
    }

    private Arrangement paint(Artwork artwork, long dice, Raster raster) throws InterruptedException {
        Scene scene = artwork.scene();
        long seed = artwork.seed();
        Ambience ambience = Ambience.of(scene, seed);
        Setting place = place(scene);
        Optional<Setting> platform = Optional.ofNullable(scene.platform()).flatMap(Settings::platform);
        Site site = site(artwork);
        Ground near = site.near();
        Stage back = new Stage(raster, scene, ambience, site.beyond(), seed);
        Stage front = new Stage(raster, scene, ambience, near, seed);
        Arranged arranged = composer.arrange(scene, raster.frame(), site, dice, artwork.arrangement());
        Composition composition = arranged.composition();

        Style style = style(scene);
        paint(place, back);
        style.backdrop(raster, scene, ambience, near, seed);
        paint(composition.beyond(), back, style.modelling());
        platform.ifPresent(it -> it.paint(front));
        paint(composition.near(), front, style.modelling());
        platform.orElse(place).paintFront(front);
        Weathers.paintFront(front);
        style.finish(raster, scene, ambience, seed);
        if (!style.keepsLetters()) {
            write(composition.beyond(), back);
            write(composition.near(), front);
        }
        // Titles are set on the finished picture: a brush would make them hard to read.
        for (Placed title : composition.titles()) {
            draw(title, body(title, raster, Light.EVEN, Modelling.ROUND));
        }
        checkInterrupted();
        return arranged.arrangement();
    }

    /** Where everything in a picture is, without painting it. */
    Arranged arrange(Artwork artwork, long dice) {
        return composer.arrange(artwork.scene(), Frame.of(artwork.size()), site(artwork), dice, artwork.arrangement());
    }

    /** What a picture's place offers to stand on. */
    Site site(Artwork artwork) {
        Frame frame = Frame.of(artwork.size());
        Scene scene = artwork.scene();
        long seed = artwork.seed();
        Ambience ambience = Ambience.of(scene, seed);
        Setting place = place(scene);
        Ground beyond = place.ground(frame, seed);
        Ground near = Optional.ofNullable(scene.platform())
                .flatMap(Settings::platform)
                .map(it -> it.ground(frame, seed))
                .orElse(beyond);
        return new Site(
                near,
                beyond,
                place.water(frame, seed).orElse(near),
                ambience.sunX() * frame.width(),
                ambience.sunY() * beyond.horizon());
    }

    private static Setting place(Scene scene) {
        return Settings.place(scene.setting())
                .orElseThrow(() -> new IllegalArgumentException("no such setting: " + scene.setting()));
    }

    /** Paints a scene's place alone. */
    void backdrop(Raster raster, Scene scene, long seed) {
        Setting place = place(scene);
        paint(place, new Stage(raster, scene, Ambience.of(scene, seed), place.ground(raster.frame(), seed), seed));
    }

    private static void paint(Setting place, Stage stage) {
        place.paint(stage);
        Road.paint(stage);
    }

    /** Lays a scene's weather over what is on the paper. */
    void weather(Raster raster, Scene scene, long seed) {
        Site site = site(Artwork.first(scene, size(raster), seed));
        Weathers.paintFront(new Stage(raster, scene, Ambience.of(scene, seed), site.near(), seed));
    }

    /** Finishes what is on the paper in a scene's style. */
    void finish(Raster raster, Scene scene, long seed) throws InterruptedException {
        style(scene).finish(raster, scene, Ambience.of(scene, seed), seed);
        checkInterrupted();
    }

    /** Paints an artwork's things over what is on the paper, without its place. */
    void overlay(Raster raster, Artwork artwork, long dice) throws InterruptedException {
        Scene scene = artwork.scene();
        Ambience ambience = Ambience.of(scene, artwork.seed());
        Site site = site(artwork);
        Composition composition = arrange(artwork, dice).composition();
        paint(
                composition.all(),
                new Stage(raster, scene, ambience, site.near(), artwork.seed()),
                style(scene).modelling());
    }

    private static PixelSize size(Raster raster) {
        return new PixelSize(raster.frame().columns(), raster.frame().rows());
    }

    private static Style style(Scene scene) {
        return Styles.find(scene.style())
                .orElseThrow(() -> new IllegalArgumentException("no such style: " + scene.style()));
    }

    private void paint(Iterable<Placed> things, Stage stage, Modelling modelling) throws InterruptedException {
        for (Placed placed : things) {
            checkInterrupted();
            paint(placed, stage, modelling);
        }
    }

    private static void paint(Placed placed, Stage stage, Modelling modelling) {
        Shadows.cast(placed, stage);
        Sketch body = body(placed, stage.raster(), light(placed, stage), modelling);
        if (placed.sunk() == 0 || placed.half() == Placed.Half.BEHIND) {
            draw(placed, body);
        } else {
            Immersion immersion =
                    Immersion.before(placed, stage, place(stage.scene()).shore(stage));
            draw(placed, body);
            immersion.sink();
        }
    }

    /** Writes once more what is written on things, if nothing stands before it. */
    private static void write(List<Placed> things, Stage stage) {
        for (int i = 0; i < things.size(); i++) {
            Placed placed = things.get(i);
            boolean hidden = things.subList(i + 1, things.size()).stream().anyMatch(placed::overlaps);
            if (placed.look().isInscribed() && !hidden) {
                Sketch body = body(placed, stage.raster(), light(placed, stage), Modelling.ROUND);
                draw(placed, new LettersOnly(body));
            }
        }
    }

    private static Light light(Placed placed, Stage stage) {
        Ambience ambience = stage.ambience();
        return ambience.light().hazed(ambience.haze(), placed.remoteness() * ambience.hazeStrength());
    }

    private static Sketch body(Placed placed, Raster raster, Light light, Modelling modelling) {
        var placement = new BodyPainter.Placement(placed.x(), placed.y(), placed.scale(), placed.mirrored());
        return new BodyPainter(raster, light, placement, placed.extent(), modelling);
    }

    private static void draw(Placed placed, Sketch sketch) {
        switch (placed.half()) {
            case WHOLE -> placed.model().draw(placed.look(), sketch);
            case BEHIND -> ((Halved) placed.model()).drawBehind(placed.look(), sketch);
            case IN_FRONT -> ((Halved) placed.model()).drawInFront(placed.look(), sketch);
        }
    }

    private static void checkInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("drawing was cancelled");
        }
    }
}
