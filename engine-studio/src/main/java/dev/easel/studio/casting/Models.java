package dev.easel.studio.casting;

import dev.easel.studio.model.Model;
import dev.easel.studio.model.animal.Animals;
import dev.easel.studio.model.building.Buildings;
import dev.easel.studio.model.figure.Figures;
import dev.easel.studio.model.heavens.Heavens;
import dev.easel.studio.model.object.Objects;
import dev.easel.studio.model.plant.Plants;
import dev.easel.studio.model.sign.Signs;
import dev.easel.studio.model.vehicle.Vehicles;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All of Studio's own models by name. Two of the same name stop the start. */
public final class Models {
    private static final Map<String, Model> BY_NAME = Stream.of(
                    Figures.all(),
                    Animals.all(),
                    Objects.all(),
                    Buildings.all(),
                    Vehicles.all(),
                    Plants.all(),
                    Signs.all(),
                    Heavens.all())
            .flatMap(family -> family.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Models() {}

    /** The model of that name, if Studio has one. */
    public static Optional<Model> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every model under its name. */
    public static Map<String, Model> all() {
        return BY_NAME;
    }
}
