package dev.easel.server;

import com.sun.net.httpserver.HttpServer;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.function.Supplier;

/** Picture files for tests, and a server that has them. */
public final class Pictures {
    private Pictures() {}

    /** A picture in one shade of grey, whose file holds the given scene. */
    public static byte[] file(ImageFormat format, int width, int height, int shade) {
        var bgra = new byte[4 * width * height];
        for (int i = 0; i < bgra.length; i++) {
            bgra[i] = (byte) (i % 4 == 3 ? 255 : shade);
        }
        var provenance = new Provenance("studio", "0.1.0", "m:1@1", 7, "{\"shade\":" + shade + "}");
        return new Encoder().encode(new Picture(new PixelSize(width, height), bgra), format, 95, provenance);
    }

    public static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    public static String dataUri(byte[] file) {
        return "data:image/png;base64," + base64(file);
    }

    /** A web server on this machine that answers with these bytes. The caller stops it. */
    public static HttpServer server(int status, Supplier<byte[]> content) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = content.get();
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }
}
