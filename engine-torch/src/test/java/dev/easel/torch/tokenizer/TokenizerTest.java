package dev.easel.torch.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.easel.torch.weights.WeightsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TokenizerTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/easel/torch/flux2");
    private static final Path FOLDER = FIXTURES.resolve("tiny/tokenizer");

    private final Tokenizer tokenizer = open();

    private static Tokenizer open() {
        try {
            return Tokenizer.open(FOLDER);
        } catch (WeightsException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode golden(String part) throws IOException {
        return new JsonMapper()
                .readTree(Files.readAllBytes(FIXTURES.resolve("tokens.json")))
                .path(part);
    }

    private static int[] ids(JsonNode each) {
        return each.path("ids").valueStream().mapToInt(JsonNode::intValue).toArray();
    }

    @Test
    void every_prompt_gets_the_ids_that_hugging_face_gives_it() throws IOException {
        var prompts = golden("plain");
        assertThat(prompts.size()).isGreaterThan(150);
        for (var each : prompts) {
            var text = each.path("text").asString();
            assertThat(tokenizer.encode(text)).as(text).containsExactly(ids(each));
        }
    }

    @Test
    void a_turn_of_a_chat_gets_the_ids_that_the_template_gives_it() throws IOException {
        var prompts = golden("chat");
        assertThat(prompts.size()).isEqualTo(20);
        for (var each : prompts) {
            var text = each.path("text").asString();
            assertThat(tokenizer.encode(Chat.NOT_THINKING.user(text))).as(text).containsExactly(ids(each));
        }
    }

    @Test
    void a_turn_before_which_the_model_may_think_gets_the_ids_that_the_template_gives_it() throws IOException {
        var prompts = new JsonMapper()
                .readTree(Files.readAllBytes(Path.of("src/test/resources/dev/easel/torch/zimage/prompts.json")));
        assertThat(prompts.size()).isEqualTo(5);
        for (var each : prompts) {
            var text = each.path("text").asString();
            int length = each.path("length").intValue(); // cut at 512, else padded
            assertThat(tokenizer.encode(Chat.THINKING.user(text)))
                    .as(text)
                    .startsWith(Arrays.copyOf(ids(each), length));
        }
    }

    @Property(tries = 2000)
    void the_ids_of_a_text_stand_for_its_normalised_bytes(@ForAll @StringLength(max = 60) String text) {
        // What is between two added tokens is normalised by itself; such names are not to be expected here.
        var whole = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        var expected = Normalizer.normalize(whole, Normalizer.Form.NFC);
        assertThat(tokenizer.decode(tokenizer.encode(whole))).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void half_a_character_is_encoded_as_the_replacement_character() {
        assertThat(tokenizer.encode("a\uD83Eb")).containsExactly(tokenizer.encode("a\uFFFDb"));
    }

    @Test
    void a_very_long_word_takes_no_longer_than_its_length() {
        var ids = tokenizer.encode("x".repeat(300_000));
        assertThat(tokenizer.decode(ids)).hasSize(300_000);
        assertThat(ids.length).isLessThan(150_001);
    }

    @Test
    void rows_are_filled_with_the_end_of_text() {
        assertThat(tokenizer.decode(new int[] {tokenizer.padding()})).asString().isEqualTo("<|endoftext|>");
        assertThat(tokenizer.size()).isEqualTo(620);
    }

    @Test
    void an_id_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokenizer.decode(new int[] {620}))
                .withMessageContaining("no token 620");
    }

    @Test
    void files_of_older_versions_write_merges_in_one_line(@TempDir Path folder) throws Exception {
        var older = altered(
                folder,
                text -> text.replaceAll(
                        "\\[\\s*\"((?:[^\"\\\\]|\\\\.)+)\",\\s*\"((?:[^\"\\\\]|\\\\.)+)\"\\s*\\]", "\"$1 $2\""));
        assertThat(Files.readString(older.resolve("tokenizer.json"))).contains("\"x x\"");
        assertThat(Tokenizer.open(older).encode("a red fox")).containsExactly(tokenizer.encode("a red fox"));
    }

    @Test
    void what_the_file_asks_for_and_is_not_done_is_named(@TempDir Path folder) throws IOException {
        assertRefused(
                folder, text -> text.replace("\"type\": \"BPE\"", "\"type\": \"Unigram\""), "not BPE but \"Unigram\"");
        assertRefused(folder, text -> text.replace("\"type\": \"NFC\"", "\"type\": \"NFKC\""), "not NFC but");
        assertRefused(folder, text -> text.replace("\"Isolated\"", "\"Removed\""), "pre-tokenizer is not a Split");
        assertRefused(folder, text -> text.replace("\"dropout\": null", "\"dropout\": 0.1"), "dropout: 0.1");
        assertRefused(
                folder, text -> text.replace("\"byte_fallback\": false", "\"byte_fallback\": true"), "byte_fallback");
        assertRefused(folder, text -> text.replaceFirst("\"lstrip\": false", "\"lstrip\": true"), "lstrip");
        assertRefused(folder, text -> text.replace("(?i:", "(?i:("), "expression cannot be read");
        assertRefused(folder, text -> text.replaceFirst("\"!\": 0,", ""), "no token for byte 33");
        assertRefused(folder, text -> text.replaceFirst("\"!\": 0,", "\"!\": -1,"), "no usable id: -1");
        assertRefused(folder, text -> text.substring(1000), "is not JSON");
    }

    @Test
    void a_missing_file_is_named(@TempDir Path folder) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> Tokenizer.open(folder))
                .withMessageContaining(folder.resolve("tokenizer.json").toString());
    }

    @Test
    void padding_on_the_left_or_with_an_unknown_token_is_refused(@TempDir Path folder) throws IOException {
        altered(folder, UnaryOperator.identity());
        var config = folder.resolve("tokenizer_config.json");
        Files.writeString(config, "{\"pad_token\": \"<|endoftext|>\", \"padding_side\": \"left\"}");
        assertRefused(folder, "padding_side is 'left'");
        Files.writeString(config, "{\"pad_token\": {\"content\": \"<pad>\"}}");
        assertRefused(folder, "pad_token is '<pad>'");
    }

    private static Path altered(Path folder, UnaryOperator<String> change) throws IOException {
        for (var name : Arrays.asList("tokenizer.json", "tokenizer_config.json")) {
            var text = Files.readString(FOLDER.resolve(name));
            Files.writeString(folder.resolve(name), name.equals("tokenizer.json") ? change.apply(text) : text);
        }
        return folder;
    }

    private static void assertRefused(Path folder, UnaryOperator<String> change, String why) throws IOException {
        assertRefused(altered(folder, change), why);
    }

    private static void assertRefused(Path folder, String why) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> Tokenizer.open(folder))
                .withMessageContaining(folder.toString())
                .withMessageContaining(why);
    }
}
