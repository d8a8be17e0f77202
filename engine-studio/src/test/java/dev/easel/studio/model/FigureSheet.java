package dev.easel.studio.model;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.Preview;
import dev.easel.studio.light.Light;
import dev.easel.studio.model.figure.Figures;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Tint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws people and animals for looking at: {@code FigureSheet FOLDER CELL LIGHTS LOOK...} writes sheets of cells of so many
 * pixels, a row for each of the lights ({@code day,sunset,moon}). A look is
 * {@code noun/pose/trait,trait/hex,hex/part:hex:trait:trait,part/seed}; trailing pieces may be left out. The single look
 * {@code all:} stands for every name.
 */
public final class FigureSheet {
    private static final Map<String, Light> LIGHTS =
            Map.of("day", Preview.DAY, "sunset", Preview.SUNSET, "moon", Preview.MOON);
    private static final Map<String, Rgb> PAPER =
            Map.of("day", Rgb.of(0xBFD8E4), "sunset", Rgb.of(0xB07A88), "moon", Rgb.of(0x1E2650));

    private FigureSheet() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int cell = Integer.parseInt(args[1]);
        List<String> lights = List.of(args[2].split(","));
        List<String> looks = List.of(args).subList(3, args.length);
        if (looks.size() == 1 && looks.getFirst().startsWith("all:")) {
            looks = all().keySet().stream().sorted().toList();
        }
        int perRow = Math.max(1, 1500 / cell);
        int page = 0;
        for (int from = 0; from < looks.size(); from += perRow * 3) {
            List<String> part = looks.subList(from, Math.min(looks.size(), from + perRow * 3));
            sheet(part, lights, cell, perRow, folder.resolve("sheet-" + page++ + ".png"));
        }
    }

    static Map<String, Model> all() {
        Map<String, Model> all = new TreeMap<>(Figures.all());
        all.putAll(dev.easel.studio.model.animal.Animals.all());
        return all;
    }

    private static void sheet(List<String> looks, List<String> lights, int cell, int perRow, Path file) {
        int rows = (looks.size() + perRow - 1) / perRow * lights.size();
        int columns = Math.min(perRow, looks.size());
        var image = new java.awt.image.BufferedImage(
                columns * cell, rows * cell, java.awt.image.BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, looks.size()).forEach(i -> {
            for (int l = 0; l < lights.size(); l++) {
                var picture = one(looks.get(i), lights.get(l), cell);
                int x = i % perRow * cell;
                int y = (i / perRow * lights.size() + l) * cell;
                image.createGraphics().drawImage(picture, x, y, null);
            }
        });
        try {
            javax.imageio.ImageIO.write(image, "png", file.toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static java.awt.image.BufferedImage one(String text, String light, int cell) {
        Look look = look(text);
        Model model = all().get(look.entity().noun());
        if (model == null) {
            throw new IllegalArgumentException("no figure " + text);
        }
        Raster raster = new Raster(Frame.of(new PixelSize(cell, cell)));
        Preview.fill(raster, Objects.requireNonNull(PAPER.get(light)));
        Model.Extent extent = model.extent(look);
        float height = Math.min(900, 900 * extent.height() / extent.width());
        Preview.paint(raster, model, look, 500, 960, height, Objects.requireNonNull(LIGHTS.get(light)));
        var picture = raster.toPicture();
        var image = new java.awt.image.BufferedImage(cell, cell, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < cell; y++) {
            for (int x = 0; x < cell; x++) {
                image.setRGB(x, y, picture.argb(x, y));
            }
        }
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.BLACK);
        pen.drawString(text.length() > cell / 7 ? text.substring(0, cell / 7) : text, 4, 12);
        return image;
    }

    static Look look(String text) {
        String[] pieces = text.split("/", -1);
        List<Tint> colours = new ArrayList<>();
        for (String hex : words(pieces, 3)) {
            colours.add(tint(hex));
        }
        List<Part> parts = words(pieces, 4).stream().map(FigureSheet::part).toList();
        String pose = pieces.length > 1 && !pieces[1].isEmpty() ? pieces[1] : null;
        Entity entity = new Entity(
                "it",
                pieces[0],
                1,
                colours,
                null,
                words(pieces, 2),
                pose,
                Entity.Size.NORMAL,
                Entity.Distance.MIDDLE,
                parts);
        return new Look(entity, pieces.length > 5 ? Long.parseLong(pieces[5]) : 7);
    }

    private static Part part(String text) {
        String[] words = text.split(":", -1);
        List<Tint> colours = new ArrayList<>();
        List<String> traits = new ArrayList<>();
        String material = null;
        for (String word : List.of(words).subList(1, words.length)) {
            if (word.matches("[0-9A-F]{6}")) {
                colours.add(tint(word));
            } else if (word.equals("silver") || word.equals("gold")) {
                material = word;
            } else {
                traits.add(word);
            }
        }
        return new Part(words[0], colours, material, traits);
    }

    private static Tint tint(String hex) {
        return new Tint(hex, Rgb.of(Integer.parseInt(hex, 16)));
    }

    private static List<String> words(String[] pieces, int i) {
        return pieces.length > i && !pieces[i].isEmpty() ? List.of(pieces[i].split(",")) : List.of();
    }
}
