package dev.easel.upstream.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * What every call to another server has to pass: names the addresses that may be connected to, so that whoever answers for
 * a name cannot have the connection go elsewhere. Safe for use by many threads.
 */
@FunctionalInterface
public interface Gate {

    /**
     * Resolves the host of an address, once, and vets what it resolves to; the connection goes to one of these.
     *
     * @throws IOException if it may not be called, or has no address; the message names no more than scheme, host and port
     */
    List<InetAddress> vetted(URI address) throws IOException;
}
