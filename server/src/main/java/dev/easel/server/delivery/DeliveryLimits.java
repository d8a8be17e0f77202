package dev.easel.server.delivery;

/**
 * The bounds of a {@link DeliveryService}.
 *
 * @param concurrent attempts at the same time
 * @param perHost attempts at the same time to one host
 * @param flightBytes what the bodies that are being sent may take, in bytes
 * @param backlog what may be pending before no more is taken on
 */
public record DeliveryLimits(int concurrent, int perHost, long flightBytes, Outbox.Backlog backlog) {

    public DeliveryLimits {
        if (concurrent < 1 || perHost < 1 || flightBytes < 1 || backlog.deliveries() < 1 || backlog.bytes() < 1) {
            throw new IllegalArgumentException("limits of deliveries are at least 1");
        }
    }

    /** Bodies take at most an eighth of the memory while they are sent; those that wait are on disk. */
    public static DeliveryLimits standard() {
        long memory = Runtime.getRuntime().maxMemory();
        return new DeliveryLimits(512, 4, memory / 8, new Outbox.Backlog(100_000, 2L << 30));
    }
}
