package dev.easel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a prompt comes to under the shipped policy and under an operator's. */
class SafetyPolicyTest {
    private static final SafetyPolicy SHIPPED = SafetyPolicy.shipped();
    private static final Verdict CLEAN = new Verdict.Clean();
    private static final Verdict NUDE = new Verdict.Flagged(Set.of(Category.NUDITY), true);

    @TempDir
    Path folder;

    @Test
    void finds_nothing_in_an_ordinary_prompt() {
        assertThat(SHIPPED.check("a red fox in fresh snow at dawn")).isEqualTo(CLEAN);
        assertThat(SHIPPED.check("")).isEqualTo(CLEAN);
        assertThat(SHIPPED.check("…!?")).isEqualTo(CLEAN);
    }

    @Test
    void flags_nudity_and_refuses_explicit_content() {
        assertThat(SHIPPED.check("a nude figure study")).isEqualTo(NUDE);
        assertThat(SHIPPED.check("pornographic photo")).isEqualTo(new Verdict.Refused(Category.SEXUAL));
    }

    @Test
    void names_every_flagged_category_but_only_the_gravest_refused_one() {
        assertThat(SHIPPED.check("a nude corpse"))
                .isEqualTo(new Verdict.Flagged(Set.of(Category.NUDITY, Category.GRAPHIC_VIOLENCE), true));
        assertThat(SHIPPED.check("nude, swastika, porn")).isEqualTo(new Verdict.Refused(Category.SEXUAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NUDE",
                "Nudes",
                "ｎｕｄｅ",
                "𝓃𝓊𝒹ℯ",
                "🅽🆄🅳🅴",
                "ոսdе",
                "núdè",
                "n̶u̶d̶e̶",
                "nu\u200bde",
                "n\u00adude",
                "n.u.d.e",
                "n-u-d-e",
                "n u d e",
                "a n u d e",
                "n, u, d, e",
                "nuuude",
                "nnuuddee",
                "n*de",
                "nud3",
                "n.u.d.3",
                "NuUuD3",
                "(nude:1.4)",
                "beach,nude,sunset"
            })
    void sees_through(String disguise) {
        assertThat(SHIPPED.check("a portrait, " + disguise)).isEqualTo(NUDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"denuded hills", "nude lipstick", "visible to the naked eye", "J.R.R. Tolkien", "Sussex"})
    void leaves_words_alone_that_only_contain_one_and_phrases_that_mean_something_else(String phrase) {
        assertThat(SHIPPED.check(phrase)).isEqualTo(CLEAN);
    }

    @Test
    void counts_a_word_outside_the_phrase_that_allows_it() {
        assertThat(SHIPPED.check("a nude lipstick for a nude model")).isEqualTo(NUDE);
    }

    @Test
    void refuses_the_word_for_a_child_only_next_to_sexual_content() {
        assertThat(SHIPPED.check("a child on a swing")).isEqualTo(CLEAN);
        assertThat(SHIPPED.check("rule test: the words child and nude"))
                .isEqualTo(new Verdict.Refused(Category.SEXUAL_MINORS));
    }

    @Test
    void takes_an_operators_list_in_place_of_the_shipped_one() throws Exception {
        write("nudity.txt", "action = refuse", "[en]", "swimsuit(s)");
        write("custom.txt", "action = flag", "nsfw = no", "[any]", "{acme,umbrella} corp");
        var policy = SafetyPolicy.load(folder);

        assertThat(policy.check("two SWIMSUITS")).isEqualTo(new Verdict.Refused(Category.NUDITY));
        assertThat(policy.check("a nude figure")).isEqualTo(CLEAN);
        assertThat(policy.check("the Umbrella Corp. logo"))
                .isEqualTo(new Verdict.Flagged(Set.of(Category.CUSTOM), false));
        assertThat(policy.check("porn")).isEqualTo(new Verdict.Refused(Category.SEXUAL));
    }

    @Test
    void keeps_refusing_sexual_content_with_minors_whatever_the_operator_turns_off() throws Exception {
        write("nudity.txt", "action = off", "[en allow]", "nude and child");
        write("sexual.txt", "action = off");
        write("sexual-minors.txt", "action = refuse", "[en]", "xyzzy");
        var policy = SafetyPolicy.load(folder);

        assertThat(policy.check("porn")).isEqualTo(CLEAN);
        assertThat(policy.check("rule test: the words nude and child"))
                .isEqualTo(new Verdict.Refused(Category.SEXUAL_MINORS));
        assertThat(policy.check("xyzzy")).isEqualTo(new Verdict.Refused(Category.SEXUAL_MINORS));
    }

    @Test
    void does_not_let_an_operator_weaken_the_list_about_minors() throws Exception {
        write("sexual-minors.txt", "action = off");
        assertThatThrownBy(() -> SafetyPolicy.load(folder))
                .isInstanceOf(PolicyException.class)
                .hasMessage("sexual-minors.txt:1: the action of 'sexual-minors' is refuse and cannot be changed");

        write("sexual-minors.txt", "action = refuse", "[en allow]", "anything");
        assertThatThrownBy(() -> SafetyPolicy.load(folder))
                .hasMessage("sexual-minors.txt: this category has no allowed phrases: its list can only be added to");
    }

    @Test
    void says_which_files_belong_in_the_folder() throws Exception {
        write("nuditty.txt", "action = flag");
        assertThatThrownBy(() -> SafetyPolicy.load(folder))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("nuditty.txt: this is the file of no category.")
                .hasMessageContaining("sexual-minors, sexual, self-harm");
    }

    @Test
    void says_when_a_file_is_not_utf_8() throws Exception {
        Files.write(folder.resolve("custom.txt"), "action = flag\n[de]\nTür".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SafetyPolicy.load(folder)).hasMessage("custom.txt: this file is not UTF-8");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines));
    }
}
