package dev.easel.studio.model.building;

import static dev.easel.studio.model.craft.Thing.sized;
import static java.util.Map.entry;

import dev.easel.studio.model.Model;
import java.util.Map;

/** All buildings by name. */
public final class Buildings {
    private Buildings() {}

    public static Map<String, Model> all() {
        return Map.ofEntries(
                entry("city", new City()),
                entry("rail ring", new RailRing()),
                entry("skybridge", sized(404, 116, Skybridge::draw)),
                entry("tower", sized(160, 400, Strongholds::tower)),
                entry("skyscraper", sized(150, 444, Highrise::skyscraper)),
                entry("castle", sized(340, 330, Strongholds::castle)),
                entry("house", sized(276, 250, Homes::house)),
                entry("cottage", sized(276, 250, Homes::cottage)),
                entry("cabin", sized(276, 250, Homes::cabin)),
                entry("barn", sized(276, 190, Homes::barn)),
                entry("church", sized(276, 360, Homes::church)),
                entry("lighthouse", sized(220, 312, Mills::lighthouse)),
                entry("windmill", sized(290, 306, Mills::windmill)),
                entry("temple", sized(280, 216, Monuments::temple)),
                entry("pagoda", sized(220, 400, Monuments::pagoda)),
                entry("tent", sized(280, 162, Homes::tent)),
                entry("bridge", sized(372, 130, Monuments::bridge)),
                entry("viaduct", sized(460, 150, Monuments::viaduct)),
                entry("fountain", sized(244, 236, Monuments::fountain)),
                entry("statue", sized(124, 276, Monuments::statue)),
                entry("well", sized(188, 212, Homes::well)),
                entry("gate", sized(264, 206, Strongholds::gate)),
                entry("ruins", sized(304, 216, Strongholds::ruins)),
                entry("wall", sized(330, 134, Walls::wall)),
                entry("igloo", sized(266, 126, Homes::igloo)));
    }
}
