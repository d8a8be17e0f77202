package dev.easel.studio.model.vehicle;

import static dev.easel.studio.model.craft.Thing.sized;
import static java.util.Map.entry;

import dev.easel.studio.model.Model;
import java.util.Map;

/** All vehicles by name. */
public final class Vehicles {
    private Vehicles() {}

    public static Map<String, Model> all() {
        return Map.ofEntries(
                entry("airship", sized(320, 146, Aircraft::airship)),
                entry("hot air balloon", sized(210, 304, Aircraft::balloon)),
                entry("rocket", sized(160, 294, Aircraft::rocket)),
                entry("spaceship", sized(344, 146, Aircraft::spaceship)),
                entry("ufo", sized(284, 120, Aircraft::ufo)),
                entry("airplane", sized(348, 132, Aircraft::airplane)),
                entry("sailboat", sized(260, 270, Boats::sailboat)),
                entry("rowboat", Boats.rowboat()),
                entry("galleon", sized(356, 274, Boats::galleon)),
                entry("car", sized(308, 122, RoadAndRail::car)),
                entry("bus", sized(324, 138, RoadAndRail::bus)),
                entry("train", sized(356, 228, RoadAndRail::train)),
                entry("bicycle", sized(276, 166, RoadAndRail::bicycle)),
                entry("tractor", sized(262, 192, RoadAndRail::tractor)));
    }
}
