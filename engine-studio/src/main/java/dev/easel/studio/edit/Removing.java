package dev.easel.studio.edit;

import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Weather;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Remove the owl", "take away her hat", "no more rain". */
final class Removing implements Change {
    private static final Pattern FORM =
            Pattern.compile("(?:remove|delete|erase|drop|hide|lose|eliminate|cut(?: out)?|take (?:away|out|off)"
                    + "|get rid of|without|no more|no|stop|clear(?: away)?|take) (?<what>.+?)(?: away| out| off)?");
    private static final Pattern AIR = Pattern.compile(
            "(?:the |all |any )*(?:rain(?:ing)?|snow(?:fall|ing)?|fog|mist|haze|storm|clouds?|wind|lightning"
                    + "|weather|bad weather|drizzle|blizzard)");

    private static final Pattern KEEPING =
            Pattern.compile("(?:keep|leave|show)(?: only| just| nothing but) (?<what>(?!one\\b|two\\b|three\\b|\\d).+)"
                    + "|only (?:keep|leave|show) (?<only>.+)");

    private final Pointing pointing;

    Removing(Pointing pointing) {
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher keeping = KEEPING.matcher(clause);
        if (keeping.matches()) {
            return keep(keeping.group("what") != null ? keeping.group("what") : keeping.group("only"), sheet);
        }
        Matcher matcher = FORM.matcher(clause);
        if (!matcher.matches()) {
            return false;
        }
        String what = matcher.group("what")
                .replaceAll(" from (?:the (?:picture|image|scene|left|right)|it|him|her|them)$", "");
        if (AIR.matcher(what).matches() && pointing.find(what, sheet).isEmpty()) {
            if (sheet.scene.weather == Weather.CLEAR) {
                throw new ImpossibleChangeException("the weather is clear already");
            }
            sheet.scene.weather = Weather.CLEAR;
            sheet.done.add("cleared the weather");
            return true;
        }
        if (what.matches("(?:the )?background|(?:the )?(?:setting|scenery)")) {
            sheet.scene.setting = "studio";
            sheet.scene.settingTraits.clear();
            sheet.scene.platform = null;
            sheet.done.add("replaced the background with a plain one");
            return true;
        }
        if (what.matches("(?:all )?(?:the )?colou?rs?")) {
            return false;
        }
        Target target = pointing.require(what, sheet);
        String part = target.part();
        for (Target.Pick pick : target.picks()) {
            Entity entity = sheet.require(pick.id());
            if (part == null) {
                sheet.remove(pick);
            } else if (entity.parts().stream().noneMatch(worn -> worn.noun().equals(part))) {
                throw new ImpossibleChangeException(
                        "the " + entity.noun() + " has no “" + part + "” that could be removed");
            } else {
                String id = sheet.isolate(pick);
                sheet.change(id, it -> it.parts.removeIf(worn -> worn.noun().equals(part)));
            }
        }
        sheet.done.add("removed " + what);
        return true;
    }

    /** Takes away everything else. */
    private boolean keep(String what, Sheet sheet) throws ImpossibleChangeException {
        Target kept = pointing.require(what, sheet);
        Target rest = Pointing.besides(kept, sheet)
                .orElseThrow(() -> new ImpossibleChangeException("there is nothing in the picture but " + what));
        rest.picks().forEach(sheet::remove);
        sheet.focus = kept.picks().stream().map(Target.Pick::id).toList();
        sheet.done.add("removed everything but " + what);
        return true;
    }
}
