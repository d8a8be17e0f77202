package dev.easel.studio.art.cut;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the resources that {@link dev.easel.studio.art.EmojiArt} reads.
 *
 * <p>Arguments: the class directory of the build, the version of the {@code iconify__json} package, the version of the
 * {@code emojilib} package. Both packages are found on the class path.
 */
public final class CutArt {
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private CutArt() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: CutArt CLASS_DIRECTORY ICONIFY_VERSION EMOJILIB_VERSION");
        }
        var iconify = WEBJARS + "iconify__json/" + args[1];
        var emojilib = WEBJARS + "emojilib/" + args[2];
        try (var icons = open(iconify + "/json/noto.json");
                var words = open(emojilib + "/dist/emoji-en-US.json");
                var licence = open(emojilib + "/LICENSE")) {
            var classes = Path.of(args[0]);
            write(IconSet.read(icons), readKeywords(words), classes.resolve("dev/easel/studio/art"));
            var licences = Files.createDirectories(classes.resolve("META-INF/licenses"));
            Files.write(licences.resolve("emojilib-LICENSE.txt"), licence.readAllBytes());
        }
    }

    private static void write(IconSet set, Map<String, List<String>> keywords, Path directory) throws IOException {
        var index = new StringBuilder();
        var bodies = new ByteArrayOutputStream();
        for (var icon : set.bodies().entrySet()) {
            String name = icon.getKey();
            byte[] body = icon.getValue().getBytes(UTF_8);
            byte[] packed = deflate(body);
            bodies.write(packed);
            var words = new LinkedHashSet<String>();
            set.charactersOf(name).stream()
                    .sorted()
                    .forEach(emoji -> words.addAll(keywords.getOrDefault(emoji, List.of())));
            index.append(String.join(
                            "\t",
                            name,
                            "" + packed.length,
                            "" + body.length,
                            String.join(" ", set.aliasesOf(name)),
                            String.join(" ", words)))
                    .append('\n');
        }
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("icons.tsv"), index);
        Files.write(directory.resolve("icons.bin"), bodies.toByteArray());
    }

    /** The keywords by emoji, blanks inside a keyword written as underscores. */
    private static Map<String, List<String>> readKeywords(InputStream in) {
        var keywords = new HashMap<String, List<String>>();
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String emoji = IconSet.plain(json.currentName());
                var words = new ArrayList<String>();
                json.nextToken();
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    words.add(json.getString().strip().replaceAll("\\s+", "_"));
                }
                keywords.put(emoji, words);
            }
        }
        return keywords;
    }

    private static byte[] deflate(byte[] body) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(body);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }
    }

    private static InputStream open(String resource) {
        var in = CutArt.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(
                    resource + " is not on the class path: does its package have another version?");
        }
        return in;
    }
}
