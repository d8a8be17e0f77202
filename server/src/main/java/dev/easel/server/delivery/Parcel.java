package dev.easel.server.delivery;

/** A delivery together with what is sent. */
public record Parcel(Delivery delivery, Payload payload) {

    public Parcel {
        if (delivery.kind() != payload.kind()) {
            throw new IllegalArgumentException("no payload of this delivery: " + payload);
        }
    }

    /** For logs: no query, no content. */
    @Override
    public String toString() {
        return delivery.toString();
    }
}
