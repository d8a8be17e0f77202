package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Meaning;
import java.util.Optional;

/** What the caller's own word says beyond the noun that it stands for. */
final class Names {
    private Names() {}

    /** The caller's word, unless it only describes the noun: a spaniel is a spaniel, a red umbrella an umbrella. */
    static String of(Meaning.Thing thing) {
        return thing.called().endsWith(thing.noun().name()) ? thing.noun().name() : thing.called();
    }

    /** What to keep of it as a trait: "spaniel" of a spaniel, "flying" of a flying car, nothing of a car. */
    static Optional<String> trait(Meaning.Thing thing) {
        String name = thing.noun().name();
        if (thing.called().equals(name)) {
            return Optional.empty();
        }
        boolean describes = thing.called().endsWith(" " + name);
        String rest =
                describes ? thing.called().substring(0, thing.called().length() - name.length() - 1) : thing.called();
        // Forms of the same words ("hot air balloon" for "hot-air balloon", "palm tree") say nothing new.
        boolean same = rest.replace(' ', '-').equals(name.replace(' ', '-'))
                || rest.startsWith(name + " ")
                || rest.endsWith(" of")
                || thing.implied().contains(rest);
        return same ? Optional.empty() : Optional.of(rest);
    }
}
