package dev.easel.studio.setting;

import dev.easel.studio.light.Light;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A colour scheme before it is decided on which side the sun stands. Key and ambient light are chosen so that a surface
 * that faces the viewer by day keeps about its own colour.
 *
 * @param elevation where the sun is between zenith (0) and horizon (1)
 * @param shine strength of highlights and of the sun's disc: 0 when it is hidden
 */
record Hour(
        List<Rgb> sky,
        float elevation,
        Rgb sun,
        boolean moon,
        Rgb key,
        Rgb ambient,
        Rgb rim,
        float rimStrength,
        float shine,
        Rgb haze,
        float hazeStrength,
        Rgb shadow,
        Rgb tint,
        float stars) {

    static Hour of(Daytime daytime) {
        return switch (daytime) {
            case DAWN ->
                new Hour(
                        rgb(0x4C63B6, 0xA48AC8, 0xF6B2B4, 0xFFE4B8),
                        .9f,
                        Rgb.of(0xFFE6BC),
                        false,
                        Rgb.of(0xE8AC94),
                        Rgb.of(0x6C6CA8),
                        Rgb.of(0xFFD0B8),
                        1.1f,
                        .35f,
                        Rgb.of(0xF0C2C4),
                        .62f,
                        Rgb.of(0x6664AA),
                        Rgb.of(0xFFE2D6),
                        .06f);
            case MORNING ->
                new Hour(
                        rgb(0x2878CE, 0x63AEEA, 0xACDCF4, 0xF0F2DC),
                        .45f,
                        Rgb.of(0xFFF6D8),
                        false,
                        Rgb.of(0xD8C49C),
                        Rgb.of(0x707A90),
                        Rgb.of(0xFFF0C8),
                        .7f,
                        .45f,
                        Rgb.of(0xC4E0EE),
                        .45f,
                        Rgb.of(0x445E96),
                        Rgb.of(0xFFF8E4),
                        0);
            case NOON ->
                new Hour(
                        rgb(0x145CBE, 0x3C92E4, 0x82C6F8, 0xD2EEFA),
                        .16f,
                        Rgb.of(0xFFFFF0),
                        false,
                        Rgb.of(0xCEC6B4),
                        Rgb.of(0x747C8E),
                        Rgb.of(0xFFFFFF),
                        .45f,
                        .5f,
                        Rgb.of(0xB8DAF0),
                        .36f,
                        Rgb.of(0x38528A),
                        Rgb.of(0xFFFFF6),
                        0);
            case GOLDEN_HOUR ->
                new Hour(
                        rgb(0x345CAE, 0x909CCE, 0xFABE86, 0xFFE09C),
                        .76f,
                        Rgb.of(0xFFECB4),
                        false,
                        Rgb.of(0xE8B074),
                        Rgb.of(0x64669C),
                        Rgb.of(0xFFC870),
                        1.4f,
                        .4f,
                        Rgb.of(0xFFD49A),
                        .6f,
                        Rgb.of(0x504E8C),
                        Rgb.of(0xFFE0B0),
                        0);
            case SUNSET ->
                new Hour(
                        rgb(0x5266BC, 0xBE7EB6, 0xFC9866, 0xFFD68C),
                        .92f,
                        Rgb.of(0xFFEDB8),
                        false,
                        Rgb.of(0xE09E7C),
                        Rgb.of(0x625EA0),
                        Rgb.of(0xFFC070),
                        1.4f,
                        .4f,
                        Rgb.of(0xF4AC98),
                        .6f,
                        Rgb.of(0x5A58A4),
                        Rgb.of(0xFFDCC4),
                        .04f);
            case DUSK ->
                new Hour(
                        rgb(0x121A50, 0x3A3C8E, 0x94609E, 0xF49C84),
                        1.04f,
                        Rgb.of(0xFFA684),
                        false,
                        Rgb.of(0xA48CBC),
                        Rgb.of(0x5A5894),
                        Rgb.of(0xFF9E8E),
                        1.1f,
                        .3f,
                        Rgb.of(0x8468A4),
                        .6f,
                        Rgb.of(0x22265E),
                        Rgb.of(0xA496C8),
                        .4f);
            case NIGHT ->
                new Hour(
                        rgb(0x060A28, 0x121D56, 0x2F408E, 0x5E6EB0),
                        .3f,
                        Rgb.of(0xE8ECFF),
                        true,
                        Rgb.of(0x828EC6),
                        Rgb.of(0x4C548A),
                        Rgb.of(0x9CC0FF),
                        1.2f,
                        .35f,
                        Rgb.of(0x46569C),
                        .55f,
                        Rgb.of(0x101840),
                        Rgb.of(0x8496CC),
                        1);
        };
    }

    /** The same hour in other weather. */
    Hour under(Weather weather) {
        return switch (weather) {
            case CLEAR, WIND -> this;
            case CLOUDY -> dulled(.14f, 1, .92f);
            case OVERCAST -> dulled(.72f, 1, .55f);
            case RAIN -> dulled(.7f, .74f, .45f).thick(.2f);
            case STORM -> dulled(.62f, .52f, .4f).thick(.1f);
            case SNOWFALL -> dulled(.3f, 1, .7f).thick(.14f);
            case FOG -> dulled(.45f, 1, .5f).misty();
        };
    }

    /** The ground's colours multiplied by one more. */
    Hour tinted(Rgb colour) {
        return new Hour(
                sky,
                elevation,
                sun,
                moon,
                key,
                ambient,
                rim,
                rimStrength,
                shine,
                haze,
                hazeStrength,
                shadow,
                tint.times(colour),
                stars);
    }

    /** Every colour of the air and of the light changed alike. */
    Hour recoloured(
            UnaryOperator<List<Rgb>> skies,
            UnaryOperator<Rgb> air,
            UnaryOperator<Rgb> bright,
            UnaryOperator<Rgb> dark) {
        return new Hour(
                skies.apply(sky),
                elevation,
                bright.apply(sun),
                moon,
                bright.apply(key),
                dark.apply(ambient),
                bright.apply(rim),
                rimStrength,
                shine,
                air.apply(haze),
                hazeStrength,
                dark.apply(shadow),
                bright.apply(tint),
                stars);
    }

    /** Decides the sun's side and place, and lets named rim lights have their way. */
    Ambience ambience(long seed, List<Tint> rimLight) {
        Random dice = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        float side = seed == 0 || dice.nextBoolean() ? -1 : 1;
        float sunX = .5f + side * (.17f + .2f * dice.nextFloat());
        float sunY = elevation > 1 ? elevation : elevation * (.88f + .16f * dice.nextFloat());
        float x = side * .62f;
        float y = -.28f - .5f * (1 - Math.min(1, sunY));
        float z = .64f;
        float length = (float) Math.sqrt(x * x + y * y + z * z);
        Rgb edge = rimLight.isEmpty()
                ? rim
                : rimLight.get((int) (seed % rimLight.size())).rgb();
        Light light = new Light(
                x / length,
                y / length,
                z / length,
                key,
                ambient,
                side * .86f,
                -.51f,
                edge,
                rimLight.isEmpty() ? rimStrength : Math.max(rimStrength, 1.4f),
                shine);
        return new Ambience(sky, sunX, sunY, sun, moon, light, haze, hazeStrength, shadow, tint, stars);
    }

    private Hour dulled(float grey, float brightness, float direct) {
        UnaryOperator<Rgb> dull = c -> overcast(c, grey, brightness);
        List<Rgb> skies = sky.stream().map(dull).toList();
        Rgb mean = skies.getFirst().mix(skies.getLast(), .6f);
        return new Hour(
                skies.stream().map(c -> c.mix(mean, grey * .45f)).toList(),
                elevation,
                sun,
                moon,
                dull.apply(key).times(.45f + .55f * direct),
                dull.apply(ambient).times(1.55f - .55f * direct),
                rim,
                rimStrength * direct,
                shine * direct * direct,
                dull.apply(haze),
                hazeStrength,
                dull.apply(shadow).mix(dull.apply(tint), .3f * grey),
                overcast(tint, grey * .8f, .25f + .75f * brightness),
                stars * Math.max(0, 1 - 1.5f * grey));
    }

    private Hour thick(float more) {
        return new Hour(
                sky,
                elevation,
                sun,
                moon,
                key,
                ambient,
                rim,
                rimStrength,
                shine,
                haze,
                Math.min(1, hazeStrength + more),
                shadow,
                tint,
                stars);
    }

    private Hour misty() {
        Rgb air = haze.mix(rim(), .3f);
        return new Hour(
                sky.stream().map(c -> c.mix(air, .62f)).toList(),
                elevation,
                sun,
                moon,
                key,
                ambient.mix(air.times(.6f), .4f),
                rim,
                rimStrength * .5f,
                shine * .4f,
                air,
                1,
                shadow.mix(air, .45f),
                tint.mix(air, .25f),
                stars * .1f);
    }

    private Rgb overcast(Rgb colour, float grey, float brightness) {
        float luma = colour.luma();
        return colour.mix(new Rgb(luma * .95f, luma, luma * 1.08f), grey).times(brightness);
    }

    private static List<Rgb> rgb(int... hex) {
        return java.util.Arrays.stream(hex).mapToObj(Rgb::of).toList();
    }
}
