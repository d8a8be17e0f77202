package dev.easel.server.delivery;

import java.net.URI;

/** Addresses without the part that opens something. */
final class Address {
    private Address() {}

    /** The address as it may be shown; an ellipsis stands for the query. */
    static String shown(URI address) {
        return bare(address) + (address.getRawQuery() == null ? "" : "?…");
    }

    /** The address without query, user and fragment. */
    static URI bare(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        return URI.create(address.getScheme() + "://" + address.getHost() + port + path);
    }
}
