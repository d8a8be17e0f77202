package dev.easel.server;

import dev.easel.contract.Catalog;
import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.server.access.AccessKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A server in a process of its own that asks for a key, for another Easel to draw with. Argument: data folder. Prints its
 * port when it is up.
 */
final class PeerServer {
    private PeerServer() {}

    public static void main(String[] arguments) throws Exception {
        var config = ServerConfig.local(Path.of(arguments[0]))
                .listening("127.0.0.1", 0, AccessKeys.of(List.of(RunningServer.KEY)));
        var server = EaselServer.start(config, Catalog.load(), new Columns());
        System.out.println(server.port());
        System.out.flush();
        new CountDownLatch(1).await();
    }

    /** Draws a column in the colour of each reference picture, in their order; without any one in a grey of the seed. */
    private static final class Columns implements Engine {
        @Override
        public String id() {
            return "columns";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public int references() {
            return 3;
        }

        @Override
        public void draw(Brief brief, Progress progress) {
            for (int index = 0; index < brief.seeds().size(); index++) {
                var colours = colours(brief, brief.seeds().get(index));
                var report = new Report(List.of(), List.of(), List.of(), null);
                progress.finished(index, new Drawing(columns(brief.size(), colours), report));
            }
        }

        private static int[] colours(Brief brief, long seed) {
            return brief.references().isEmpty()
                    ? new int[] {0xFF000000 | 0x010101 * (int) (seed & 0xFF)}
                    : brief.references().stream()
                            .mapToInt(reference -> reference.picture().argb(0, 0))
                            .toArray();
        }

        private static Picture columns(PixelSize size, int[] colours) {
            var bgra = new byte[4 * size.area()];
            for (int i = 0; i < size.area(); i++) {
                int colour = colours[(i % size.width()) * colours.length / size.width()];
                for (int part = 0; part < 4; part++) {
                    bgra[4 * i + part] = (byte) (colour >> (8 * part));
                }
            }
            return new Picture(size, bgra);
        }

        @Override
        public void close() {}
    }
}
