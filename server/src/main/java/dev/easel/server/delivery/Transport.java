package dev.easel.server.delivery;

/** Carries a delivery to its receiver. */
@FunctionalInterface
public interface Transport {

    /** Tries once; blocks for a limited time. */
    Response carry(Delivery delivery);
}
