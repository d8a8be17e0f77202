package dev.easel.torch.diffusion;

import dev.easel.torch.binding.DType;

/**
 * How much the tensors of a drawing take at once, and how much is drawn at once where there is so much room. The two
 * factors are what was measured on the CPU with FLUX.2's widths (docs/benchmarks.md), the libraries' own workspace
 * included; Z-Image holds fewer features of a token at once.
 */
record WorkingMemory(Family family) {
    /** How often a token's features are held: projections, attention's operands, what is added to. */
    private static final int TRANSFORMER = 40;

    /** How often the decoder's widest channels are held at the picture's full size: in, out, normalised, reordered. */
    private static final int DECODER = 8;

    /** Beyond this, pictures fill the processor by themselves, and memory is what is short. */
    private static final long MOST_PIXELS = 2 << 20;

    private static final int MOST_PICTURES = 4;

    private static final int LARGEST_TILE = 128;
    private static final int SMALLEST_TILE = 32;

    /** Bytes for one picture in the transformer. */
    long denoising(long tokens, DType dtype) {
        return tokens * family.width() * TRANSFORMER * dtype.bytes();
    }

    /** Bytes for a picture in the decoder. */
    long decoding(long height, long width, DType dtype) {
        var channels = family.autoencoder().decoderChannels();
        // The last block gets the channels of the one before, already at full size.
        return height * width * channels.get(Math.min(1, channels.size() - 1)) * DECODER * dtype.bytes();
    }

    /**
     * How many pictures are denoised together: at least one, a few small ones.
     *
     * @param pixels of each picture
     * @param tokens of each picture, all that the transformer sees
     * @param room in bytes
     */
    int together(int pictures, long pixels, long tokens, DType dtype, long room) {
        long most = Math.min(Math.min(pictures, MOST_PICTURES), MOST_PIXELS / pixels);
        return (int) Math.clamp(room / denoising(tokens, dtype), 1, Math.max(1, most));
    }

    /** The side of tiles in latents, or 0 if a picture is decoded in one piece. */
    int tile(long height, long width, DType dtype, long room) {
        if (decoding(height, width, dtype) <= room) {
            return 0;
        }
        int each = family.autoencoder().pixelsPerLatent();
        int side = LARGEST_TILE;
        while (side > SMALLEST_TILE && decoding((long) side * each, (long) side * each, dtype) > room) {
            side -= SMALLEST_TILE / 2;
        }
        return side;
    }
}
