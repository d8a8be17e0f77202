package dev.easel.studio.model.animal;

import dev.easel.studio.model.Model;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Fitted;
import java.util.HashMap;
import java.util.Map;

/** All animals by name. */
public final class Animals {
    private Animals() {}

    public static Map<String, Model> all() {
        Map<String, Model> all = new HashMap<>();
        put(all, new Quadruped(new Fox()), "fox");
        put(all, new Quadruped(new Wolf()), "wolf");
        put(all, new Quadruped(new Dog()), "dog");
        put(all, new Quadruped(new Cat()), "cat");
        put(all, new Quadruped(new Lion()), "lion", "lioness");
        put(all, new Quadruped(new Tiger()), "tiger");
        put(all, new Quadruped(new Bear()), "bear", "polar bear");
        put(all, new Quadruped(new Deer()), "deer", "stag", "doe", "fawn");
        put(all, new Quadruped(new Horse()), "horse", "unicorn", "zebra");
        put(all, new Rabbit(), "rabbit");
        put(all, new Quadruped(new Elephant()), "elephant");
        put(all, new Quadruped(new Giraffe()), "giraffe");
        put(all, new Quadruped(new Cow()), "cow", "bull", "calf");
        put(all, new Sheep(), "sheep", "lamb", "ram");
        put(all, new Quadruped(new Pig()), "pig", "piglet");
        put(all, Rodent.squirrel(), "squirrel");
        put(all, Rodent.mouse(), "mouse");
        put(all, new Monkey(), "monkey");
        put(all, new Owl(), "owl", "snowy owl");
        put(all, new Songbird(), Songbird.names());
        put(all, new Waterfowl(true), "swan");
        put(all, new Waterfowl(false), "duck", "duckling");
        put(all, new Chicken(), "chicken", "hen", "rooster");
        put(all, new Penguin(), "penguin");
        put(all, new Fish(), "fish", "goldfish", "clownfish");
        put(all, Cetacean.dolphin(), "dolphin");
        put(all, Cetacean.whale(), "whale");
        put(all, Cetacean.shark(), "shark");
        put(all, new Turtle(), "turtle", "tortoise");
        put(all, new Frog(), "frog");
        put(all, new Butterfly(), "butterfly");
        put(all, new Dragon(), "dragon");
        return Map.copyOf(all);
    }

    private static void put(Map<String, Model> all, Drawing drawing, String... names) {
        Model model = new Fitted(drawing);
        for (String name : names) {
            all.put(name, model);
        }
    }
}
