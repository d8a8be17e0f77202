package dev.easel.torch.diffusion;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Small pictures straight from latents: the colour of a place is a weighted sum of its latent channels. The weights are
 * fitted once, to what the checkpoint's own decoder makes of the latents of a test card, so they suit any weights.
 */
final class Preview {
    /** The test card's side in latents. */
    private static final int CARD = 24;

    private static final int COLOURS = 3;

    private final Operators on;

    /** By colour: a weight for each latent channel, then what is added. */
    private final double[][] weights;

    private Preview(Operators on, double[][] weights) {
        this.on = on;
        this.weights = weights;
    }

    /**
     * Fits the weights.
     *
     * @param encode [1, 3, h, w] from -1 to 1 in float32, to [1, latent channels, h / each, w / each]
     * @param decode the way back
     * @param each pixels along a side of a latent
     */
    static Preview fit(Operators on, UnaryOperator<Tensor> encode, UnaryOperator<Tensor> decode, int each) {
        try (var _ = on.scope()) {
            int side = CARD * each;
            var encoded = encode.apply(on.floats(card(side), 1, COLOURS, side, side));
            var latents = on.to(encoded, DType.F32).floats();
            var decoded = on.to(decode.apply(encoded), DType.F32).floats();
            int channels = (int) encoded.size(1);
            var samples = new double[CARD * CARD][channels + 1];
            var colours = new double[CARD * CARD][COLOURS];
            for (int place = 0; place < samples.length; place++) {
                for (int c = 0; c < channels; c++) {
                    samples[place][c] = latents[c * CARD * CARD + place];
                }
                samples[place][channels] = 1;
                for (int c = 0; c < COLOURS; c++) {
                    colours[place][c] = mean(decoded, c, place / CARD, place % CARD, each);
                }
            }
            return new Preview(on, LeastSquares.fit(samples, colours));
        }
    }

    /** Planes of red, green and blue from -1 to 1: waves of colour in all directions, fine and coarse. */
    private static float[] card(int side) {
        var card = new float[COLOURS * side * side];
        for (int colour = 0; colour < COLOURS; colour++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    double u = (double) x / side;
                    double v = (double) y / side;
                    double wave = Math.sin(2 * Math.PI * ((colour + 1) * u + (3 - colour) * v))
                            + Math.sin(2 * Math.PI * ((5 - colour) * u - (colour + 2) * v) + colour)
                            + Math.sin(2 * Math.PI * (4 + colour) * (u * u + v * v));
                    card[(colour * side + y) * side + x] = (float) Math.clamp(wave / 2, -1, 1);
                }
            }
        }
        return card;
    }

    /** From 0 to 1, like the pixels that are made of what is decoded. */
    private static double mean(float[] planes, int colour, int row, int column, int each) {
        int side = CARD * each;
        double sum = 0;
        for (int y = row * each; y < (row + 1) * each; y++) {
            for (int x = column * each; x < (column + 1) * each; x++) {
                sum += Math.clamp((planes[(colour * side + y) * side + x] + 1) / 2, 0, 1);
            }
        }
        return sum / (each * each);
    }

    /** Of [batch, latent channels, h, w], in pixels of one latent each. */
    List<Pixels> of(Tensor latents) {
        try (var _ = on.scope()) {
            int channels = weights[0].length - 1;
            int height = (int) latents.size(2);
            int width = (int) latents.size(3);
            var values = on.to(latents, DType.F32).floats();
            var pictures = new ArrayList<Pixels>();
            for (int i = 0; i < latents.size(0); i++) {
                var rgb = new byte[COLOURS * width * height];
                for (int place = 0; place < width * height; place++) {
                    for (int colour = 0; colour < COLOURS; colour++) {
                        double sum = weights[colour][channels];
                        for (int c = 0; c < channels; c++) {
                            sum += weights[colour][c] * values[(i * channels + c) * width * height + place];
                        }
                        rgb[COLOURS * place + colour] = (byte) Math.round(255 * Math.clamp(sum, 0, 1));
                    }
                }
                pictures.add(new Pixels(width, height, rgb));
            }
            return pictures;
        }
    }
}
