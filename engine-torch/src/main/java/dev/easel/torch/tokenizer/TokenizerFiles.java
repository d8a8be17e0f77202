package dev.easel.torch.tokenizer;

import dev.easel.torch.weights.WeightsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@code tokenizer} folder. The format can describe many more kinds of tokenizer than Easel has a use for; what
 * is not done here is refused by name, since ids that are nearly right draw nearly the right thing, which nobody notices.
 */
final class TokenizerFiles {
    /** Real ones have 11 MB. */
    private static final long MAX_BYTES = 200L << 20;

    /** Far above every vocabulary that is in use. */
    private static final int MAX_TOKENS = 4_000_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Path config;
    private final ByteAlphabet alphabet = new ByteAlphabet();

    TokenizerFiles(Path folder) {
        file = folder.resolve("tokenizer.json");
        config = folder.resolve("tokenizer_config.json");
    }

    Tokenizer read() throws WeightsException {
        var root = read(file);
        var model = root.path("model");
        require(model.path("type").asString("").equals("BPE"), "its model is not BPE but", model.path("type"));
        for (var absent : List.of("dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix")) {
            require(isUnset(model.path(absent)), "its model has a " + absent + ":", model.path(absent));
        }
        for (var off : List.of("byte_fallback", "ignore_merges")) {
            require(!model.path(off).asBoolean(false), "its model has " + off + ":", model.path(off));
        }
        requireNothingAround(root.path("post_processor"));
        var vocabulary = vocabulary(model.path("vocab"));
        var added = addedTokens(root.path("added_tokens"));
        return new Tokenizer(
                new AddedTokens(added),
                isNormalised(root.path("normalizer")),
                words(root.path("pre_tokenizer")),
                new BytePairs(byteTokens(vocabulary), merges(model.path("merges"), vocabulary)),
                bytes(vocabulary, added),
                padding(added));
    }

    private Map<String, Integer> vocabulary(JsonNode vocab) throws WeightsException {
        require(vocab.isObject() && !vocab.isEmpty(), "it has no vocabulary:", vocab);
        var ids = HashMap.<String, Integer>newHashMap(vocab.size());
        for (var each : vocab.properties()) {
            ids.put(each.getKey(), id(each.getKey(), each.getValue()));
        }
        return ids;
    }

    private Map<String, Integer> addedTokens(JsonNode tokens) throws WeightsException {
        var ids = new LinkedHashMap<String, Integer>();
        for (var each : tokens) {
            var content = each.path("content").asString("");
            require(!content.isEmpty(), "it has an added token without content:", each);
            for (var off : List.of("single_word", "lstrip", "rstrip", "normalized")) {
                require(!each.path(off).asBoolean(false), "it has an added token that is " + off + ":", each);
            }
            ids.put(content, id(content, each.path("id")));
        }
        return ids;
    }

    private int id(String token, JsonNode id) throws WeightsException {
        require(
                id.isIntegralNumber() && id.canConvertToInt() && id.intValue() >= 0 && id.intValue() < MAX_TOKENS,
                "token '" + token + "' has no usable id:",
                id);
        return id.intValue();
    }

    /** {@code NFC}, or nothing. */
    private boolean isNormalised(JsonNode normalizer) throws WeightsException {
        boolean normalised = normalizer.path("type").asString("").equals("NFC");
        require(normalised || isUnset(normalizer), "its normalizer is not NFC but", normalizer);
        return normalised;
    }

    /** The expression that cuts a text into words; then bytes take the place of letters. */
    private Pattern words(JsonNode preTokenizer) throws WeightsException {
        var steps = preTokenizer.path("pretokenizers");
        var split = steps.path(0);
        var bytes = steps.path(1);
        require(
                preTokenizer.path("type").asString("").equals("Sequence")
                        && steps.size() == 2
                        && split.path("type").asString("").equals("Split")
                        && split.path("behavior").asString("").equals("Isolated")
                        && !split.path("invert").asBoolean(false)
                        && bytes.path("type").asString("").equals("ByteLevel")
                        && !bytes.path("add_prefix_space").asBoolean(false)
                        && !bytes.path("use_regex").asBoolean(true),
                "its pre-tokenizer is not a Split by an expression and then ByteLevel, but",
                preTokenizer);
        var expression = split.path("pattern").path("Regex");
        try {
            // The flag gives \s and case the meaning that they have in Unicode, as the original's expressions do.
            return Pattern.compile(expression.asString(""), Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw refused("its pre-tokenizer's expression cannot be read (" + e.getDescription() + "):", expression);
        }
    }

    private void requireNothingAround(JsonNode postProcessor) throws WeightsException {
        var type = postProcessor.path("type").asString("");
        require(
                isUnset(postProcessor)
                        || type.equals("ByteLevel")
                        || (type.equals("TemplateProcessing")
                                && postProcessor.path("special_tokens").isEmpty()),
                "its post-processor puts tokens around the text:",
                postProcessor);
    }

    private int[] byteTokens(Map<String, Integer> vocabulary) throws WeightsException {
        var tokens = new int[256];
        for (int each = 0; each < 256; each++) {
            var letter = String.valueOf(alphabet.letter((byte) each));
            var id = vocabulary.get(letter);
            if (id == null) {
                throw new WeightsException(file + ": its vocabulary has no token for byte " + each + " ('" + letter
                        + "'), so it is not byte-level");
            }
            tokens[each] = id;
        }
        return tokens;
    }

    /** Each merge is a pair of tokens: in older files with a space between, in newer ones a list of two. */
    private Map<Long, BytePairs.Merge> merges(JsonNode lines, Map<String, Integer> vocabulary) throws WeightsException {
        require(lines.isArray(), "it has no merges:", lines);
        var merges = HashMap.<Long, BytePairs.Merge>newHashMap(lines.size());
        for (int rank = 0; rank < lines.size(); rank++) {
            var line = lines.get(rank);
            var pair = line.isArray()
                    ? line.valueStream().map(each -> each.asString("")).toList()
                    : Arrays.asList(line.asString("").split(" ", -1));
            require(pair.size() == 2, "merge " + rank + " is not of two tokens:", line);
            var left = vocabulary.get(pair.getFirst());
            var right = vocabulary.get(pair.getLast());
            var both = vocabulary.get(pair.getFirst() + pair.getLast());
            if (left == null || right == null || both == null) {
                throw refused("merge " + rank + " is of or makes a token that the vocabulary does not have:", line);
            }
            merges.putIfAbsent(BytePairs.pair(left, right), new BytePairs.Merge(rank, both));
        }
        return merges;
    }

    private List<byte[]> bytes(Map<String, Integer> vocabulary, Map<String, Integer> added) {
        int size = 0;
        for (var ids : List.of(vocabulary, added)) {
            for (int id : ids.values()) {
                size = Math.max(size, id + 1);
            }
        }
        var bytes = new byte[size][0];
        vocabulary.forEach((token, id) -> bytes[id] = alphabet.bytes(token));
        added.forEach((token, id) -> bytes[id] = token.getBytes(StandardCharsets.UTF_8));
        return List.of(bytes);
    }

    /** In older files an object with the token's content, in newer ones its content. */
    private int padding(Map<String, Integer> added) throws WeightsException {
        var root = read(config);
        var side = root.path("padding_side").asString("right");
        if (!side.equals("right")) {
            throw new WeightsException(config + ": padding_side is '" + side + "'; Easel pads on the right");
        }
        var token = root.path("pad_token");
        var content = token.isObject() ? token.path("content").asString("") : token.asString("");
        var id = added.get(content);
        if (id == null) {
            throw new WeightsException(
                    config + ": pad_token is '" + content + "', which is no added token of " + file.getFileName());
        }
        return id;
    }

    private static JsonNode read(Path path) throws WeightsException {
        try {
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw new WeightsException(path + " has " + size + " bytes, more than any tokenizer");
            }
            return JSON.readTree(Files.readAllBytes(path));
        } catch (JacksonException e) {
            throw new WeightsException(path + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new WeightsException("cannot read " + path + ": " + e, e);
        }
    }

    private static boolean isUnset(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.asString("").isEmpty());
    }

    private void require(boolean condition, String what, JsonNode found) throws WeightsException {
        if (!condition) {
            throw refused(what, found);
        }
    }

    private WeightsException refused(String what, JsonNode found) {
        var shown = found.isMissingNode() ? "nothing" : found.toString();
        return new WeightsException(file + ": " + what + " "
                + (shown.length() > 200 ? shown.substring(0, 200) + "…" : shown)
                + "; Easel reads the byte-level BPE tokenizers of the Qwen2 and Qwen3 families");
    }
}
