package dev.easel.studio.setting;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Season;
import dev.easel.studio.scene.Weather;
import java.util.Arrays;
import java.util.Random;

/**
 * Everything that painting a place needs.
 *
 * @param raster the paper
 * @param scene what is to be seen
 * @param ambience the light and colours of the hour
 * @param ground where things stand: of the setting, or of the platform in front of it
 * @param seed of the picture; use {@link #dice} with a name of your own so that one detail does not move another
 */
public record Stage(Raster raster, Scene scene, Ambience ambience, Ground ground, long seed) {

    public Frame frame() {
        return raster.frame();
    }

    /** True if the prompt says this of the setting. */
    public boolean is(String trait) {
        return scene.settingTraits().contains(trait);
    }

    /** True if the prompt says one of these of the setting. */
    public boolean isAny(String... traits) {
        return Arrays.stream(traits).anyMatch(this::is);
    }

    /** True if the scene has a thing of this name of its own, so that the place need not paint one. */
    public boolean has(String noun) {
        return scene.entities().stream().anyMatch(entity -> entity.noun().endsWith(noun));
    }

    /** True if snow lies. */
    public boolean snowy() {
        return isAny("snowy", "snow-covered", "frozen", "icy")
                || scene.season() == Season.WINTER
                || scene.weather() == Weather.SNOWFALL;
    }

    /** True if leaves have turned. */
    public boolean autumnal() {
        return scene.season() == Season.AUTUMN || isAny("autumn", "autumnal", "golden");
    }

    /** True if the plants give light. */
    public boolean luminous() {
        return isAny("bioluminescent", "glowing", "luminous", "luminescent", "enchanted", "magical");
    }

    /** True if water lies on everything. */
    public boolean wet() {
        return scene.weather() == Weather.RAIN || scene.weather() == Weather.STORM || isAny("wet", "rainy");
    }

    public float width() {
        return frame().width();
    }

    public float height() {
        return frame().height();
    }

    /** Fresh dice for one purpose. */
    public Random dice(String purpose) {
        return new Random(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    /** A number from 0 to 100 for one purpose, to move noise by. */
    public float shift(String purpose) {
        return dice(purpose).nextFloat() * 100;
    }
}
