package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a user types them, with an engine that draws at once. */
class CommandsTest {
    @TempDir
    Path folder;

    private boolean watched;

    /** What a command left behind. */
    private record Outcome(int code, String out, String err) {}

    @Test
    void imagine_writes_a_picture_named_after_the_prompt() throws IOException {
        var outcome = easel("imagine", "a red fox", "--seed", "7");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("a-red-fox-7.jpg\n");
        assertThat(outcome.err()).contains("1024x1024").contains("seed 7").contains("drawn by fake 1");
        assertThat(ImageIO.read(folder.resolve("a-red-fox-7.jpg").toFile()).getWidth())
                .isEqualTo(1024);
    }

    @Test
    void imagine_says_what_it_could_not_draw() {
        assertThat(easel("imagine", "a fox").err())
                .contains("in the picture: darkness")
                .contains("could not draw: quiddity");
    }

    @Test
    void imagine_takes_the_format_from_the_file_name() throws IOException {
        easel("imagine", "a fox", "--out", "fox.webp", "--width", "1280", "--height", "896");

        assertThat(Files.readAllBytes(folder.resolve("fox.webp"))).startsWith('R', 'I', 'F', 'F');
    }

    @Test
    void imagine_adds_the_ending_to_a_name_without_one() {
        assertThat(easel("imagine", "a fox", "--out", "fox", "--format", "png").out())
                .isEqualTo("fox.png\n");
    }

    @Test
    void imagine_draws_several_pictures_with_seeds_that_follow() {
        var outcome = easel("imagine", "a fox", "--out", "fox.png", "--results", "3", "--seed", "5");

        assertThat(outcome.out()).isEqualTo("fox-1.png\nfox-2.png\nfox-3.png\n");
        assertThat(outcome.err()).contains("seed 5", "seed 6", "seed 7");
    }

    @Test
    void imagine_gives_every_picture_a_seed_of_its_own() {
        var outcome = easel("imagine", "a fox", "--results", "4");

        assertThat(outcome.out().lines().distinct()).hasSize(4);
    }

    @Test
    void imagine_replaces_no_file_unasked() throws IOException {
        Files.writeString(folder.resolve("fox.png"), "mine");

        var refused = easel("imagine", "a fox", "--out", "fox.png");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("fox.png exists").contains("--overwrite");
        assertThat(folder.resolve("fox.png")).hasContent("mine");
        assertThat(easel("imagine", "a fox", "--out", "fox.png", "--overwrite").code())
                .isZero();
        assertThat(folder.resolve("fox.png")).isNotEmptyFile();
    }

    @Test
    void imagine_reports_every_fault_at_once_by_the_name_of_its_option() {
        var outcome = easel("imagine", "", "--width", "100", "--quality", "5", "--format", "gif", "--results", "21");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("PROMPT: ", "--height: ", "--quality: ", "--format: ", "--results: ")
                .contains("20 to 99")
                .contains("JPG, PNG, WEBP");
    }

    @Test
    void imagine_refuses_a_name_that_contradicts_the_format() {
        assertThat(easel("imagine", "a fox", "--out", "fox.png", "--format", "jpg")
                        .err())
                .contains("--format: jpg");
        assertThat(easel("imagine", "a fox", "--out", "fox.gif").err()).contains("--out: .gif");
        assertThat(easel("imagine", "a fox", "--out", "nowhere/fox.png").err()).contains("there is no folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void imagine_refuses_seeds_that_not_every_reader_of_json_can_hold() {
        assertThat(easel("imagine", "a fox", "--seed", "9007199254740992").err())
                .contains("--seed: 9007199254740992")
                .contains("0 to 9007199254740991");
        assertThat(easel("imagine", "a fox", "--seed", "-1").code()).isEqualTo(2);
    }

    @Test
    void imagine_keeps_what_was_finished_when_the_engine_fails_and_says_so() {
        var outcome = easel("imagine", "fail", "--results", "3", "--out", "x.png");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("x-1.png\n");
        assertThat(outcome.err()).contains("easel: the ink ran out");
        assertThat(folder.resolve("x-2.png")).doesNotExist();
    }

    @Test
    void imagine_describes_its_pictures_as_json() {
        var document = JsonMapper.shared()
                .readTree(easel("imagine", "a fox", "--seed", "1", "--json").out());

        assertThat(document.get("model").asString()).isEqualTo("xai:grok-imagine@image-pro");
        assertThat(document.get("engine").asString()).isEqualTo("fake");
        assertThat(document.get("width").asInt()).isEqualTo(1024);
        var file = document.get("files").get(0);
        assertThat(Path.of(file.get("file").asString())).isAbsolute().isNotEmptyFile();
        assertThat(file.get("seed").asLong()).isEqualTo(1);
        assertThat(file.get("undrawn").get(0).asString()).isEqualTo("quiddity");
    }

    @Test
    void progress_is_shown_to_somebody_who_watches_and_to_nobody_else() {
        assertThat(easel("imagine", "a fox").err()).doesNotContain("%");
        watched = true;
        assertThat(easel("imagine", "a fox", "--results", "2").err())
                .contains("drawing 1 of 2 …")
                .contains("%");
    }

    @Test
    void keys_are_made_and_shown_once_then_listed_and_revoked() throws IOException {
        var made = easel("keys", "create", "laptop", "--data", "data", "--tasks-per-minute", "60", "--budget", "2.50");
        assertThat(made.code()).isZero();
        assertThat(made.out()).matches("sk_easel_[0-9a-z]{57}\n");
        assertThat(made.err()).contains("laptop").contains("not shown again");
        var key = made.out().strip();

        var listed = easel("keys", "list", "--data", "data");
        assertThat(listed.out())
                .contains("laptop")
                .contains("never used")
                .contains("0 tasks, $0 of $2.50; at most 60 tasks a minute")
                .doesNotContain(key);
        assertThat(Files.readString(folder.resolve("data/keys.json"))).doesNotContain(key);

        var id = listed.out().substring(0, listed.out().indexOf(' '));
        assertThat(easel("keys", "revoke", id, "--data", "data").code()).isZero();
        assertThat(easel("keys", "list", "--data", "data").out()).contains("revoked 20");
        var again = easel("keys", "revoke", id, "--data", "data");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains(id).contains("easel keys list");
    }

    @Test
    void what_is_done_with_keys_and_secrets_is_written_down_without_them() throws IOException {
        var key = easel("keys", "create", "laptop", "--data", "data").out().strip();
        var listed = easel("keys", "list", "--data", "data").out();
        var id = listed.substring(0, listed.indexOf(' '));
        var secret = easel("webhook-secret", id, "--data", "data").out().strip();
        var other =
                easel("webhook-secret", id, "--rotate", "--data", "data").out().strip();
        easel("keys", "revoke", id, "--data", "data");

        var log = Files.readString(folder.resolve("data/audit.log"));
        var events = log.lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(events)
                .extracting(event -> event.path("action").asString())
                .containsExactly("key.created", "webhookSecret.shown", "webhookSecret.rotated", "key.revoked");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("key").asString()).isEqualTo(id);
            assertThat(event.path("actor").asString()).startsWith("user:");
        });
        assertThat(secret).startsWith("whsec_");
        assertThat(log).doesNotContain(key, secret, other);
    }

    @Test
    void keys_that_cannot_be_made_are_refused_with_the_reason() {
        assertThat(easel("keys", "create", "a", "--data", "data", "--budget", "-1")
                        .err())
                .contains("--budget");
        assertThat(easel("keys", "create", " ", "--data", "data").err()).contains("NAME");
        assertThat(easel("keys").err()).contains("create, list or revoke");
        assertThat(easel("keys", "list", "--data", "data").err()).contains("No keys");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_engine_that_does_not_exist_is_refused_with_those_that_do() {
        var outcome = easel("imagine", "a fox", "--engine", "oil");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no engine 'oil'").contains("auto, fake");
    }

    @Test
    void models_lists_the_cards_and_what_draws_for_them() {
        assertThat(easel("models").out())
                .contains("xai:grok-imagine@image-pro")
                .contains("xai:grok-imagine@image\n")
                .contains("drawn by fake");
    }

    @Test
    void models_show_knows_aliases_and_tells_fields_and_sizes() {
        assertThat(easel("models", "show", "grok-imagine-image-pro").out())
                .contains("xai:grok-imagine@image-pro")
                .containsPattern("positivePrompt \\* +string")
                .containsPattern("outputQuality +integer · 20 to 99 · default 95")
                .containsPattern("4:3 +1280x896 +2560x1792")
                .contains("2816x1536");
    }

    @Test
    void models_show_prints_the_card_for_programs() {
        var card = JsonMapper.shared()
                .readTree(easel("models", "show", "--json", "xai:grok-imagine@image")
                        .out());

        assertThat(card.get("id").asString()).isEqualTo("xai:grok-imagine@image");
    }

    @Test
    void models_show_names_the_models_there_are_when_asked_for_another() {
        var outcome = easel("models", "show", "dall-e");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no model 'dall-e'").contains("xai:grok-imagine@image-pro");
    }

    @Test
    void doctor_looks_at_everything_and_tries_the_engines() {
        var outcome = easel("doctor");

        assertThat(outcome.out())
                .containsPattern("ok +java ")
                .containsPattern("ok +drawing library")
                .containsPattern("ok +engine fake +version 1 draws")
                .containsPattern("warn +maven +mvn is not on PATH");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void doctor_fails_when_the_settings_are_wrong() throws IOException {
        var file = Files.createFile(folder.resolve("a file"));

        var outcome = easel(Map.of("EASEL_PORT", "no", "EASEL_DATA", file + "/data"), "doctor");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).containsPattern("fail +settings +EASEL_PORT").containsPattern("fail +data folder");
    }

    @Test
    void version_names_version_java_and_engines() {
        assertThat(easel("--version").out()).matches("easel \\S+\nJDK .+\nengines: fake\n");
        assertThat(easel("models", "show", "-V").out()).startsWith("easel ");
    }

    @Test
    void a_misspelt_command_or_option_gets_a_suggestion() {
        assertThat(easel("imagin", "a fox").err()).contains("imagine");
        var outcome = easel("imagine", "a fox", "--sed", "1");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--sed").contains("--seed");
    }

    @Test
    void every_command_explains_itself() {
        for (var command : new String[] {"imagine", "serve", "models", "deliveries", "doctor"}) {
            var outcome = easel(command, "--help");
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("Usage: easel " + command);
            assertThat(easel("--help").out()).containsPattern("\n  " + command + " +[A-Z]");
        }
        assertThat(easel("--help").out()).doesNotContain("rehearse");
    }

    private Outcome easel(String... arguments) {
        return easel(Map.of(), arguments);
    }

    private Outcome easel(Map<String, String> variables, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), watched);
        var wiring = new Wiring(Map.of("fake", FakeEngine::new));
        var code = Main.run(arguments, wiring, new Surroundings(variables, folder), terminal);
        return new Outcome(code, out.toString(), err.toString());
    }
}
