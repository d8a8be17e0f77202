package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Decodes a large picture in square tiles that share a quarter of their side with the next one, where one fades into the
 * other. A tile does not see the others, so a tiled picture is not quite the whole one; within a tile's size it is.
 *
 * @param side in latents; a multiple of 4
 * @param pixelsPerLatent how much the decoder enlarges
 */
record Tiles(Operators on, int side, int pixelsPerLatent) {

    Tiles {
        if (side < 4 || side % 4 != 0) {
            throw new IllegalArgumentException("a tile's side must be a multiple of 4: " + side);
        }
    }

    /** Of [1, channels, h, w] to [1, 3, h · pixelsPerLatent, w · pixelsPerLatent]. */
    Tensor decode(Tensor latents, UnaryOperator<Tensor> decode) {
        return on.scoped(() -> {
            var starts = starts(latents.size(3));
            var rows = new ArrayList<Tensor>();
            List<Tensor> above = List.of();
            for (long top : starts(latents.size(2))) {
                long height = Math.min(side, latents.size(2) - top);
                var row = new ArrayList<Tensor>();
                for (long left : starts) {
                    long width = Math.min(side, latents.size(3) - left);
                    row.add(on.scoped(() -> decode.apply(
                            on.contiguous(on.narrow(on.narrow(latents, 2, top, height), 3, left, width)))));
                }
                for (int i = 0; i < row.size(); i++) {
                    if (!above.isEmpty()) {
                        row.set(i, faded(above.get(i), row.get(i), 2));
                    }
                    if (i > 0) {
                        row.set(i, faded(row.get(i - 1), row.get(i), 3));
                    }
                }
                boolean last = top + height == latents.size(2);
                rows.add(joined(row, last));
                above = row;
            }
            return on.cat(2, rows);
        });
    }

    /** Every three quarters of a side, until one reaches the end. */
    private List<Long> starts(long size) {
        var starts = new ArrayList<Long>();
        long start = 0;
        starts.add(start);
        while (start + side < size) {
            start += side * 3L / 4;
            starts.add(start);
        }
        return starts;
    }

    /** The second tile, at whose beginning the end of the first fades out. */
    private Tensor faded(Tensor first, Tensor second, int axis) {
        long extent = Math.min(shared(), Math.min(first.size(axis), second.size(axis)));
        var values = new float[(int) extent];
        for (int i = 0; i < extent; i++) {
            values[i] = (float) i / extent;
        }
        return on.scoped(() -> {
            var in = on.to(
                    on.floats(values, axis == 2 ? new long[] {1, 1, extent, 1} : new long[] {1, 1, 1, extent}),
                    second.dtype());
            var end = on.narrow(first, axis, first.size(axis) - extent, extent);
            var begin = on.narrow(second, axis, 0, extent);
            var mixed = on.add(end, on.multiply(on.subtract(begin, end), in));
            return on.cat(axis, mixed, on.narrow(second, axis, extent, second.size(axis) - extent));
        });
    }

    /** A row of tiles, each without what the next one covers; the last row of all keeps its full height. */
    private Tensor joined(List<Tensor> row, boolean last) {
        var parts = new ArrayList<Tensor>();
        for (int i = 0; i < row.size(); i++) {
            var tile = row.get(i);
            var high = last ? tile : on.narrow(tile, 2, 0, Math.min(tile.size(2), kept()));
            parts.add(i == row.size() - 1 ? high : on.narrow(high, 3, 0, kept()));
        }
        return on.cat(3, parts);
    }

    private long kept() {
        return (long) side * pixelsPerLatent - shared();
    }

    private long shared() {
        return (long) side * pixelsPerLatent / 4;
    }
}
