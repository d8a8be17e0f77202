package dev.easel.studio.setting;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places by name. */
public final class Settings {
    private static final Map<String, Setting> PLACES = Map.ofEntries(
            entry("bamboo", new Bamboo()),
            entry("beach", new Beach()),
            entry("canyon", new Barrens(Barrens.Kind.CANYON)),
            entry("cave", new Cave()),
            entry("clouds", new CloudSea()),
            entry("desert", new Desert()),
            entry("farm", new Farm()),
            entry("field", new Crops()),
            entry("forest", new Forest()),
            entry("garden", new Garden()),
            entry("hall", new Furnished(Furnished.Use.HALL)),
            entry("harbour", new Harbour()),
            entry("island", new Island()),
            entry("jungle", new Jungle()),
            entry("kitchen", new Furnished(Furnished.Use.KITCHEN)),
            entry("lake", new Lake()),
            entry("library", new Furnished(Furnished.Use.LIBRARY)),
            entry("market", new Market()),
            entry("meadow", new Meadow()),
            entry("moon", new Barrens(Barrens.Kind.MOON)),
            entry("mountains", new Mountains()),
            entry("ocean", new Ocean()),
            entry("park", new Park()),
            entry("savanna", new Savanna()),
            entry("studio", new Plain()),
            entry("railway", Roadside.railway()),
            entry("river", Rivers.winding()),
            entry("broad river", Rivers.broad()),
            entry("road", Roadside.road()),
            entry("room", new Room()),
            entry("sky", new OpenSky()),
            entry("skyline", new Skyline()),
            entry("snow", new Snow()),
            entry("space", new Space()),
            entry("street", new Street()),
            entry("swamp", new Wetland()),
            entry("underwater", new Underwater()),
            entry("village", new Village()),
            entry("volcano", new Barrens(Barrens.Kind.VOLCANO)));
    private static final Map<String, Setting> PLATFORMS = Map.ofEntries(
            entry("balcony", new Terrace(Terrace.Barrier.BALUSTRADE, Material.MARBLE)),
            entry("deck", new Ledges(Ledges.Kind.BOAT)),
            entry("branch", new Bough()),
            entry("bridge", new Terrace(Terrace.Barrier.WALL, Material.STONE)),
            entry("cliff", new Cliff()),
            entry("hilltop", new Summit(Summit.Kind.HILL)),
            entry("pier", new Planks()),
            entry("rock", new Ledges(Ledges.Kind.ROCK)),
            entry("rooftop", new Terrace(Terrace.Barrier.PARAPET, Material.STONE)),
            entry("shelf", new Tabletop(Material.WOOD, .72f)),
            entry("stage", new Forestage()),
            entry("summit", new Summit(Summit.Kind.MOUNTAIN)),
            entry("stairs", new Stairs()),
            entry("table", new Tabletop(Material.WOOD, .52f)),
            entry("tiled roof", new TiledRoof()),
            entry("window sill", new Ledges(Ledges.Kind.WINDOWSILL)));

    private Settings() {}

    /** A place that fills the picture. */
    public static Optional<Setting> place(String name) {
        return Optional.ofNullable(PLACES.get(name));
    }

    /** Something to stand on in front of a place. */
    public static Optional<Setting> platform(String name) {
        return Optional.ofNullable(PLATFORMS.get(name));
    }

    public static Set<String> places() {
        return PLACES.keySet();
    }

    public static Set<String> platforms() {
        return PLATFORMS.keySet();
    }
}
