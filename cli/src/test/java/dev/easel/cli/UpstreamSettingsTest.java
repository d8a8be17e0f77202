package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.upstream.openai.OpenAiDouble;
import dev.easel.upstream.xai.XaiDouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which engines draw what, as the environment and the command line say; servers elsewhere are doubles of them. */
class UpstreamSettingsTest {
    private static final String PRO = "xai:grok-imagine@image-pro";

    @TempDir
    Path folder;

    private final XaiDouble xai = new XaiDouble();
    private final OpenAiDouble gpu = new OpenAiDouble();

    @AfterEach
    void close() {
        xai.close();
        gpu.close();
    }

    /** What a command left behind. */
    private record Outcome(int code, String out, String err) {}

    @Test
    void without_a_key_studio_draws_everything() throws InvalidInput {
        assertThat(plan(Map.of(), "auto").engines()).containsExactly("studio");
    }

    @Test
    void with_a_key_xai_draws_its_own_models() throws InvalidInput {
        var plan = plan(Map.of("XAI_API_KEY", XaiDouble.KEY), "auto");

        assertThat(plan.of(PRO)).containsExactly("xai");
        assertThat(plan.of("xai:grok-imagine@image")).containsExactly("xai");
    }

    @Test
    void several_engines_can_be_asked_in_an_order_which_may_differ_from_model_to_model() throws Exception {
        var environment = Map.of("XAI_API_KEY", XaiDouble.KEY, "EASEL_UPSTREAMS", upstreams("gpu"));
        var plan = plan(environment, "xai,studio grok-imagine-image-pro=gpu,auto,studio");

        assertThat(plan.of("xai:grok-imagine@image")).containsExactly("xai", "studio");
        assertThat(plan.of(PRO)).containsExactly("gpu", "xai", "studio");
    }

    @Test
    void a_server_of_the_operators_draws_by_itself_what_its_file_says() throws Exception {
        var file = file("up.json", """
                {"gpu": {"model": "flux", "draws": ["%s"], "servers": [{"url": "http://127.0.0.1:9/v1"}]}}""".formatted(PRO));
        var plan = plan(Map.of("EASEL_UPSTREAMS", file), "auto");

        assertThat(plan.of(PRO)).containsExactly("gpu");
        assertThat(plan.of("xai:grok-imagine@image")).containsExactly("studio");
    }

    @Test
    void a_model_of_the_operators_own_is_served_and_drawn_by_the_server_that_its_file_names() throws Exception {
        Files.createDirectory(folder.resolve("cards"));
        file("cards/flux.json", """
                {"air": "acme:flux@2", "name": "Flux", "creator": "ACME", "released": "2026-01-01",
                 "price": {"perImage": 0}, "sizes": {"1K": {"1:1": "1024x1024"}}}""");
        var upstreams = file("up.json", """
                {"gpu": {"model": "flux", "draws": ["acme:flux@2"], "servers": [{"url": "http://127.0.0.1:9/v1"}]}}""");
        var environment = Map.of("EASEL_CARDS", "cards", "EASEL_UPSTREAMS", upstreams);

        assertThat(plan(environment, "auto").of("acme:flux@2")).containsExactly("gpu");
        assertThat(easel(environment, "models").out()).contains("acme:flux@2", "; drawn by gpu");
        var both = new HashMap<>(environment);
        both.put("XAI_API_KEY", XaiDouble.KEY);
        assertThat(plan(both, "xai").of("acme:flux@2")).containsExactly("gpu");
        assertThatThrownBy(() -> plan(both, "acme:flux@2=xai")).hasMessage("--engine: 'xai' cannot draw acme:flux@2");
        assertThatThrownBy(() -> plan(Map.of("EASEL_UPSTREAMS", upstreams), "auto"))
                .hasMessageContaining("the settings of engine gpu: there is no model 'acme:flux@2'; there are xai:");
    }

    @Test
    void cards_that_are_not_in_order_stop_everything_and_are_named() throws Exception {
        Files.createDirectory(folder.resolve("cards"));
        file("cards/flux.json", "{\"air\": \"Flux\"}");

        var outcome = easel(Map.of("EASEL_CARDS", "cards"), "models");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("EASEL_CARDS: ", "flux.json: air: it must be an id like acme:flux-2@klein");
        assertThat(easel(Map.of("EASEL_CARDS", "nowhere"), "models").err())
                .contains("EASEL_CARDS: cannot read ", "a folder with a .json file for each card");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oil",
                "xai,",
                "studio,studio",
                "studio xai",
                "=studio",
                "nobody:draws@this=studio",
                "xai",
                "grok-imagine-image-pro=studio xai:grok-imagine@image-pro=studio"
            })
    void an_order_that_cannot_be_is_refused(String order) {
        assertThatThrownBy(() -> plan(Map.of(), order))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--engine: ");
    }

    @Test
    void an_engine_without_its_key_says_what_it_needs() {
        assertThatThrownBy(() -> plan(Map.of(), "xai"))
                .hasMessage("--engine: 'xai' cannot draw: it needs a key: set XAI_API_KEY, or EASEL_XAI_KEY_FILE to a"
                        + " file that holds it");
    }

    @Test
    void a_key_may_be_in_a_file() throws Exception {
        var key = file("key", XaiDouble.KEY + "\n");

        assertThat(plan(Map.of("EASEL_XAI_KEY_FILE", key), "xai").of(PRO)).containsExactly("xai");
        assertThatThrownBy(() -> plan(Map.of("EASEL_XAI_KEY_FILE", "nowhere"), "auto"))
                .hasMessageContaining("EASEL_XAI_KEY_FILE: cannot read ")
                .hasMessageContaining("nothing but the key");
    }

    @Test
    void no_message_repeats_a_key() {
        assertThatThrownBy(() -> plan(Map.of("XAI_API_KEY", "secret with spaces"), "auto"))
                .hasMessage("XAI_API_KEY: a key is one line of printable ASCII characters without spaces");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() throws Exception {
        var environment = Map.of(
                "EASEL_XAI_BASE_URL", "https://api.x.ai/v1",
                "EASEL_XAI_MODELS", file("models.json", "{}"),
                "EASEL_UPSTREAMS", file("up.json", "{\"gpu\": {\"model\": \"flux\", \"server\": []}}"));

        assertThatThrownBy(() -> plan(environment, "auto"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .satisfiesExactlyInAnyOrder(
                                        fault -> assertThat(fault)
                                                .startsWith(
                                                        "EASEL_XAI_BASE_URL: https://api.x.ai without a path is meant"),
                                        fault -> assertThat(fault).startsWith("EASEL_XAI_MODELS: "),
                                        fault -> assertThat(fault)
                                                .startsWith("EASEL_UPSTREAMS: ")
                                                .contains("gpu: there is no setting 'server'", "servers")));
    }

    @Test
    void a_server_cannot_take_the_name_of_an_engine() throws Exception {
        var file = file(
                "up.json", "{\"studio\": {\"model\": \"flux\", \"servers\": [{\"url\": \"http://127.0.0.1:9/v1\"}]}}");

        assertThatThrownBy(() -> plan(Map.of("EASEL_UPSTREAMS", file), "auto"))
                .hasMessageContaining("EASEL_UPSTREAMS: an upstream cannot be called 'studio'");
    }

    @Test
    void doctor_asks_about_the_key_and_draws_nothing() {
        var outcome = easel(onXai(), "doctor");

        assertThat(outcome.out())
                .containsPattern("ok +engine xai +the key is accepted at http://127.0.0.1:\\d+; nothing was drawn")
                .doesNotContain(XaiDouble.KEY);
        assertThat(xai.requests()).isEmpty();
    }

    /** It runs in every build, on the machine of somebody who may well have a key. */
    @Test
    void the_rehearsal_of_the_build_spends_nothing() {
        assertThat(easel(onXai(), "rehearse").code()).isZero();
        assertThat(xai.everything()).isEmpty();
    }

    @Test
    void doctor_says_when_the_key_is_refused() {
        var outcome = easel(
                Map.of(
                        "XAI_API_KEY",
                        "another",
                        "EASEL_XAI_BASE_URL",
                        xai.address().toString()),
                "doctor");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .containsPattern("fail +engine xai .*refuses the key")
                .doesNotContain("another ");
    }

    @Test
    void doctor_says_how_the_operators_servers_are() throws IOException {
        assertThat(easel(Map.of("EASEL_UPSTREAMS", upstreams("gpu")), "doctor").out())
                .containsPattern("ok +engine gpu +1 of 1 servers have the model")
                .containsPattern("ok +engine xai +not in use: it needs a key");
    }

    @Test
    void imagine_says_what_it_may_cost_before_and_what_it_cost_afterwards() {
        var outcome = easel(onXai(), "imagine", "a red fox", "--out", "fox.png", "--json");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("to be drawn by xai: costs up to $0.04 by the list of prices");
        assertThat(outcome.out())
                .contains(
                        "\"engine\" : \"xai\"", "\"engineVersion\" : \"grok-imagine-image-2.0\"", "\"charged\" : 0.04");
        assertThat(xai.charged()).isEqualByComparingTo("0.04");
    }

    @Test
    void a_dry_run_says_what_it_would_cost_and_spends_nothing() {
        var outcome = easel(onXai(), "imagine", "a red fox", "--results", "3", "--dry-run");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEqualTo("  to be drawn by xai: costs up to $0.12 by the list of prices\n");
        assertThat(easel(Map.of(), "imagine", "a red fox", "--dry-run").err())
                .isEqualTo("  to be drawn by studio: costs nothing\n");
        assertThat(xai.everything()).isEmpty();
    }

    @Test
    void models_are_listed_with_what_draws_them() {
        assertThat(easel(onXai(), "models").out()).contains("drawn by xai");
    }

    private Map<String, String> onXai() {
        return Map.of(
                "XAI_API_KEY",
                XaiDouble.KEY,
                "EASEL_XAI_BASE_URL",
                xai.address().toString());
    }

    private String upstreams(String name) throws IOException {
        file("gpu.key", OpenAiDouble.KEY);
        return file("upstreams.json", """
                {"%s": {"model": "%s", "servers": [{"url": "%s/v1", "keyFile": "gpu.key"}]}}""".formatted(name, OpenAiDouble.MODEL, gpu.address()));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private EnginePlan plan(Map<String, String> environment, String order) throws InvalidInput {
        var wiring = Wiring.standard(new Surroundings(environment, folder));
        try {
            return wiring.plan(EngineOrder.parse(order, wiring.engines()), "--engine", wiring.catalog());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(List.of("--engine: " + e.getMessage()));
        }
    }

    private Outcome easel(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(environment, folder);
        var code = Main.run(
                arguments,
                Wiring.standard(surroundings),
                surroundings,
                new Terminal(new PrintWriter(out), new PrintWriter(err), false));
        return new Outcome(code, out.toString(), err.toString());
    }
}
