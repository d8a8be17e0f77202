package dev.easel.imaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Writes the files that fuzzing begins with, one small one for each way that a picture can be stored. */
final class Seeds {
    private static final int SIDE = 8;

    private Seeds() {}

    /** Writes below the folder that is the one argument: {@code fuzz/src/test/resources/dev/easel}. */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        var pictures = pictures();
        write(root.resolve("imaging/HeaderFuzzTestInputs/header_and_metadata_are_read_or_refused"), pictures);
        write(root.resolve("imaging/DecoderFuzzTestInputs/a_file_is_decoded_or_refused"), pictures);
        write(root.resolve("server/egress/TargetFuzzTestInputs/an_address_is_read_or_refused"), addresses());
        write(root.resolve("server/wire/TaskArrayFuzzTestInputs/a_body_is_read_or_refused"), bodies());
        write(
                root.resolve("server/delivery/PresignedUrlFuzzTestInputs/a_presigned_address_is_read_whatever_it_says"),
                presigned());
    }

    private static Map<String, byte[]> pictures() throws IOException {
        var seeds = new LinkedHashMap<String, byte[]>();
        var provenance = new Provenance("studio", "0.1.0", "m:1@1", 7, "{\"a\":1}");
        for (var format : ImageFormat.values()) {
            seeds.put("made-here." + ending(format), new Encoder().encode(picture(), format, 90, provenance));
        }
        for (int type : List.of(
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_INT_ARGB)) {
            seeds.put("type-" + type + ".png", written("png", type, false));
            seeds.put("type-" + type + "-interlaced.png", written("png", type, true));
        }
        seeds.put("baseline.jpg", written("jpeg", BufferedImage.TYPE_INT_RGB, false));
        seeds.put("progressive.jpg", written("jpeg", BufferedImage.TYPE_INT_RGB, true));
        seeds.put("grey.jpg", written("jpeg", BufferedImage.TYPE_BYTE_GRAY, false));
        return seeds;
    }

    private static String ending(ImageFormat format) {
        return switch (format) {
            case JPEG -> "jpg";
            case PNG -> "png";
            case WEBP -> "webp";
        };
    }

    private static Picture picture() {
        var bgra = new byte[4 * SIDE * SIDE];
        for (int i = 0; i < bgra.length; i++) {
            bgra[i] = (byte) (i % 4 == 3 ? 255 : 3 * i);
        }
        return new Picture(new PixelSize(SIDE, SIDE), bgra);
    }

    private static byte[] written(String format, int type, boolean progressive) throws IOException {
        var image = new BufferedImage(SIDE, SIDE, type);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, 0x80000000 + 12_345 * i);
        }
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static Map<String, byte[]> addresses() {
        return texts(
                "https://example.com:8443/a/b.png?x=1&y=%20#z",
                "http://8.8.8.8/",
                "http://[2001:4860:4860::8888]:8080/",
                "http://[::ffff:127.0.0.1]/",
                "http://0x7f.1/",
                "http://user:word@example.com/",
                "5f0a3e52-6c1d-4d8e-9a57-1d6f0c1b2a30",
                "data:image/png;base64,iVBORw0KGgo=",
                "iVBORw0KGgo_-==");
    }

    private static Map<String, byte[]> presigned() {
        return texts(
                "https://s3.example.com/b/k?X-Amz-Date=20261125T080000Z&X-Amz-Expires=900&X-Amz-Signature=a",
                "https://storage.example.com/b/k?X-Goog-Date=20261125T080000Z&X-Goog-Expires=900",
                "https://a.blob.core.example.net/c/b?sv=2025-01-01&se=2026-11-25T08:00Z&sig=a%2Bb",
                "https://s3.example.com/b/k?Expires=1795593600&Signature=a");
    }

    private static Map<String, byte[]> bodies() {
        var id = "\"taskUUID\":\"5f0a3e52-6c1d-4d8e-9a57-1d6f0c1b2a30\",\"model\":\"xai:grok-imagine@image-pro\",";
        return texts(
                "[{\"taskType\":\"imageInference\"," + id
                        + "\"positivePrompt\":\"a fox\",\"width\":1280,\"height\":896}]",
                "[{\"taskType\":\"imageInference\"," + id + "\"positivePrompt\":\"a fox\",\"numberResults\":2,"
                        + "\"outputFormat\":\"WEBP\",\"outputType\":\"dataURI\",\"outputQuality\":80,\"ttl\":60,"
                        + "\"deliveryMethod\":\"async\",\"webhookURL\":\"https://example.com/\",\"includeCost\":true,"
                        + "\"inputs\":{\"referenceImages\":[\"https://example.com/a.png\"]},\"resolution\":\"1k\","
                        + "\"safety\":{\"checkContent\":true,\"mode\":\"fast\"}}]",
                "[{\"a\":[1,-2.5e3,null,true,\"\\u00e4\\ud83e\\udd8a\"]},{}]",
                "{}");
    }

    private static Map<String, byte[]> texts(String... texts) {
        var seeds = new LinkedHashMap<String, byte[]>();
        for (var text : texts) {
            seeds.put("seed-" + (seeds.size() + 1), text.getBytes(UTF_8));
        }
        return seeds;
    }

    private static void write(Path folder, Map<String, byte[]> seeds) throws IOException {
        Files.createDirectories(folder);
        for (var seed : seeds.entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
    }
}
