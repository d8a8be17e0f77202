package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.artwork.ArtworkJson;
import dev.easel.studio.artwork.ForeignArtworkException;
import dev.easel.studio.blend.BlendException;
import dev.easel.studio.blend.Blended;
import dev.easel.studio.blend.Blender;
import dev.easel.studio.blend.Sent;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.edit.EditException;
import dev.easel.studio.edit.Edited;
import dev.easel.studio.edit.Editor;
import dev.easel.studio.edit.Merging;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.paint.Difference;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.reading.Understood;
import dev.easel.studio.retouch.RetouchException;
import dev.easel.studio.retouch.Retouched;
import dev.easel.studio.retouch.Retoucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weight-free illustrator: reads a prompt, builds a scene, composes it and paints it. Everything it can draw is in
 * the jar; it needs no network, no weights and no graphics card. Safe for use by many threads.
 */
public final class Studio implements Engine {
    private static final String VERSION = "1";

    private final Reader reader;
    private final SceneBuilder builder;
    private final Repertoire repertoire;
    private final Painter painter;
    private final EditWorkbench workbench;
    private final Editor editor;
    private final Retoucher retoucher;
    private final Blender blender;

    private Studio(Lexicon lexicon, EmojiArt art) {
        reader = new Reader(lexicon);
        builder = new SceneBuilder(lexicon);
        repertoire = new Repertoire(lexicon);
        Casting casting = new Casting(lexicon, art);
        painter = new Painter(new Composer(casting::cast));
        retoucher = new Retoucher(lexicon, reader, builder, new StudioProps(painter));
        workbench = new EditWorkbench(painter, repertoire, casting);
        editor = new Editor(lexicon, reader, builder, workbench);
        blender = new Blender(new Merging(lexicon, reader, workbench), editor, retoucher);
    }

    /** Loads the words and the art; takes a fraction of a second. */
    public static Studio open() {
        return new Studio(Lexicon.load(), EmojiArt.open());
    }

    @Override
    public String id() {
        return "studio";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public int references() {
        return 3;
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        if (brief.references().isEmpty()) {
            illustrate(brief, progress);
        } else {
            edit(brief, progress);
        }
    }

    private void illustrate(Brief brief, Progress progress) throws EngineException, InterruptedException {
        long first = brief.seeds().getFirst();
        Understood understood = builder.build(reader.read(brief.prompt()))
                .asDrawn((one, other) -> workbench.looksAlike(one, other, first));
        Repertoire.Fitted fitted = repertoire.fit(understood.scene());
        List<String> notes = Stream.concat(understood.notes().stream(), fitted.notes().stream())
                .toList();
        InOrder.draw(
                brief.seeds().size(),
                index -> {
                    long seed = brief.seeds().get(index);
                    Artwork artwork = Artwork.first(fitted.scene(), brief.size(), seed);
                    Painter.Painted painted = painter.paint(artwork, seed);
                    String description = ArtworkJson.write(artwork.arranged(painted.arrangement()));
                    Report report = new Report(understood.drawn(), understood.undrawn(), notes, description);
                    return new Drawing(painted.picture(), report);
                },
                progress);
    }

    private void edit(Brief brief, Progress progress) throws EngineException, InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (Reference reference : brief.references()) {
            Optional<Artwork> own = artwork(reference);
            own.ifPresent(artwork -> progress.reads(artwork.words()));
            sent.add(new Sent(reference.picture(), own.orElse(null)));
        }
        InOrder.draw(
                brief.seeds().size(),
                index -> {
                    long dice = brief.seeds().get(index);
                    if (sent.size() > 1) {
                        return blended(brief, sent, dice);
                    }
                    Artwork own = sent.getFirst().artwork();
                    return own != null ? edited(brief, own, dice) : retouched(brief, dice);
                },
                progress);
    }

    private Drawing blended(Brief brief, List<Sent> sent, long dice) throws EngineException, InterruptedException {
        try {
            return switch (blender.blend(sent, brief.prompt(), brief.size(), dice)) {
                case Blended.Pixels(Retouched retouched) -> {
                    requireChanged(sent, retouched.picture(), retouched.done());
                    yield retouched(retouched);
                }
                case Blended.Scenery(Artwork artwork, List<String> done, List<String> undone) -> {
                    Picture picture = painter.paint(artwork, dice).picture();
                    requireChanged(sent, picture, done);
                    yield new Drawing(picture, new Report(done, undone, List.of(), ArtworkJson.write(artwork)));
                }
            };
        } catch (BlendException e) {
            throw unsupported(Objects.requireNonNull(e.getMessage()), e);
        }
    }

    /** A combination that is one of the references is none. */
    private static void requireChanged(List<Sent> sent, Picture after, List<String> done) throws EngineException {
        for (Sent reference : sent) {
            requireChanged(reference.picture(), after, done);
        }
    }

    private Drawing retouched(Brief brief, long dice) throws EngineException, InterruptedException {
        Picture picture = brief.references().getFirst().picture();
        try {
            Retouched retouched = retoucher.retouch(picture, brief.prompt(), brief.size(), dice);
            requireChanged(picture, retouched.picture(), retouched.done());
            return retouched(retouched);
        } catch (RetouchException e) {
            throw unsupported(Objects.requireNonNull(e.getMessage()), e);
        }
    }

    private Drawing edited(Brief brief, Artwork artwork, long dice) throws EngineException, InterruptedException {
        Picture before = brief.references().getFirst().picture();
        try {
            Edited edited = editor.edit(artwork, brief.prompt(), brief.size(), dice);
            Picture picture = painter.paint(edited.artwork(), dice).picture();
            requireChanged(before, picture, edited.done());
            String description = ArtworkJson.write(edited.artwork());
            return new Drawing(picture, new Report(edited.done(), edited.undone(), edited.notes(), description));
        } catch (EditException e) {
            return pixels(brief, dice, e);
        }
    }

    /** What is no change of a scene may be one of pixels: black and white, a border. The scene is lost with it. */
    private Drawing pixels(Brief brief, long dice, EditException reason) throws EngineException, InterruptedException {
        Picture before = brief.references().getFirst().picture();
        String message = Objects.requireNonNull(reason.getMessage());
        if (!reason.isStrange()) {
            throw unsupported(message, reason);
        }
        try {
            Retouched retouched = retoucher.retouch(before, brief.prompt(), brief.size(), dice);
            requireChanged(before, retouched.picture(), retouched.done());
            String note =
                    "this was done to the pixels; to change things in the picture again, go on from the picture before";
            return new Drawing(
                    retouched.picture(), new Report(retouched.done(), retouched.undone(), List.of(note), null));
        } catch (RetouchException e) {
            throw unsupported(message, e);
        }
    }

    private static Drawing retouched(Retouched retouched) {
        return new Drawing(retouched.picture(), new Report(retouched.done(), retouched.undone(), List.of(), null));
    }

    /**
     * The reference as data, if Studio drew it; only what Studio can paint, whoever wrote it. A picture of another shape
     * than its description says was cut by somebody since, and counts as a stranger's.
     */
    private Optional<Artwork> artwork(Reference reference) throws EngineException {
        String description = reference.scene();
        if (description == null) {
            return Optional.empty();
        }
        try {
            Optional<Artwork> found = ArtworkJson.read(description);
            if (found.isPresent()) {
                Artwork artwork = found.get();
                repertoire.requirePaintable(artwork.scene());
                for (Artwork earlier : artwork.earlier()) {
                    repertoire.requirePaintable(earlier.scene());
                }
                PixelSize size = reference.picture().size();
                double shape = (double) size.width() / size.height();
                double told = (double) artwork.size().width() / artwork.size().height();
                return Math.abs(shape / told - 1) < .02 ? found : Optional.empty();
            }
            return found;
        } catch (ForeignArtworkException | IllegalArgumentException e) {
            throw unsupported(
                    "The reference image cannot be edited: its description " + e.getMessage()
                            + ". Draw it anew, or send it without its metadata.",
                    e);
        }
    }

    private static void requireChanged(Picture before, Picture after, List<String> done) throws EngineException {
        if (before.size().equals(after.size())
                && Difference.between(before, after).isInvisible()) {
            throw new EngineException(
                    EngineException.Kind.UNSUPPORTED,
                    "Nothing was changed: Studio understood the instruction (" + String.join(", ", done)
                            + "), but it makes no visible difference in this picture. Ask for a change of what it shows: a thing,"
                            + " its colour, size or place, the time, the weather, the setting or the style. For what is none of that"
                            + " ask an engine with model weights (torch) or an upstream one.");
        }
    }

    /** An instruction that this engine cannot follow: whoever sent it has to change it. */
    private static EngineException unsupported(String message, Exception cause) {
        return new EngineException(EngineException.Kind.UNSUPPORTED, message, cause);
    }

    @Override
    public void close() {
        // Nothing is held: native drawing objects live no longer than the picture they are for.
    }
}
