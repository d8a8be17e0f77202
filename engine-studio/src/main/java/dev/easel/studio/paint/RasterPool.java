package dev.easel.studio.paint;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Rasters that have been painted on and can be painted on again, with their scratch: a picture at 2K takes 55 MB of
 * planes and twice as much for work on them, and a heap that gets new ones for every picture grows to many times that
 * before it is cleared. The pool holds one size at a time, and lets go of its rasters when memory runs out. Safe for use
 * by many threads.
 */
public final class RasterPool {
    private final int most;
    private final Deque<SoftReference<Raster>> idle = new ArrayDeque<>();

    /** Keeps at most so many rasters that nobody paints on; those that were used last. */
    public RasterPool(int most) {
        this.most = most;
    }

    /** A black raster, until it is given back. One of a size that the pool has not frees all that it has. */
    public Raster take(Frame frame) {
        Raster used = used(frame);
        if (used == null) {
            return new Raster(frame);
        }
        used.blacken();
        return used;
    }

    /** Takes back a raster; nobody may use it any more. */
    public synchronized void giveBack(Raster raster) {
        idle.addFirst(new SoftReference<>(raster));
        if (idle.size() > most) {
            idle.removeLast();
        }
    }

    private synchronized @Nullable Raster used(Frame frame) {
        Iterator<SoftReference<Raster>> all = idle.iterator();
        while (all.hasNext()) {
            Raster raster = all.next().get();
            if (raster == null) {
                all.remove();
            } else if (raster.frame().equals(frame)) {
                all.remove();
                return raster;
            }
        }
        idle.clear();
        return null;
    }
}
