package dev.easel.studio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.casting.Models;
import dev.easel.studio.scene.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    @Test
    void a_box_covers_nearly_all_of_its_extent() {
        assertThat(silhouette("refrigerator").share()).isGreaterThan(.85f);
    }

    @Test
    void a_horse_leaves_the_ground_under_its_belly_free() {
        Silhouette horse = silhouette("horse");

        assertThat(horse.covers(.6f, .55f)).as("flank").isTrue();
        assertThat(horse.covers(.6f, .9f)).as("between the legs").isFalse();
    }

    @Test
    void nothing_is_covered_outside_the_extent() {
        Silhouette box = silhouette("refrigerator");

        assertThat(box.covers(-.01f, .5f)).isFalse();
        assertThat(box.covers(1.01f, .5f)).isFalse();
        assertThat(box.covers(.5f, 1.01f)).isFalse();
    }

    @Test
    void light_covers_nothing() {
        assertThat(silhouette("constellation").share()).isLessThan(.05f);
    }

    private static Silhouette silhouette(String name) {
        var entity = new Entity(
                "a", name, 1, List.of(), null, List.of(), null, Entity.Size.NORMAL, Entity.Distance.MIDDLE, List.of());
        return Silhouette.of(Models.find(name).orElseThrow(), new Look(entity, 1));
    }
}
