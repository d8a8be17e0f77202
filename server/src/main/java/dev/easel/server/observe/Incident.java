package dev.easel.server.observe;

import dev.easel.contract.Problem;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** A fault of ours: logged once with everything, told to the caller with nothing but a number to quote. */
public final class Incident {
    private static final System.Logger LOG = System.getLogger(Incident.class.getName());

    private Incident() {}

    /**
     * Logs a fault and makes the problem that the caller is told.
     *
     * @param during what was being done, for the log
     */
    public static Problem report(String during, Throwable fault) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + id + " during " + during, fault);
        return Problem.of(
                "internalServerError",
                "Easel failed to do this, and that is not your fault. The server's log says more under incident " + id
                        + ".");
    }

    /**
     * The same on a thread that has to go on whatever happened, for want of memory too: then it may be that even this
     * cannot be logged.
     */
    public static void survive(String during, Throwable fault) {
        try {
            var _ = report(during, fault);
        } catch (Throwable _) {
            // There is nobody left to tell.
        }
    }
}
