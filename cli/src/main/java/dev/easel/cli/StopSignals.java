package dev.easel.cli;

import java.lang.System.Logger.Level;
import java.util.List;

/**
 * What ends the process from outside: SIGTERM, and SIGINT from Ctrl-C. The JVM ignores both once it has begun to stop.
 * Whoever asks a second time does not want to wait, and a server that survives any crash need not.
 */
final class StopSignals {
    private static final System.Logger LOG = System.getLogger(StopSignals.class.getName());

    private StopSignals() {}

    /**
     * Has the next signal end the process at once. By reflection, since {@code sun.misc.Signal} is all there is for it and
     * the compiler warns of it in a way that cannot be switched off.
     */
    static void endAtOnce() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var byDefault = handler.getField("SIG_DFL").get(null);
            for (var name : List.of("TERM", "INT")) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), byDefault);
            }
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "this JVM cannot be told to end at a second signal", e);
        }
    }
}
