package dev.easel.server.delivery;

/** Carries something to its receiver. */
@FunctionalInterface
public interface Transport {

    /** Tries once; blocks for a limited time. */
    Response carry(Parcel parcel);
}
