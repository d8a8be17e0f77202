package dev.easel.server;

import dev.easel.contract.Catalog;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.fault.Failpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server in a process of its own that ends without a word when it has come to a place so many times. Arguments: data
 * folder, name of the place, how many times, the address that it may deliver to. Prints its port when it is up.
 */
final class MortalServer {
    private MortalServer() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var place = arguments[1];
        var times = new AtomicInteger(Integer.parseInt(arguments[2]));
        Failpoint failpoint = at -> {
            if (at.equals(place) && times.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        };
        var config = ServerConfig.local(data)
                .listening("127.0.0.1", 0, AccessKeys.none())
                .calling(EgressPolicy.allowing(arguments[3]));
        var server = EaselServer.start(config, Catalog.load(), GradientEngine.willing(), Clock.systemUTC(), failpoint);
        System.out.println(server.port());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
