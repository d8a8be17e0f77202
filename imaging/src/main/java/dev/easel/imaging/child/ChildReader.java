package dev.easel.imaging.child;

import dev.easel.imaging.DecodeException;
import dev.easel.imaging.DecodeException.Reason;
import dev.easel.imaging.PixelReader;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.SkiaReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Reads pixels in a few children, which are started when they are needed and stay for the next picture. A picture that
 * ends a child is refused; nobody else notices. Safe for use by many threads.
 */
public final class ChildReader implements PixelReader {
    private static final System.Logger LOG = System.getLogger(ChildReader.class.getName());

    /** A child takes some 100 MB while it waits, so a large machine does not get one for each processor. */
    private static final int MOST_CHILDREN = 4;

    private final ChildLimits limits;
    private final Semaphore places;

    /** The one that was used last is taken first: memory that it has is used again, and the others sleep. */
    private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();

    private final Set<Child> all = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Starts nothing yet. At most so many children decode at a time. */
    public ChildReader(ChildLimits limits, int children) {
        this.limits = limits;
        this.places = new Semaphore(children, true);
    }

    /** With standard limits, and as many children as this machine has processors, but not more than four. */
    public static ChildReader standard() {
        return new ChildReader(
                ChildLimits.standard(),
                Math.min(MOST_CHILDREN, Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public byte[] read(byte[] file, PixelSize promised, PixelSize wanted) throws DecodeException, InterruptedException {
        places.acquire();
        try {
            var child = take();
            try {
                return child.read(file, promised, wanted);
            } catch (DecodeException e) {
                if (e.reason() == Reason.TOO_COSTLY) {
                    LOG.log(Level.WARNING, "a picture from outside ended the process that decoded it");
                }
                throw e;
            } finally {
                putBack(child);
            }
        } finally {
            places.release();
        }
    }

    /** The processes that there are now. */
    public Stream<ProcessHandle> processes() {
        return all.stream().map(Child::process);
    }

    @Override
    public void close() {
        closed = true;
        all.forEach(Child::close);
    }

    private Child take() throws InterruptedException {
        for (var child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            if (child.isFresh()) {
                return child;
            }
            discard(child);
        }
        // This process unpacks the drawing library, because a child can write no file.
        SkiaReader.load();
        try {
            var child = Child.start(limits);
            all.add(child);
            if (closed) {
                discard(child);
                throw new IllegalStateException("no picture is decoded any more");
            }
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putBack(Child child) {
        if (child.isFresh() && !closed) {
            idle.addFirst(child);
        } else {
            discard(child);
        }
    }

    private void discard(Child child) {
        child.close();
        all.remove(child);
    }
}
