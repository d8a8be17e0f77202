package dev.easel.contract;

/** When the caller wants to hear of the results. */
public enum DeliveryMethod {
    /** The answer to the request carries the results. */
    SYNC("sync"),
    /** The request is acknowledged at once; the results are fetched with {@code getResponse}. */
    ASYNC("async");

    private final String wireName;

    DeliveryMethod(String wireName) {
        this.wireName = wireName;
    }

    /** The value of {@code deliveryMethod} in a request. */
    public String wireName() {
        return wireName;
    }
}
