package dev.easel.studio.setting;

import dev.easel.studio.light.Light;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Season;
import java.util.List;

/**
 * The colours and the light of an hour, weather and palette.
 *
 * @param sky the sky's colours from the zenith to the horizon, at least two
 * @param sunX where the sun or moon stands (or has just set): a share of the width
 * @param sunY likewise a share of the height from the zenith (0) down to the horizon (1); beyond it it only glows
 * @param sun colour of the sun's or moon's disc and glow
 * @param moon true if the light is the moon
 * @param light what falls on things
 * @param haze colour of far away air
 * @param hazeStrength how much of it there is at the horizon, 0 to 1
 * @param shadow colour of cast shadows
 * @param groundTint multiplies the ground's own colours
 * @param stars how many stars are out, 0 to 1
 */
public record Ambience(
        List<Rgb> sky,
        float sunX,
        float sunY,
        Rgb sun,
        boolean moon,
        Light light,
        Rgb haze,
        float hazeStrength,
        Rgb shadow,
        Rgb groundTint,
        float stars) {

    public Ambience {
        sky = List.copyOf(sky);
    }

    /** The ambience of a scene, with the sun on its usual side. */
    public static Ambience of(Scene scene) {
        return of(scene, 0);
    }

    /** The ambience of a scene; the seed decides on which side the sun stands and how far. */
    public static Ambience of(Scene scene, long seed) {
        Hour hour = Hour.of(scene.daytime()).under(scene.weather());
        if (scene.season() == Season.WINTER) {
            hour = hour.tinted(Rgb.of(0xEAF2FF));
        } else if (scene.season() == Season.AUTUMN) {
            hour = hour.tinted(Rgb.of(0xFFF2E0));
        }
        hour = Climate.of(scene.setting()).change(hour, scene);
        if (!scene.palette().isEmpty()) {
            hour = new Lean(scene.palette()).of(hour);
        }
        return hour.ambience(Math.abs(seed), scene.rimLight());
    }

    /** A surface of this colour where the sun or moon reaches it. */
    public Rgb lit(Rgb surface) {
        return surface.times(groundTint);
    }

    /** A surface of this colour in the shade. */
    public Rgb shaded(Rgb surface) {
        return surface.times(shadow.mix(groundTint, .4f));
    }

    /** A colour seen from afar: {@code distance} 0 is near, 1 the horizon. */
    public Rgb far(Rgb colour, float distance) {
        return colour.mix(haze, Math.min(.94f, hazeStrength * distance + .25f * distance));
    }

    /** The sky's colour at the zenith. */
    public Rgb zenith() {
        return sky.getFirst();
    }

    /** The sky's colour at the horizon. */
    public Rgb rim() {
        return sky.getLast();
    }

    /** -1 if the light comes from the left, 1 from the right. */
    public float side() {
        return light.keyX() < 0 ? -1 : 1;
    }

    /** True if it is so dark that lamps are lit and windows glow. */
    public boolean dark() {
        return groundTint.luma() < .68f;
    }
}
