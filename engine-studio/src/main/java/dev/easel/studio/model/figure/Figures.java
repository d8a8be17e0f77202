package dev.easel.studio.model.figure;

import dev.easel.studio.model.Model;
import dev.easel.studio.model.outline.Fitted;
import java.util.HashMap;
import java.util.Map;

/** All people by name. */
public final class Figures {
    private Figures() {}

    /** Whether people are drawn with a thing of that noun on them or in the hand. */
    public static boolean carry(String noun) {
        return Held.isKnown(noun)
                || Headwear.isKnown(noun)
                || Wardrobe.find(noun).isPresent();
    }

    /** {@code person} plays any role that the noun of the look names; each role is also a model of its own. */
    public static Map<String, Model> all() {
        Map<String, Model> all = new HashMap<>();
        for (Role role : Roles.all()) {
            Model model = new Fitted(new Person(role));
            role.names().forEach(name -> all.put(name, model));
        }
        all.put("robot", new Fitted(new Robot()));
        all.put("android", new Fitted(new Robot()));
        all.put("person", new Fitted(new Person()));
        return Map.copyOf(all);
    }
}
