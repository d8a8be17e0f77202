package dev.easel.torch.sampling;

/**
 * Normally distributed numbers from a seed: the sequence of PyTorch's CPU generator in float32, so that a seed means the
 * same there and here (to within the last bits: PyTorch's vector code rounds its logarithm differently).
 *
 * <p>Mersenne Twister MT19937 gives 24-bit uniform numbers; Box-Muller turns blocks of sixteen into normal ones, the
 * first eight with the second eight. Like PyTorch it uses the lower 32 bits of the seed.
 */
public final class Noise {
    private static final int N = 624;
    private static final int M = 397;
    private static final int BLOCK = 16;

    private final int[] state = new int[N];
    private int next = N;

    private Noise(long seed) {
        state[0] = (int) seed; // wraps on purpose
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    /**
     * Draws {@code count} numbers of mean 0 and deviation 1.
     *
     * @param count at least 16: PyTorch draws shorter tensors in another way
     */
    public static float[] normal(long seed, int count) {
        if (count < BLOCK) {
            throw new IllegalArgumentException("noise has at least " + BLOCK + " values: " + count);
        }
        var random = new Noise(seed);
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.uniform();
        }
        for (int i = 0; i + BLOCK <= count; i += BLOCK) {
            transform(values, i);
        }
        if (count % BLOCK != 0) {
            // The last block is drawn anew, over values that were already finished.
            int start = count - BLOCK;
            for (int i = start; i < count; i++) {
                values[i] = random.uniform();
            }
            transform(values, start);
        }
        return values;
    }

    private static void transform(float[] values, int start) {
        for (int i = start; i < start + BLOCK / 2; i++) {
            double radius = Math.sqrt(-2 * Math.log(1 - values[i]));
            double angle = 2 * Math.PI * values[i + BLOCK / 2];
            values[i] = (float) (radius * Math.cos(angle));
            values[i + BLOCK / 2] = (float) (radius * Math.sin(angle));
        }
    }

    private float uniform() {
        return (bits() & 0xFF_FFFF) * 0x1p-24f;
    }

    private int bits() {
        if (next == N) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9D2C5680;
        y ^= y << 15 & 0xEFC60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7FFFFFFF);
            state[i] = state[(i + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
        }
        next = 0;
    }
}
