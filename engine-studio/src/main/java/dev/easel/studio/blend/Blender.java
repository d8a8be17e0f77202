package dev.easel.studio.blend;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.edit.EditException;
import dev.easel.studio.edit.Edited;
import dev.easel.studio.edit.Editor;
import dev.easel.studio.edit.Merging;
import dev.easel.studio.retouch.Combiner;
import dev.easel.studio.retouch.Cutout;
import dev.easel.studio.retouch.Retouched;
import dev.easel.studio.retouch.Retoucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes one picture of two or three, as an instruction asks. Immutable; any thread may use it. */
public final class Blender {
    private static final String STAGE =
            "(?:background|backdrop|setting|scene|scenery|place|landscape|surroundings|environment|location|world|room)";
    private static final Pattern GROUND = Pattern.compile(
            "\\b" + STAGE + " (?:of|from|in) image (?<a>\\d)|\\bimage (?<b>\\d)(?:'s)? " + STAGE + "\\b");
    private static final Pattern INTO =
            Pattern.compile("\\b(?:into|onto|to|inside|in|on|against|over|within)(?: the)? image (?<n>\\d)");
    private static final Pattern FROM = Pattern.compile(
            "(?:\\b(?<who>(?:the|an?|both|all|every) (?!" + STAGE + "|style|palette|colou?rs?|look|mood)[a-z' -]+?"
                    + "|subjects?|every(?:thing|one|body))(?: that is| which is| who is)? (?:from|of|in|on) image (?<n>\\d))"
                    + "|(?:\\bimage (?<m>\\d)'s (?!" + STAGE
                    + "|style|palette|colou?rs?)(?<whose>[a-z -]+?)(?=$|[,.]| (?:in|into|on|onto|to|and|with|next|beside)\\b))");
    private static final Pattern LOOSE = Pattern.compile(
            "\\b(?:put|place|insert|add|move|bring|take|transfer|copy|paste|set|drop|let|have|show|stand) (?<who>[a-z' -]+?) (?:into|onto|in|on|to|inside|against|next|beside|from)\\b");
    private static final Pattern SPOT = Pattern.compile(
            "\\b(?:on|at|in|to) the (?:far )?(?:(?:top|upper|bottom|lower)[ -])?(?:left|right|middle|cent(?:re|er)|foreground|background|front|sky|distance)\\b(?! of\\b)");
    private static final Pattern BESIDE = Pattern.compile(
            "\\b(?<how>next to|beside|behind|in front of|on top of|under|above|to the left of|to the right of|on) (?<what>(?:the|an?) [a-z -]+?)(?=$|[,.]| (?:in|of|from|on) image)");
    private static final Pattern ALL = Pattern.compile(
            "(?:the )?(?:subjects|every(?:thing|one|body)|all(?: of (?:it|them))?|it|them|things|objects|content)");
    private static final Pattern MAIN = Pattern.compile("(?:the )?(?:main )?(?:subject|figure|motif|object|thing)");
    private static final String ABLE =
            " With several references Studio can put the subject of one of its own pictures, or of one on a plain or transparent"
                    + " ground, into another (“put the fox from image 1 into image 2”), exchange settings (“image 1 with the"
                    + " background of image 2”), lay them side by side or above one another, make a collage, and give one the style or"
                    + " the colours of another (“image 1 in the colours of image 2”). For anything else ask an engine with model"
                    + " weights (torch) or an upstream one.";

    private final Merging merging;
    private final Naming naming;
    private final Editor editor;
    private final Retoucher retoucher;
    private final Combiner combiner = new Combiner();

    public Blender(Merging merging, Editor editor, Retoucher retoucher) {
        this.merging = merging;
        this.editor = editor;
        this.retoucher = retoucher;
        naming = new Naming(merging);
    }

    /** Something of one reference that goes into another. {@code who} is empty for all of it. */
    private record Subject(String who, int from) {}

    /**
     * Combines references.
     *
     * @param dice for what needs a place
     * @throws BlendException if the instruction names no way of combining them that there is
     */
    public Blended blend(List<Sent> sent, String instruction, PixelSize size, long dice)
            throws BlendException, InterruptedException {
        String text = naming.numbered(instruction, sent);
        List<Picture> pictures = sent.stream().map(Sent::picture).toList();
        Optional<Blended> styled = styled(sent, text, size, dice);
        if (styled.isPresent()) {
            return styled.get();
        }
        Optional<Retouched> combined = combiner.combine(pictures, text, size, dice);
        if (combined.isPresent()) {
            return new Blended.Pixels(combined.get());
        }
        int ground = ground(text);
        List<Subject> subjects = subjects(text, ground, sent);
        int stage = ground >= 0 ? ground : stage(text, subjects, sent.size());
        if (stage < 0 || subjects.isEmpty() || subjects.stream().anyMatch(subject -> subject.from() == stage)) {
            throw new BlendException("Nothing was changed: “" + instruction.strip()
                    + "” is no way of combining pictures that" + " Studio knows." + ABLE);
        }
        boolean exchanged =
                ground >= 0 && subjects.size() == 1 && isAll(subjects.getFirst().who());
        Artwork place = sent.get(stage).artwork();
        boolean own = place != null
                && subjects.stream().allMatch(it -> sent.get(it.from()).artwork() != null);
        if (own && exchanged) {
            return exchanged(subjects.getFirst().from(), stage, sent, size, dice);
        }
        return own ? merged(subjects, stage, text, sent, size, dice) : pasted(subjects, stage, text, sent, size, dice);
    }

    private static int ground(String text) {
        Matcher ground = GROUND.matcher(text);
        if (!ground.find()) {
            return -1;
        }
        return Integer.parseInt(ground.group("a") != null ? ground.group("a") : ground.group("b")) - 1;
    }

    private List<Subject> subjects(String text, int ground, List<Sent> sent) {
        List<Subject> subjects = new ArrayList<>();
        // "Next to the penguin in image 2" names a place, no subject.
        Matcher from = FROM.matcher(BESIDE.matcher(text).replaceAll(""));
        while (from.find()) {
            boolean named = from.group("n") != null;
            int index = Integer.parseInt(named ? from.group("n") : from.group("m")) - 1;
            if (index != ground) {
                String who = plain(named ? from.group("who") : from.group("whose"));
                subjects.add(new Subject(who, owner(who, index, sent)));
            }
        }
        if (!subjects.isEmpty()) {
            return subjects;
        }
        Matcher loose = LOOSE.matcher(text);
        String who = loose.find() ? plain(loose.group("who")) : "";
        boolean thing = !who.isEmpty() && !who.contains("image") && !isAll(who);
        for (int i = 0; thing && i < sent.size(); i++) {
            if (i != ground && shows(sent.get(i), who)) {
                return List.of(new Subject(who, i));
            }
        }
        int stage = ground >= 0 ? ground : stage(text, List.of(), sent.size());
        if (stage >= 0 && sent.size() == 2) {
            return List.of(new Subject(thing ? who : "", 1 - stage));
        }
        Matcher other = Pattern.compile("image (\\d)").matcher(text);
        while (stage >= 0 && other.find()) {
            int index = Integer.parseInt(other.group(1)) - 1;
            if (index != stage && subjects.stream().noneMatch(subject -> subject.from() == index)) {
                subjects.add(new Subject("", index));
            }
        }
        return subjects;
    }

    /** "Put the penguin in image 1" is about the penguin of another image, if the first shows none. */
    private int owner(String who, int index, List<Sent> sent) {
        if (isAll(who) || MAIN.matcher(who).matches() || shows(sent.get(index), who)) {
            return index;
        }
        List<Integer> owners = IntStream.range(0, sent.size())
                .filter(i -> shows(sent.get(i), who))
                .boxed()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : index;
    }

    private boolean shows(Sent sent, String who) {
        Artwork artwork = sent.artwork();
        return artwork != null && merging.find(artwork, who).isPresent();
    }

    private static String plain(String who) {
        return who.replaceFirst("^.*\\b(?:put|place|insert|add|move|bring|take|transfer|copy|paste|use) ", "")
                .strip();
    }

    /** Where the subjects go: the last reference that something is put into, else the first that gives nothing. */
    private static int stage(String text, List<Subject> subjects, int count) {
        Matcher into = INTO.matcher(text);
        int stage = -1;
        while (into.find()) {
            int index = Integer.parseInt(into.group("n")) - 1;
            stage = subjects.stream().anyMatch(subject -> subject.from() == index) ? stage : index;
        }
        for (int i = 0; stage < 0 && !subjects.isEmpty() && i < count; i++) {
            int index = i;
            stage = subjects.stream().anyMatch(subject -> subject.from() == index) ? stage : index;
        }
        return stage;
    }

    private static boolean isAll(String who) {
        return who.isEmpty() || ALL.matcher(who).matches();
    }

    private Blended exchanged(int subject, int stage, List<Sent> sent, PixelSize size, long dice) {
        Artwork of = Objects.requireNonNull(sent.get(subject).artwork());
        Artwork place = Objects.requireNonNull(sent.get(stage).artwork());
        return new Blended.Scenery(
                merging.restaged(of, place, size, dice),
                List.of("put what image " + (subject + 1) + " shows into the place of image " + (stage + 1)),
                List.of());
    }

    private Blended merged(List<Subject> subjects, int stage, String text, List<Sent> sent, PixelSize size, long dice)
            throws BlendException {
        Artwork artwork = Objects.requireNonNull(sent.get(stage).artwork());
        List<String> done = new ArrayList<>();
        List<String> undone = new ArrayList<>();
        for (Subject subject : subjects) {
            Merging.Cast cast = cast(subject, sent);
            artwork = merging.into(artwork, cast, size, dice);
            done.add("put " + cast.names() + " of image " + (subject.from() + 1) + " into image " + (stage + 1));
        }
        String where = where(text);
        if (!where.isEmpty()) {
            try {
                Edited moved = editor.edit(artwork, "move it " + where, size, dice);
                // One step of undo takes all of it back.
                artwork = new Artwork(
                        moved.artwork().scene(),
                        size,
                        artwork.seed(),
                        moved.artwork().arrangement(),
                        artwork.focus(),
                        artwork.earlier());
                done.addAll(moved.done());
                undone.addAll(moved.undone());
            } catch (EditException e) {
                undone.add("“" + where + "”: " + e.getMessage());
            }
        }
        return new Blended.Scenery(artwork, done, undone);
    }

    private static String where(String text) {
        Matcher spot = SPOT.matcher(text);
        if (spot.find()) {
            return spot.group().replaceFirst("^(?:on|at|in) ", "to ");
        }
        Matcher beside = BESIDE.matcher(text);
        return beside.find() ? beside.group("how") + " " + beside.group("what") : "";
    }

    private Merging.Cast cast(Subject subject, List<Sent> sent) throws BlendException {
        Artwork artwork = Objects.requireNonNull(sent.get(subject.from()).artwork());
        Merging.Cast all = merging.all(artwork);
        if (all.entities().isEmpty()) {
            throw new BlendException(
                    "Nothing was changed: image " + (subject.from() + 1) + " shows a place and nothing in it");
        }
        if (isAll(subject.who())) {
            return all;
        }
        if (MAIN.matcher(subject.who()).matches()) {
            return merging.find(artwork, all.entities().getFirst().noun()).orElse(all);
        }
        return merging.find(artwork, subject.who())
                .orElseThrow(() -> new BlendException("Nothing was changed: there is no “" + subject.who()
                        + "” in image " + (subject.from() + 1) + ", which shows " + all.names()));
    }

    /** As pixels: drawn things are drawn anew, subjects on a plain ground are cut out. */
    private Blended pasted(List<Subject> subjects, int stage, String text, List<Sent> sent, PixelSize size, long dice)
            throws BlendException, InterruptedException {
        Picture picture = sent.get(stage).picture();
        String spot = SPOT.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group())
                .orElse("");
        List<String> done = new ArrayList<>();
        for (Subject subject : subjects) {
            String from = " of image " + (subject.from() + 1) + " into image " + (stage + 1);
            if (sent.get(subject.from()).artwork() != null) {
                Merging.Cast cast = cast(subject, sent);
                picture = retoucher.populated(picture, cast, spot, size, dice);
                done.add("drew " + cast.names() + from);
            } else {
                Cutout cutout = Cutout.of(sent.get(subject.from()).picture())
                        .orElseThrow(() -> new BlendException("Nothing was changed: the subject of image "
                                + (subject.from() + 1)
                                + " cannot be told from its ground, for Studio cannot see what a photograph shows. It takes"
                                + " subjects out of its own pictures and from a plain or transparent ground." + ABLE));
                picture = Retoucher.populated(picture, cutout, spot, size);
                done.add("cut out what stands on the plain ground" + from);
            }
        }
        return new Blended.Pixels(new Retouched(picture, done, List.of()));
    }

    /** In the style of one of Studio's own pictures, whose way of painting is known and need not be measured. */
    private Optional<Blended> styled(List<Sent> sent, String text, PixelSize size, long dice)
            throws InterruptedException {
        int from = combiner.styleOf(text, sent.size()).orElse(-1);
        Artwork model = from < 0 ? null : sent.get(from).artwork();
        if (model == null) {
            return Optional.empty();
        }
        String style = model.scene().style();
        int to = from == 0 ? 1 : 0;
        Artwork own = sent.get(to).artwork();
        if (own == null) {
            Picture painted = retoucher.styled(sent.get(to).picture(), style, size, dice);
            String done = "painted picture " + (to + 1) + " over in the style " + style + " of picture " + (from + 1);
            return Optional.of(new Blended.Pixels(new Retouched(painted, List.of(done), List.of())));
        }
        if (own.scene().style().equals(style)) {
            return Optional.empty();
        }
        Edited edited = editor.restyled(own, style, size, dice);
        return Optional.of(new Blended.Scenery(edited.artwork(), edited.done(), edited.undone()));
    }
}
