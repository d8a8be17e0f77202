package dev.easel.server.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host, which may be an address itself. */
@FunctionalInterface
interface Resolver {

    /** All of them, at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** Asks the system. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
