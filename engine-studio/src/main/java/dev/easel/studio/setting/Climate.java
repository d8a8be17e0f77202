package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Scene;
import java.util.List;

/** What a place does to the light of the hour: under water, in space, under a roof or in a studio it is another. */
enum Climate {
    /** Under the open sky: nothing. */
    OPEN {
        @Override
        Hour change(Hour hour, Scene scene) {
            return hour;
        }
    },
    /** Blue-green light from above, thick water. */
    UNDERWATER {
        @Override
        Hour change(Hour hour, Scene scene) {
            float day = brightness(hour);
            return new Hour(
                    List.of(
                            Rgb.of(0xA6F2EA).times(day),
                            Rgb.of(0x3CB6D6).times(day),
                            Rgb.of(0x1374B4).times(day),
                            Rgb.of(0x0A3C80).times(day)),
                    0,
                    Rgb.of(0xE4FFF6).mix(hour.sun(), .3f),
                    hour.moon(),
                    Rgb.of(0xB8DAD2).times(.35f + .65f * day),
                    Rgb.of(0x4C86A0).times(.4f + .6f * day),
                    Rgb.of(0xA8FFF4),
                    .9f,
                    .35f,
                    Rgb.of(0x1E86BC).times(day),
                    .85f,
                    Rgb.of(0x0C3A70).times(day),
                    Rgb.of(0xB4E4E8).times(day),
                    0);
        }
    },
    /** Hard light, black shadows, stars at any hour. */
    SPACE {
        @Override
        Hour change(Hour hour, Scene scene) {
            return new Hour(
                    List.of(Rgb.of(0x04051A), Rgb.of(0x0C0F3A), Rgb.of(0x26174E), Rgb.of(0x0B0A2C)),
                    .4f,
                    Rgb.of(0xFFF2D8),
                    false,
                    Rgb.of(0xE2D6CC),
                    Rgb.of(0x4E4C7C),
                    Rgb.of(0x9AB4FF),
                    1.3f,
                    .5f,
                    Rgb.of(0x342A70),
                    .5f,
                    Rgb.of(0x0A0A22),
                    Rgb.of(0xF2ECEC),
                    1);
        }
    },
    /** Daylight through windows, or lamps when it is dark outside. */
    INDOORS {
        @Override
        Hour change(Hour hour, Scene scene) {
            boolean evening = scene.daytime() == Daytime.NIGHT || scene.daytime() == Daytime.DUSK;
            Rgb key = evening ? Rgb.of(0xE0AC74) : hour.key().mix(Rgb.of(0xD8BC98), .6f);
            Rgb ambient = evening ? Rgb.of(0x6C5E72) : hour.ambient().mix(Rgb.of(0x7A7072), .6f);
            Rgb tint = evening ? Rgb.of(0xDCB488) : hour.tint().mix(Rgb.of(0xF6E8D4), .6f);
            return new Hour(
                    hour.sky(),
                    hour.elevation(),
                    hour.sun(),
                    hour.moon(),
                    key,
                    ambient,
                    hour.rim(),
                    Math.min(hour.rimStrength(), .7f),
                    .5f,
                    hour.haze().mix(Rgb.of(0xC8A888), .6f).times(evening ? .6f : 1),
                    .15f,
                    evening ? Rgb.of(0x1C1424) : Rgb.of(0x2E2630),
                    tint,
                    hour.stars());
        }
    },
    /** A soft box at the upper left, whatever the hour. */
    STUDIO {
        @Override
        Hour change(Hour hour, Scene scene) {
            Rgb white = Rgb.of(0xF4F4F4);
            return new Hour(
                    List.of(white, white),
                    .3f,
                    Rgb.WHITE,
                    false,
                    Rgb.of(0xC8C4BE),
                    Rgb.of(0x8A8C92),
                    Rgb.WHITE,
                    .5f,
                    .6f,
                    white,
                    0,
                    Rgb.of(0x5C5C68),
                    Rgb.WHITE,
                    0);
        }
    },
    /** Little light from the mouth of the cave or from what glows in it. */
    UNDERGROUND {
        @Override
        Hour change(Hour hour, Scene scene) {
            return new Hour(
                    hour.sky(),
                    hour.elevation(),
                    hour.sun(),
                    hour.moon(),
                    hour.key().mix(Rgb.of(0x9AA4C4), .3f).times(.92f),
                    hour.ambient().mix(Rgb.of(0x56608C), .5f),
                    hour.rim(),
                    1.2f,
                    .3f,
                    hour.haze().mix(Rgb.of(0x6C7CA8), .35f),
                    .7f,
                    Rgb.of(0x12132A),
                    hour.tint().times(Rgb.of(0xA8A8C0)),
                    hour.stars());
        }
    };

    abstract Hour change(Hour hour, Scene scene);

    static Climate of(String setting) {
        return switch (setting) {
            case "underwater" -> UNDERWATER;
            case "space", "moon" -> SPACE;
            case "room", "kitchen", "library", "hall" -> INDOORS;
            case "studio" -> STUDIO;
            case "cave" -> UNDERGROUND;
            default -> OPEN;
        };
    }

    private static float brightness(Hour hour) {
        return Math.clamp(hour.tint().luma() * 1.06f, .5f, 1f);
    }
}
