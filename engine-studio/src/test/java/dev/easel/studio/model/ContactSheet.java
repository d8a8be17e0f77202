package dev.easel.studio.model;

import dev.easel.studio.Preview;
import dev.easel.studio.casting.Models;
import dev.easel.studio.light.Light;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Tint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * For looking at work in progress: draws models in three lights. Arguments: a folder, then names of models, or a part of
 * their package's name, or nothing for all. A name may be followed by {@code =} and words: a colour as six hex digits, a
 * material after {@code :}, else traits.
 */
final class ContactSheet {
    private static final int CELL = 250;
    private static final int COLUMNS = 6;
    private static final int ROWS = 5;
    private static final Light[] LIGHTS = {Preview.DAY, Preview.SUNSET, Preview.MOON};
    private static final Rgb[] GROUNDS = {Rgb.of(0xB9C4C8), Rgb.of(0x9A6A78), Rgb.of(0x20264A)};

    private ContactSheet() {}

    public static void main(String... args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Map<String, Model> models = new TreeMap<>();
        if (args.length == 1) {
            models.putAll(Models.all());
        }
        List<Look> looks = new java.util.ArrayList<>();
        if (models.isEmpty()) {
            for (int i = 1; i < args.length; i++) {
                looks.add(look(args[i]));
            }
        } else {
            models.keySet().forEach(name -> looks.add(look(name)));
        }
        int perSheet = ROWS * COLUMNS / LIGHTS.length;
        for (int from = 0; from < looks.size(); from += perSheet) {
            List<Look> some = looks.subList(from, Math.min(looks.size(), from + perSheet));
            Path file = folder.resolve("sheet-%02d.png".formatted(from / perSheet));
            Preview.write(sheet(some), file);
            System.out.println(
                    file + ": " + some.stream().map(l -> l.entity().noun()).toList());
        }
    }

    private static Raster sheet(List<Look> looks) {
        Raster raster = new Raster(new Frame(CELL * COLUMNS, CELL * ROWS, 1));
        raster.paint((i, x, y) -> {
            int light = (int) (x / CELL) % LIGHTS.length;
            float down = y % CELL / CELL;
            raster.cover(i, GROUNDS[light].times(down > .9f ? .72f : .8f + .25f * down), 1);
        });
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            Model model = Models.find(look.entity().noun()).orElseThrow();
            Model.Extent extent = model.extent(look);
            float height = Math.min(CELL * .84f, CELL * .88f * extent.height() / extent.width());
            for (int k = 0; k < LIGHTS.length; k++) {
                int cell = i * LIGHTS.length + k;
                float x = (cell % COLUMNS + .5f) * CELL;
                float y = (Math.floorDiv(cell, COLUMNS) + .94f) * CELL;
                Preview.paint(raster, model, look, x, y, height, LIGHTS[k]);
            }
        }
        return raster;
    }

    private static Look look(String wish) {
        String[] parts = wish.split("=", -1);
        List<Tint> colours = new java.util.ArrayList<>();
        List<String> traits = new java.util.ArrayList<>();
        String material = null;
        if (parts.length > 1) {
            for (String word : parts[1].split(",", -1)) {
                if (word.startsWith(":")) {
                    material = word.substring(1);
                } else if (word.matches("[0-9a-f]{6}")) {
                    colours.add(new Tint(word, Rgb.of(Integer.parseInt(word, 16))));
                } else {
                    traits.add(word);
                }
            }
        }
        Entity entity = new Entity(
                "a",
                parts[0],
                1,
                colours,
                material,
                traits,
                null,
                Entity.Size.NORMAL,
                Entity.Distance.MIDDLE,
                List.of());
        return new Look(entity, 7);
    }
}
