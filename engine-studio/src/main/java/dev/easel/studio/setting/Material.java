package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What floors, tables and cliffs are made of: a colour for each point of a surface measured in metres. */
enum Material {
    /** Boards side by side along v, grain along u. */
    WOOD(.35f) {
        @Override
        Rgb at(float u, float v) {
            float board = (float) Math.floor(v / BOARD);
            float along = u + board * 3.7f;
            float grain = Noise.fractal(along * 1.4f + board * 7, v * 15, 4);
            float rings = .5f + .5f * sin(v * 22 + Noise.fractal(along, v * 3 + board, 3) * 15);
            Rgb wood = Rgb.of(0x7E4C28)
                    .mix(
                            Rgb.of(0xD89E60),
                            clamp((.62f * grain + .28f * rings) * 1.2f + .08f * (Noise.hash((int) board, 5) - .5f)));
            float inside = v / BOARD - board;
            float gap = smooth(0, .02f, inside) * smooth(1, .98f, inside);
            return Rgb.of(0x2A160C).mix(wood, gap);
        }
    },
    /** White with dark veins and a little gold. */
    MARBLE(.8f) {
        @Override
        Rgb at(float u, float v) {
            float bendX = Noise.fractal(u * 1.1f, v * 1.1f, 4);
            float bendY = Noise.fractal(u * 1.1f + 9, v * 1.1f + 5, 4);
            float vein = Noise.ridge(u * 1.1f + bendX * 1.8f, v * 1.1f + bendY * 1.8f, 4);
            Rgb body = Rgb.of(0xFBF5F3).mix(Rgb.of(0xD9D0DC), Noise.fractal(u * 3, v * 2, 3));
            return body.mix(Rgb.of(0x6E668C), .8f * smooth(.62f, .86f, vein))
                    .mix(Rgb.of(0xE0A848), .65f * smooth(.8f, .87f, vein));
        }
    },
    /** Grey, speckled and stained. */
    STONE(.15f) {
        @Override
        Rgb at(float u, float v) {
            float stain = Noise.fractal(u * 1.6f, v * 1.6f, 5);
            float grain = Noise.value(u * 60, v * 60);
            return Rgb.of(0x6E6A6C).mix(Rgb.of(0xC4BCB2), clamp(stain * 1.2f + .2f * (grain - .5f)));
        }
    },
    /** Dark and clear; shows what is behind it by its gloss. */
    GLASS(1) {
        @Override
        Rgb at(float u, float v) {
            return Rgb.of(0x8CA8B4).mix(Rgb.of(0xC4D8DC), Noise.value(u * .8f, v * .8f));
        }
    },
    /** White linen with its weave and soft folds. */
    CLOTH(0) {
        @Override
        Rgb at(float u, float v) {
            float fold = Noise.fractal(u * 1.2f, v * 1.9f, 3);
            float weave = .03f * (Noise.value(u * 160, v * 12) + Noise.value(u * 12, v * 160) - 1);
            return Rgb.of(0xC8C0B8).mix(Rgb.of(0xFAF4EA), clamp(fold * 1.3f + weave));
        }
    },
    /** Brushed metal. */
    METAL(.7f) {
        @Override
        Rgb at(float u, float v) {
            return Rgb.of(0x8A9098).mix(Rgb.of(0xC8CED4), Noise.fractal(u * 2, v * 90, 3));
        }
    },
    /** Packed earth and turf. */
    EARTH(0) {
        @Override
        Rgb at(float u, float v) {
            return Rgb.of(0x6A4E38).mix(Rgb.of(0xA88660), Noise.fractal(u * 2.4f, v * 2.4f, 5));
        }
    },
    /** Old ice: pale blue, cracked. */
    ICE(.8f) {
        @Override
        Rgb at(float u, float v) {
            float crack = Noise.ridge(u * 1.3f + 3, v * 1.3f, 4);
            return Rgb.of(0x8CC4E4)
                    .mix(Rgb.of(0xEAF6FC), Noise.fractal(u, v, 4) + .2f)
                    .mix(Rgb.WHITE, smooth(.66f, .84f, crack));
        }
    };

    private static final float BOARD = .16f;

    private final float gloss;

    Material(float gloss) {
        this.gloss = gloss;
    }

    /** The surface's own colour, in metres. */
    abstract Rgb at(float u, float v);

    /** How much of what is behind mirrors in it, 0 to 1. */
    float gloss() {
        return gloss;
    }

    /** The material that a prompt names, or the usual one. */
    static Material named(@Nullable String name, Material usual) {
        return switch (name) {
            case null -> usual;
            case "wood", "wooden", "oak", "pine", "bamboo", "walnut", "mahogany" -> WOOD;
            case "marble", "alabaster" -> MARBLE;
            case "stone", "granite", "concrete", "brick", "rock", "slate", "sandstone" -> STONE;
            case "glass", "crystal" -> GLASS;
            case "cloth", "linen", "fabric", "silk", "velvet" -> CLOTH;
            case "metal", "steel", "iron", "silver", "gold", "copper", "bronze", "brass" -> METAL;
            case "earth", "grass", "soil", "dirt" -> EARTH;
            case "ice" -> ICE;
            default -> usual;
        };
    }

    /** Multiplies a drawn layer by the material, {@code size} units of the paper to the metre. */
    void texture(Layer layer, Frame frame, float size) {
        float metre = size * frame.scale();
        IntStream.range(0, layer.rows()).parallel().forEach(row -> {
            int[] pixels = layer.row(row);
            for (int column = 0; column < pixels.length; column++) {
                int pixel = pixels[column];
                if (pixel >>> 24 != 0) {
                    pixels[column] = multiply(pixel, at((layer.left() + column) / metre, (layer.top() + row) / metre));
                }
            }
        });
    }

    private static int multiply(int pixel, Rgb colour) {
        int r = (int) ((pixel >> 16 & 255) * colour.r() + .5f);
        int g = (int) ((pixel >> 8 & 255) * colour.g() + .5f);
        int b = (int) ((pixel & 255) * colour.b() + .5f);
        return (pixel & 0xff000000) | (Math.min(255, r) << 16) | (Math.min(255, g) << 8) | Math.min(255, b);
    }
}
