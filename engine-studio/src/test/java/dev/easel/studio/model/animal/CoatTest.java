package dev.easel.studio.model.animal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.model.Look;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Tint;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoatTest {
    private static final Tint RED = new Tint("red", Rgb.of(0xD02020));
    private static final Tint BLACK = new Tint("black", Rgb.of(0x1A1A1E));

    @Test
    void a_red_fox_has_its_natural_coat() {
        assertThat(new Fox().coat(look("fox", RED))).isEqualTo(new Fox().coat(look("fox")));
    }

    @Test
    void a_red_bear_is_red() {
        assertThat(new Bear().coat(look("bear", RED)).main()).isEqualTo(RED.rgb());
    }

    @Test
    void a_zebra_is_white_with_dark_stripes_until_it_is_asked_for_in_a_colour() {
        Coat natural = new Horse().coat(look("zebra"));
        Coat red = new Horse().coat(look("zebra", RED));

        assertThat(natural.main().luma()).isGreaterThan(.8f);
        assertThat(natural.dark().luma()).isLessThan(.2f);
        assertThat(red.main()).isEqualTo(RED.rgb());
        assertThat(red.dark().luma()).as("stripes").isLessThan(RED.rgb().luma() / 2);
    }

    @Test
    void stripes_of_a_black_zebra_are_light() {
        assertThat(new Horse().coat(look("zebra", BLACK)).dark().luma()).isGreaterThan(.8f);
    }

    private static Look look(String noun, Tint... colours) {
        return new Look(
                new Entity(
                        "a",
                        noun,
                        1,
                        List.of(colours),
                        null,
                        List.of(),
                        null,
                        Entity.Size.NORMAL,
                        Entity.Distance.MIDDLE,
                        List.of()),
                1);
    }
}
