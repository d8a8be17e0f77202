package dev.easel.studio.model.heavens;

import static dev.easel.studio.model.craft.Thing.sized;
import static java.util.Map.entry;

import dev.easel.studio.model.Model;
import java.util.Map;

/** All heavenly things by name. */
public final class Heavens {
    private Heavens() {}

    public static Map<String, Model> all() {
        return Map.ofEntries(
                entry("planet", sized(204, 202, Worlds::planet)),
                entry("ringed planet", sized(420, 232, Worlds::ringed)),
                entry("earth", sized(204, 202, Worlds::earth)),
                entry("moon", sized(202, 200, Worlds::moon)),
                entry("crescent moon", sized(202, 200, Worlds::crescent)),
                entry("sun", sized(196, 196, Worlds::sun)),
                entry("star", sized(194, 194, Worlds::star)),
                entry("constellation", sized(290, 170, SkyLights::constellation)),
                entry("cloud", sized(Cumulus.WIDTH, Cumulus.HEIGHT, Cumulus::cloud)),
                entry("comet", sized(300, 214, SkyLights::comet)),
                entry("meteor", sized(280, 136, SkyLights::meteor)),
                entry("galaxy", sized(290, 170, SkyLights::galaxy)),
                entry("nebula", sized(290, 180, SkyLights::nebula)),
                entry("rainbow", sized(400, 202, SkyLights::rainbow)),
                entry("aurora", sized(404, 220, SkyLights::aurora)),
                entry("lightning", sized(150, 284, SkyLights::lightning)));
    }
}
