package dev.easel.studio.edit;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Give the fox a red hat", "put a crown on her", "dress him in a blue coat", "let her hold a lantern". */
final class Equipping implements Change {
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "(?:give|hand|lend) (?<who>.+?) (?<what>(?:an?|some|two|three|long|short|curly|blond|red|blue|green|black|white|golden|silver|glasses|wings) .+|glasses|wings)"),
            Pattern.compile(
                    "(?:put|add|place|set) (?<what>(?:an? |some )?.+?) (?:on|onto|to|over) (?<who>.+?)(?:'s)?(?: (?:head|face|neck|shoulders|hands?|body|eyes))?"),
            Pattern.compile("(?:dress|clothe) (?<who>.+?) in (?<what>.+)"),
            Pattern.compile(
                    "(?:let|make|have) (?<who>.+?) (?:wear(?:ing)?|hold(?:ing)?|carry(?:ing)?|have) (?<what>.+)"),
            Pattern.compile("(?<who>.+?) (?:should|must|is to) (?:wear|hold|carry|have) (?<what>.+)"));

    private final Lexicon lexicon;
    private final Reader reader;
    private final SceneBuilder builder;
    private final Pointing pointing;

    Equipping(Lexicon lexicon, Reader reader, SceneBuilder builder, Pointing pointing) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.builder = builder;
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        for (int i = 0; i < FORMS.size(); i++) {
            Matcher matcher = FORMS.get(i).matcher(clause);
            if (!matcher.matches()) {
                continue;
            }
            var target = pointing.find(matcher.group("who"), sheet).filter(found -> found.part() == null);
            if (target.isPresent() && equip(target.get(), matcher.group("what"), i != 1, matcher.group("who"), sheet)) {
                return true;
            }
        }
        return false;
    }

    private boolean equip(Target target, String what, boolean mayHold, String who, Sheet sheet) {
        var phrase = pointing.phrase(what);
        boolean worn = phrase.isPresent()
                && (phrase.get().as(Meaning.Feature.class).isPresent()
                        || phrase.get()
                                .as(Meaning.Thing.class)
                                .filter(thing -> thing.noun().kind() == Kind.CLOTHING)
                                .isPresent());
        List<String> ids = new ArrayList<>();
        for (Target.Pick pick : target.picks()) {
            Entity entity = sheet.require(pick.id());
            Noun noun = lexicon.noun(entity.noun()).orElseThrow();
            boolean holds = mayHold && !worn && noun.kind() == Kind.PERSON;
            if (!worn && !holds) {
                return false;
            }
            var read = builder.build(reader.read("a " + entity.noun() + (worn ? " wearing " : " holding ") + what));
            List<Part> parts = read.scene().entities().isEmpty()
                    ? List.of()
                    : read.scene().entities().getFirst().parts();
            if (parts.isEmpty()) {
                return false;
            }
            String id = sheet.isolate(pick);
            sheet.change(
                    id,
                    it -> parts.forEach(part -> {
                        it.parts.removeIf(other -> other.noun().equals(part.noun()));
                        it.parts.add(part);
                    }));
            ids.add(id);
        }
        sheet.focus = List.copyOf(ids);
        sheet.done.add("gave " + who + " " + what);
        return true;
    }
}
