package dev.easel.upstream.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.Brief;
import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.engine.Reference;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.child.ChildReader;
import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.http.Secret;
import dev.easel.upstream.http.ServerDouble;
import dev.easel.upstream.http.ServerDouble.Fault;
import dev.easel.upstream.images.Json;
import dev.easel.upstream.images.Tally;
import dev.easel.upstream.traffic.MovableTicker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Drawing by OpenAI-compatible servers, against doubles. */
@Timeout(60)
class OpenAiEngineTest {
    /** One for all tests: its children are used again, and end with the last. */
    private static final Decoder DECODER = new Decoder(ChildReader.standard());

    private static final PixelSize SIZE = new PixelSize(96, 64);

    private final OpenAiDouble first = new OpenAiDouble();
    private final OpenAiDouble second = new OpenAiDouble();
    private final MovableTicker ticker = new MovableTicker();
    private final Tally tally = new Tally();

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void words_become_a_picture_in_the_size_that_was_asked_for() throws Exception {
        own().draw(brief(1, 0), tally);

        assertThat(sent(first, 0)).isEqualTo(Json.mapper().readTree("""
                        {"model": "flux-2-klein", "prompt": "a fox", "n": 1, "size": "96x64",
                         "response_format": "b64_json"}"""));
        assertThat(tally.drawing(0).picture().size()).isEqualTo(SIZE);
        assertThat(tally.origin(0).engine()).isEqualTo("gpu");
        assertThat(tally.origin(0).version()).isEqualTo("flux-2-klein");
        assertThat(tally.origin(0).cost()).isNull();
        assertThat(tally.drawing(0).report().notes()).singleElement().asString().contains("no seed");
    }

    @Test
    void references_are_sent_as_a_form_with_files() throws Exception {
        own().draw(brief(1, 1), tally);
        own().draw(brief(1, 3), new Tally());

        assertThat(first.requests())
                .allSatisfy(request -> assertThat(request.path()).isEqualTo("/v1/images/edits"));
        var form = OpenAiDouble.form(first.requests().getFirst());
        assertThat(form.files()).containsExactly("image");
        assertThat(form.fields()).containsEntry("prompt", "a fox").containsEntry("size", "96x64");
        assertThat(OpenAiDouble.form(first.requests().get(1)).files()).containsExactly("image[]", "image[]", "image[]");
    }

    @Test
    void a_prompt_cannot_end_its_field_and_begin_another() throws Exception {
        var sly = "a fox\r\n--easel\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n9";

        own().draw(new Brief(sly, SIZE, List.of(1L), brief(1, 1).references()), tally);

        var form = OpenAiDouble.form(first.requests().getFirst());
        assertThat(form.fields()).containsEntry("prompt", sly).containsEntry("n", "1");
    }

    @Test
    void every_picture_has_its_seed_where_the_server_takes_one() throws Exception {
        engine(settings(1, true, Optional.empty(), List.of(), Map.of())).draw(brief(3, 0), tally);

        assertThat(tally.drawings()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(tally.drawing(i).picture().argb(5, 5) & 0xff).isEqualTo(i);
        }
        assertThat(tally.drawing(0).report().notes()).isEmpty();
    }

    @Test
    void further_fields_are_sent_as_the_operator_wrote_them() throws Exception {
        Map<String, JsonNode> extra =
                Map.of("num_inference_steps", Json.mapper().readTree("8"));

        engine(settings(1, false, Optional.empty(), List.of(), extra)).draw(brief(1, 0), tally);

        assertThat(sent(first, 0).path("num_inference_steps").asInt()).isEqualTo(8);
    }

    @Test
    void a_server_with_a_choice_of_sizes_is_asked_for_the_nearest_shape() throws Exception {
        var sizes =
                List.of(new PixelSize(64, 64), new PixelSize(66, 44), new PixelSize(150, 100), new PixelSize(44, 66));

        engine(settings(1, false, Optional.empty(), sizes, Map.of())).draw(brief(1, 0), tally);

        assertThat(sent(first, 0).path("size").asString()).isEqualTo("66x44");
        assertThat(tally.drawing(0).picture().size()).isEqualTo(SIZE);
        assertThat(tally.drawing(0).report().notes())
                .anySatisfy(note -> assertThat(note).contains("came in 66x44"));
    }

    @Test
    void pictures_at_an_address_of_the_server_are_fetched_with_its_key() throws Exception {
        first.linksPictures();

        own().draw(brief(1, 0), tally);

        assertThat(tally.drawings()).hasSize(1);
        assertThat(first.everything().getLast().path()).startsWith("/files/");
    }

    // Several servers

    @Test
    void work_is_shared_out_by_weight() throws Exception {
        var engine = engine(settings(2, false, Optional.empty(), List.of(), Map.of()));
        for (int i = 0; i < 9; i++) {
            engine.draw(brief(1, 0), new Tally());
        }

        assertThat(first.requests()).hasSize(6);
        assertThat(second.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503})
    void another_server_draws_what_one_cannot(int status) throws Exception {
        first.fails(Fault.Says.json(status, "{\"error\": {\"message\": \"no\"}}"));

        both().draw(brief(1, 0), tally);

        assertThat(tally.drawings()).hasSize(1);
        assertThat(second.requests()).hasSize(1);
    }

    @Test
    void another_server_draws_when_one_hangs_up_or_is_gone() throws Exception {
        first.fails(new Fault.HangsUp());
        both().draw(brief(1, 0), tally);
        first.close();
        both().draw(brief(1, 0), new Tally());

        assertThat(second.requests()).hasSize(2);
    }

    @Test
    void where_drawing_has_a_price_no_other_server_is_asked_after_one_that_may_have_drawn() {
        first.fails(new Fault.HangsUp());
        var engine = engine(settings(1, false, Optional.of(new BigDecimal("0.04")), List.of(), Map.of()));

        assertFails(Kind.BROKEN, () -> engine.draw(brief(1, 0), tally));

        assertThat(second.requests()).isEmpty();
        assertThat(tally.charged()).isEqualByComparingTo("0.04");
    }

    @Test
    void where_drawing_has_a_price_another_server_is_asked_after_one_that_was_busy() throws Exception {
        first.fails(Fault.Says.json(429, "{}"));
        var engine = engine(settings(1, false, Optional.of(new BigDecimal("0.04")), List.of(), Map.of()));

        engine.draw(brief(1, 0), tally);

        assertThat(tally.origin(0).cost()).isEqualByComparingTo("0.04");
        assertThat(engine.price("any", SIZE, 0)).contains(new BigDecimal("0.04"));
    }

    @Test
    void a_server_that_keeps_failing_is_asked_how_it_is_before_it_draws_again() throws Exception {
        first.isDown(true);
        var engine = both();
        for (int i = 0; i < 10; i++) {
            engine.draw(brief(1, 0), new Tally());
        }
        int inVain = first.requests().size();
        assertThat(inVain).isEqualTo(5);

        first.isDown(false);
        ticker.sleep(Duration.ofSeconds(15));
        engine.draw(brief(1, 0), new Tally());
        first.awaitQuestion();
        for (int i = 0; i < 100 && first.requests().size() == inVain; i++) {
            engine.draw(brief(1, 0), new Tally());
        }

        assertThat(first.requests()).as("is well again and draws").hasSizeGreaterThan(inVain);
    }

    @Test
    void when_all_keep_failing_nobody_is_asked_until_one_says_that_it_is_well() throws Exception {
        first.isDown(true);
        second.isDown(true);
        var engine = both();
        for (int i = 0; i < 5; i++) {
            assertFails(Kind.BROKEN, () -> engine.draw(brief(1, 0), tally));
        }
        assertFails(Kind.UNAVAILABLE, () -> engine.draw(brief(1, 0), tally)).contains("All servers of gpu");

        second.isDown(false);
        ticker.sleep(Duration.ofSeconds(15));
        engine.draw(brief(1, 0), tally);

        assertThat(tally.drawings()).hasSize(1);
    }

    @Test
    void when_all_are_busy_they_are_asked_again_for_a_while() throws Exception {
        first.fails(3, Fault.Says.json(429, "{}"));
        second.fails(3, Fault.Says.json(429, "{}"));
        both().draw(brief(1, 0), tally);
        assertThat(tally.drawings()).hasSize(1);

        first.fails(1000, Fault.Says.json(429, "{}"));
        second.fails(1000, Fault.Says.json(429, "{}"));
        assertFails(Kind.BUSY, () -> both().draw(brief(1, 0), new Tally()));
    }

    // Errors

    @Test
    void moderation_is_told_as_such_and_nobody_else_is_asked() {
        var forbidden = new Brief("something forbidden", SIZE, List.of(1L), List.of());

        assertFails(Kind.MODERATED, () -> both().draw(forbidden, tally)).contains("rejected by the safety system");
        assertThat(second.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, FAILED", "413, FAILED", "422, FAILED", "403, UNAVAILABLE", "404, UNAVAILABLE", "500, BROKEN"})
    void errors_are_told_with_the_servers_words(int status, Kind kind) {
        first.fails(Fault.Says.json(status, "{\"error\": {\"message\": \"no such luck\", \"code\": \"c\"}}"));

        assertFails(kind, () -> own().draw(brief(1, 0), tally))
                .contains("no such luck")
                .contains("gpu");
    }

    @Test
    void an_unpaid_bill_is_not_a_matter_of_patience() {
        first.fails(Fault.Says.json(429, "{\"error\": {\"message\": \"pay\", \"code\": \"insufficient_quota\"}}"));

        assertFails(Kind.UNAVAILABLE, () -> own().draw(brief(1, 0), tally)).contains("not paid");
    }

    @Test
    void fewer_pictures_than_asked_for_is_a_failure_and_those_that_came_are_kept() {
        first.leavesOut(1);
        var settings = new OpenAiSettings(
                OpenAiDouble.MODEL,
                List.of(server(first, 1)),
                Set.of(),
                0,
                3,
                1,
                Duration.ofSeconds(20),
                List.of(),
                true,
                false,
                Optional.empty(),
                Map.of());

        assertFails(Kind.BROKEN, () -> engine(settings).draw(brief(3, 0), tally))
                .contains("fewer pictures");
        assertThat(tally.drawings()).containsOnlyKeys(0, 1);
    }

    @Test
    void a_cancelled_task_ends_at_once() throws Exception {
        var arrived = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        first.fails(new Fault.Stalls(arrived, never));
        var thrown = new CompletableFuture<Throwable>();
        var drawer = Thread.ofPlatform().start(() -> {
            try {
                own().draw(brief(1, 0), tally);
            } catch (Exception e) {
                thrown.complete(e);
            }
        });
        arrived.await();

        drawer.interrupt();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        never.countDown();
    }

    @Test
    void the_probe_says_which_servers_have_the_model() throws Exception {
        assertThat(both().probe().orElseThrow()).contains("2 of 2 servers have the model flux-2-klein");

        second.close();
        assertThat(both().probe().orElseThrow()).contains("1 of 2").contains("gives no answer");
        first.isDown(true);
        assertFails(Kind.UNAVAILABLE, both()::probe).contains("0 of 2").contains("status 503");
        assertThat(first.requests()).isEmpty();
    }

    /** One server, for nothing. */
    private OpenAiEngine own() {
        return engine(new OpenAiSettings(
                OpenAiDouble.MODEL,
                List.of(server(first, 1)),
                Set.of(),
                4,
                1,
                4,
                Duration.ofSeconds(20),
                List.of(),
                true,
                false,
                Optional.empty(),
                Map.of()));
    }

    private OpenAiEngine both() {
        return engine(settings(1, false, Optional.empty(), List.of(), Map.of()));
    }

    /** Two servers. */
    private OpenAiSettings settings(
            int weightOfFirst,
            boolean seeds,
            Optional<BigDecimal> price,
            List<PixelSize> sizes,
            Map<String, JsonNode> extra) {
        return new OpenAiSettings(
                OpenAiDouble.MODEL,
                List.of(server(first, weightOfFirst), server(second, 1)),
                Set.of(),
                4,
                1,
                4,
                Duration.ofSeconds(20),
                sizes,
                true,
                seeds,
                price,
                extra);
    }

    private static OpenAiSettings.Weighted server(OpenAiDouble server, int weight) {
        return new OpenAiSettings.Weighted(
                Endpoint.at(server.address() + "/v1", Optional.of(Secret.of(OpenAiDouble.KEY))), weight);
    }

    private OpenAiEngine engine(OpenAiSettings settings) {
        return new OpenAiEngine("gpu", settings, ServerDouble.GATE, ticker, DECODER);
    }

    private static JsonNode sent(OpenAiDouble server, int index) {
        return Json.mapper().readTree(server.requests().get(index).body());
    }

    private static Brief brief(int pictures, int references) {
        var reference = new Reference(new Picture(new PixelSize(32, 24), new byte[4 * 32 * 24]), null);
        return new Brief(
                "a fox",
                SIZE,
                LongStream.range(0, pictures).boxed().toList(),
                Collections.nCopies(references, reference));
    }

    private static AbstractStringAssert<?> assertFails(Kind kind, ThrowingCallable call) {
        var message = new StringBuilder();
        assertThatThrownBy(call).isInstanceOfSatisfying(EngineException.class, e -> {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
            message.append(e.getMessage());
        });
        return assertThat(message.toString());
    }
}
