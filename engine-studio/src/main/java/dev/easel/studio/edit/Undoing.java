package dev.easel.studio.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Undo that", "go back two steps", "back to the original", "like before but …". */
final class Undoing implements Change {
    private static final Pattern STEPS = Pattern.compile(
            "(?:undo|revert|go back|take back|step back|restore)\\b(?: (?:that|this|it|to|the|last|previous|my|a|one|as))*"
                    + "(?: (?<n>two|three|four|five|six|seven|eight|nine|ten|\\d+))?(?: last| previous)?"
                    + "(?: (?:change|edit|step|version|picture|image|state|one|before|it was before|what it was)s?)*");
    private static final Pattern FIRST = Pattern.compile(
            "(?:reset(?: it| everything| the (?:picture|image|scene))?|undo (?:everything|all(?: (?:the )?(?:changes|edits))?)|start over|(?:revert|go back|back|return|restore)(?: to)?"
                    + "(?: the)? (?:first|original|beginning|start)(?: version| picture| image| one)?)");

    /** "Like before but", at the start of an instruction whose rest follows. */
    static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:make it |do it |draw it |the )?(?:just |exactly )?(?:like |as |same as |the same as |as it was )?(?:it was )?"
                    + "(?<which>before|previously|(?<=like |as )it was|the previous(?: one| version| picture)?|the last(?: one| version| picture)?"
                    + "|(?:the |in the )?(?:first|original)(?: one| version| picture)?|at first))(?:,)? (?:but|except|only|and)(?: that| for)?,? (?<rest>.+)$");

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        if (FIRST.matcher(clause).matches()) {
            back(sheet, sheet.base.earlier().size());
            return true;
        }
        Matcher steps = STEPS.matcher(clause);
        if (!steps.matches()) {
            return false;
        }
        String number = steps.group("n");
        back(sheet, number == null ? 1 : Pointing.number(number).orElse(1));
        return true;
    }

    /** Goes back so many steps. */
    static void back(Sheet sheet, int steps) throws ImpossibleChangeException {
        int known = sheet.base.earlier().size();
        if (known == 0) {
            throw new ImpossibleChangeException("this picture has no earlier version to go back to");
        }
        if (steps > known || steps < 1) {
            throw new ImpossibleChangeException(
                    "this picture remembers " + known + " earlier version" + (known == 1 ? "" : "s"));
        }
        sheet.restart(sheet.base.back(steps));
        sheet.done.add(steps == 1 ? "undid the last change" : "went back " + steps + " changes");
    }
}
