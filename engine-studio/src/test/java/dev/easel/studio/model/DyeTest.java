package dev.easel.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.paint.Rgb;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DyeTest {
    private static final String CAR =
            "<path fill=\"#e02020\"/><path fill=\"#801010\"/><path fill=\"#70c0f0\"/><path fill=\"#222\"/>";
    private static final Map<Integer, Integer> COVERAGE =
            Map.of(0xe02020, 600, 0x801010, 200, 0x70c0f0, 150, 0x222222, 120);

    @Test
    void all_shades_of_the_main_hue_become_the_wanted_colour() {
        String dyed = Dye.recolour(CAR, COVERAGE, Rgb.of(0x2040e0));

        assertThat(dyed).contains("#2040e0").doesNotContain("#e02020").doesNotContain("#801010");
    }

    @Test
    void windows_and_wheels_keep_their_colours() {
        assertThat(Dye.recolour(CAR, COVERAGE, Rgb.of(0x2040e0)))
                .contains("#70c0f0")
                .contains("#222");
    }

    @Test
    void the_paint_of_a_motorcycle_is_dyed_and_not_its_steel() {
        Map<Integer, Integer> coverage = Map.of(0xe02020, 400, 0x9a9a9a, 420, 0x707070, 160);

        String dyed = Dye.recolour("#e02020 #9a9a9a #707070", coverage, Rgb.of(0xf080c0));

        assertThat(dyed).isEqualTo("#f080c0 #9a9a9a #707070");
    }

    @Test
    void a_darker_shade_stays_darker() {
        String dyed = Dye.recolour("#e02020 #801010", COVERAGE, Rgb.of(0x20c040));
        String[] shades = dyed.split(" ", -1);

        assertThat(Rgb.of(Integer.parseInt(shades[1].substring(1), 16)).luma())
                .isLessThan(Rgb.of(Integer.parseInt(shades[0].substring(1), 16)).luma());
    }
}
