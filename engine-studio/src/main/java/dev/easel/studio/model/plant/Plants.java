package dev.easel.studio.model.plant;

import static dev.easel.studio.model.craft.Thing.sized;
import static java.util.Map.entry;

import dev.easel.studio.model.Model;
import java.util.Map;

/** All plants and landmarks by name. */
public final class Plants {
    private Plants() {}

    public static Map<String, Model> all() {
        return Map.ofEntries(
                entry("tree", sized(250, 270, Trees::oak)),
                entry("oak", sized(250, 270, Trees::oak)),
                entry("cherry tree", sized(256, 234, Trees::cherry)),
                entry("pine", sized(176, 294, Trees::pine)),
                entry("palm", sized(270, 274, Trees::palm)),
                entry("birch", sized(166, 270, Trees::birch)),
                entry("willow", sized(250, 250, Trees::willow)),
                entry("bush", sized(220, 124, Trees::bush)),
                entry("flower", sized(110, 206, Flowers::flower)),
                entry("daisy", sized(110, 206, Flowers::daisy)),
                entry("sunflower", sized(150, 252, Flowers::sunflower)),
                entry("rose", sized(100, 218, Flowers::rose)),
                entry("tulip", sized(100, 216, Flowers::tulip)),
                entry("wildflower", sized(190, 200, Flowers::wildflower)),
                entry("flowers", sized(300, 230, Flowers::bunch)),
                entry("mushroom", sized(190, 190, Undergrowth::mushroom)),
                entry("grass tuft", sized(168, 104, Undergrowth::grass)),
                entry("reed", sized(166, 200, Undergrowth::reed)),
                entry("fern", sized(240, 136, Undergrowth::fern)),
                entry("lily pad", sized(222, 92, Flowers::lilyPad)),
                entry("cactus", sized(170, 228, Undergrowth::cactus)),
                entry("vine", sized(150, 220, Undergrowth::vine)),
                entry("rock", sized(226, 108, Landmarks::rock)),
                entry("boulder", sized(212, 154, Landmarks::boulder)),
                entry("mountain", sized(476, 280, Landmarks::mountain)),
                entry("iceberg", sized(284, 200, Landmarks::iceberg)),
                entry("waterfall", sized(240, 248, Landmarks::waterfall)),
                entry("campfire", sized(200, 184, Landmarks::campfire)),
                entry("snowman", sized(190, 264, Landmarks::snowman)));
    }
}
