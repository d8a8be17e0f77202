package dev.easel.imaging.child;

import dev.easel.imaging.Decoder;
import java.time.Duration;

/** A process that has a child and is to be killed: prints what processor time a picture takes, and decodes it on and on. */
final class LoneParent {
    private LoneParent() {}

    public static void main(String[] arguments) throws Exception {
        var patient = ChildLimits.standard().within(Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (var reader = new ChildReader(patient, 1);
                var decoder = new Decoder(reader)) {
            var slow = Bombs.jpeg(7_064, 7_064, 50);
            decoder.decode(Bombs.png(40, 30), 10);
            var child = reader.processes().findFirst().orElseThrow();
            var start = child.info().totalCpuDuration().orElseThrow();
            decoder.decode(slow, 10);
            var taken = child.info().totalCpuDuration().orElseThrow().minus(start);
            System.out.println(child.pid());
            System.out.println(taken);
            while (true) {
                decoder.decode(slow, 10);
            }
        }
    }
}
