package dev.easel.server.delivery;

/**
 * The right to try a delivery, for a while.
 *
 * @param attempts how often it has been tried before
 * @param fence grows with every claim of the delivery: only the newest counts
 */
public record Claim(Parcel parcel, int attempts, long fence) {

    public Delivery delivery() {
        return parcel.delivery();
    }

    /** How much memory it takes, in bytes. */
    public int weight() {
        return parcel.payload().weight();
    }
}
