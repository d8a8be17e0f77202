package dev.easel.studio.edit;

import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity while an instruction changes it. Mutable; belongs to one instruction. */
final class EntityDraft {
    String id;
    String noun;
    int count;
    List<Tint> colours;

    @Nullable
    String material;

    List<String> traits;

    @Nullable
    String pose;

    Entity.Size size;
    Entity.Distance distance;
    List<Part> parts;

    EntityDraft(Entity entity) {
        id = entity.id();
        noun = entity.noun();
        count = entity.count();
        colours = new ArrayList<>(entity.colours());
        material = entity.material();
        traits = new ArrayList<>(entity.traits());
        pose = entity.pose();
        size = entity.size();
        distance = entity.distance();
        parts = new ArrayList<>(entity.parts());
    }

    Entity toEntity() {
        return new Entity(id, noun, count, colours, material, traits, pose, size, distance, parts);
    }
}
