package dev.easel.upstream.xai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.engine.Progress;
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
import dev.easel.upstream.traffic.Ticker;
import dev.easel.upstream.xai.XaiDouble.Twist;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Drawing by xAI, against the double. The service itself is not called. */
@Timeout(60)
class XaiEngineTest {
    /** One for all tests: its children are used again, and end with the last. */
    private static final Decoder DECODER = new Decoder(ChildReader.standard());

    private static final String PRO = "xai:grok-imagine@image-pro";
    private static final String PLAIN = "xai:grok-imagine@image";
    private static final PixelSize WIDE = new PixelSize(1280, 896);

    private final XaiDouble xai = new XaiDouble();
    private final MovableTicker ticker = new MovableTicker();
    private final XaiEngine engine = engine(XaiDouble.KEY, ticker);
    private final Tally tally = new Tally();

    @AfterEach
    void stop() {
        xai.close();
    }

    // What is asked

    @Test
    void words_are_sent_to_generations_with_documented_fields_only() throws Exception {
        engine.draw(brief(PRO, WIDE, 1, 0), tally);

        var request = xai.requests().getFirst();
        assertThat(request.path()).isEqualTo("/v1/images/generations");
        assertThat(sent(0)).isEqualTo(Json.mapper().readTree("""
                        {"model": "grok-imagine-image-2.0", "prompt": "a fox", "n": 1, "response_format": "b64_json",
                         "resolution": "1k", "quality": "low", "aspect_ratio": "4:3"}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1024, 1:1, 1k",
        "2048, 2048, 1:1, 2k",
        "1280, 896, 4:3, 1k",
        "1728, 2592, 2:3, 2k",
        "2816, 1536, 16:9, 2k",
        "576, 1248, 9:19.5, 1k",
        "2560, 1152, 20:9, 2k",
        "1680, 720, 21:9, 1k",
        "64, 64, 1:1, 1k"
    })
    void the_nearest_ratio_and_resolution_are_asked_for(int width, int height, String ratio, String resolution)
            throws Exception {
        engine.draw(brief(PRO, new PixelSize(width, height), 1, 0), tally);

        assertThat(sent(0).path("aspect_ratio").asString()).isEqualTo(ratio);
        assertThat(sent(0).path("resolution").asString()).isEqualTo(resolution);
        assertThat(tally.drawing(0).picture().size()).isEqualTo(new PixelSize(width, height));
    }

    @Test
    void references_are_sent_to_edits_inside_the_request() throws Exception {
        engine.draw(brief(PRO, WIDE, 1, 1), tally);
        engine.draw(brief(PRO, WIDE, 1, 3), new Tally());

        assertThat(xai.requests())
                .allSatisfy(request -> assertThat(request.path()).isEqualTo("/v1/images/edits"));
        assertThat(sent(0).path("image").path("url").asString()).startsWith("data:image/png;base64,");
        assertThat(sent(0).has("images")).isFalse();
        assertThat(sent(1).path("images")).hasSize(3);
        assertThat(sent(1).has("image")).isFalse();
    }

    @Test
    void a_ratio_is_left_out_where_the_model_takes_that_of_a_single_reference() throws Exception {
        engine.draw(brief(PLAIN, WIDE, 1, 1), tally);
        engine.draw(brief(PLAIN, WIDE, 1, 2), new Tally());

        assertThat(sent(0).has("aspect_ratio")).isFalse();
        assertThat(sent(0).has("quality")).isFalse();
        assertThat(sent(1).path("aspect_ratio").asString()).isEqualTo("4:3");
        assertThat(tally.drawing(0).picture().size()).isEqualTo(WIDE);
    }

    @Test
    void a_reference_that_is_too_large_without_loss_is_sent_with_little_loss() throws Exception {
        var noise = new byte[4 * 2048 * 2048];
        new Random(1).nextBytes(noise);
        for (int i = 3; i < noise.length; i += 4) {
            noise[i] = (byte) 255;
        }
        var reference = new Reference(new Picture(new PixelSize(2048, 2048), noise), null);

        engine.draw(new Brief("a fox", WIDE, List.of(1L), List.of(reference), PRO), tally);

        assertThat(sent(0).path("image").path("url").asString()).startsWith("data:image/jpeg;base64,");
    }

    @Test
    void each_card_says_how_many_references_its_model_takes() {
        assertThat(engine.references(PRO)).isEqualTo(5);
        assertThat(engine.references(PLAIN)).isEqualTo(3);
        assertThat(engine.references("another:card@1")).isZero();
    }

    @Test
    void many_pictures_are_asked_for_in_few_even_requests() throws Exception {
        engine.draw(brief(PRO, new PixelSize(64, 64), 10, 0), tally);

        assertThat(xai.requests()).hasSize(4);
        assertThat(List.of(0, 1, 2, 3).stream().map(i -> sent(i).path("n").asInt()))
                .containsExactlyInAnyOrder(3, 3, 2, 2);
        assertThat(tally.drawings()).hasSize(10);
    }

    @Test
    void no_more_requests_are_sent_than_xai_takes_in_a_second() throws Exception {
        xai.takesPerSecond(5);

        engine(XaiDouble.KEY, Ticker.system()).draw(brief(PRO, new PixelSize(64, 64), 20, 0), tally);

        assertThat(tally.drawings()).hasSize(20);
        assertThat(xai.requests()).as("none had to be sent again").hasSize(7);
    }

    // What comes

    @Test
    void the_answer_says_what_drew_it_and_what_it_cost() throws Exception {
        engine.draw(brief(PRO, WIDE, 2, 0), tally);

        assertThat(tally.origin(1).engine()).isEqualTo("xai");
        assertThat(tally.origin(1).version()).isEqualTo("grok-imagine-image-2.0");
        assertThat(tally.origin(1).cost()).isEqualTo(new BigDecimal("0.04"));
        assertThat(tally.total()).isEqualByComparingTo(xai.charged());
        assertThat(tally.drawing(0).report().notes()).singleElement().asString().contains("takes no seed");
    }

    @Test
    void the_cost_of_references_is_in_it() throws Exception {
        engine.draw(brief(PRO, WIDE, 1, 3), tally);

        assertThat(tally.total()).isEqualByComparingTo("0.07").isEqualByComparingTo(xai.charged());
        assertThat(engine.price(PRO, WIDE, 3)).contains(new BigDecimal("0.07"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Twist.class,
            names = {"PNG", "DATA_URI", "LINK", "NO_USAGE", "BARE"})
    void pictures_are_taken_in_whatever_form_they_come(Twist twist) throws Exception {
        xai.twists(twist);

        engine.draw(brief(PRO, new PixelSize(1024, 1024), 1, 0), tally);

        assertShowsTheGradient(tally.drawing(0).picture());
        assertThat(tally.total()).isEqualByComparingTo(xai.charged());
        assertThat(tally.origin(0).version()).isEqualTo("grok-imagine-image-2.0");
    }

    @Test
    void a_picture_in_another_size_is_brought_to_the_exact_one_and_says_so() throws Exception {
        xai.twists(Twist.ODD_SIZE);

        engine.draw(brief(PRO, WIDE, 1, 0), tally);

        assertThat(tally.drawing(0).picture().size()).isEqualTo(WIDE);
        assertThat(tally.drawing(0).report().notes())
                .anySatisfy(
                        note -> assertThat(note).contains("came in 1000x700").contains("brought to 1280x896"));
        assertShowsTheGradient(tally.drawing(0).picture());
    }

    // Moderation

    @ParameterizedTest
    @EnumSource(
            value = Twist.class,
            names = {"MODERATED", "MODERATED_BY_WORDS", "EMPTY", "BLOCK_REASON"})
    void every_face_of_moderation_is_one_failure_that_is_charged_and_not_tried_again(Twist twist) {
        xai.twists(twist);

        assertFails(Kind.MODERATED, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("moderation");

        assertThat(xai.requests()).hasSize(1);
        assertThat(tally.drawings()).isEmpty();
        assertThat(tally.charged()).isEqualByComparingTo("0.04").isEqualByComparingTo(xai.charged());
    }

    @Test
    void pictures_beside_a_blocked_one_are_handed_over() {
        xai.twists(Twist.FIRST_ITEM_BLOCKED);

        assertFails(Kind.MODERATED, () -> engine.draw(brief(PRO, WIDE, 3, 0), tally));

        assertThat(tally.drawings()).containsOnlyKeys(1, 2);
        assertThat(tally.charged()).isEqualByComparingTo("0.04");
        assertThat(tally.total()).isEqualByComparingTo(xai.charged());
    }

    @Test
    void a_code_that_only_looks_like_moderation_is_none() {
        xai.fails(Fault.Says.json(400, """
                {"code": "imagine:content-moderated-soon", "error": "something else"}"""));

        assertFails(Kind.FAILED, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally));
    }

    // Errors

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"invalid-argument\", \"error\": \"Argument not supported: size\"}",
                "{\"error\": {\"message\": \"Argument not supported: size\", \"type\": \"t\", \"code\": \"c\"}}",
                "{\"error\": \"Argument not supported: size\"}"
            })
    void the_words_of_an_error_are_passed_on_from_every_shape(String body) {
        xai.fails(Fault.Says.json(400, body));

        assertFails(Kind.FAILED, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("\"Argument not supported: size\"")
                .contains("status 400");
        assertThat(xai.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"403, UNAVAILABLE", "404, UNAVAILABLE", "415, FAILED", "422, FAILED", "307, FAILED"})
    void what_will_not_work_is_not_tried_again(int status, Kind kind) {
        xai.fails(Fault.Says.json(status, "{\"error\": \"no\"}"));

        assertFails(kind, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally));
        assertThat(xai.requests()).hasSize(1);
        assertThat(tally.total()).isZero();
    }

    @Test
    void a_wrong_key_is_the_operators_matter_and_no_part_of_it_is_shown() {
        xai.fails(Fault.Says.json(401, "{\"error\": \"Incorrect API key provided: xa***le\"}"));
        assertFails(Kind.UNAVAILABLE, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("easel doctor")
                .doesNotContain("xa***le");

        var mistaken = engine("xai-another-key", ticker);
        assertFails(Kind.UNAVAILABLE, () -> mistaken.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("easel doctor")
                .doesNotContain("xa***le", "another");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_server_in_trouble_may_have_charged_and_is_not_asked_again(int status) {
        xai.fails(new Fault.Says(status, "text/html", "<html>bad gateway</html>", Map.of()));

        assertFails(Kind.BROKEN, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("status " + status)
                .doesNotContain("<html>");
        assertThat(xai.requests()).hasSize(1);
    }

    @Test
    void what_an_error_says_it_cost_is_charged() {
        xai.fails(Fault.Says.json(500, """
                {"code": "internal", "error": "oh", "usage": {"cost_in_usd_ticks": 200000000}}"""));

        assertFails(Kind.BROKEN, () -> engine.draw(brief(PRO, WIDE, 3, 0), tally));
        assertThat(tally.charged()).isEqualByComparingTo("0.02");
    }

    @Test
    void a_cut_connection_is_charged_and_not_sent_again() {
        xai.fails(new Fault.HangsUp());
        assertFails(Kind.BROKEN, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("not asked again");

        xai.fails(new Fault.HangsUpHalfway());
        assertFails(Kind.BROKEN, () -> engine.draw(brief(PRO, WIDE, 2, 0), tally));

        assertThat(xai.requests()).hasSize(2);
        assertThat(tally.total()).isEqualByComparingTo(xai.charged());
    }

    @ParameterizedTest
    @EnumSource(
            value = Twist.class,
            names = {"BAD_BASE64", "NOT_A_PICTURE", "HALF_A_PICTURE", "FOREIGN_LINK"})
    void what_is_no_picture_is_charged_and_not_asked_for_again(Twist twist) {
        xai.twists(twist);

        assertFails(Kind.BROKEN, () -> engine.draw(brief(PRO, new PixelSize(1024, 1024), 1, 0), tally));

        assertThat(xai.requests()).hasSize(1);
        assertThat(tally.charged()).isEqualByComparingTo(xai.charged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{\"data\": 3}", "{\"data\": [3]}", "{\"data\": [{}]}"})
    void an_answer_that_makes_no_sense_is_a_failure(String body) {
        xai.fails(Fault.Says.json(200, body));

        assertFails(Kind.BROKEN, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally));
    }

    @Test
    void nobody_there_means_that_nothing_was_begun() {
        xai.close();

        assertFails(Kind.UNAVAILABLE, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("cannot be reached");
        assertThat(tally.total()).isZero();
    }

    // Too much, too often, too late

    @Test
    void a_storm_of_429_is_weathered() throws Exception {
        xai.fails(20, Fault.Says.json(429, "{\"error\": \"slow down\"}"));

        engine.draw(brief(PRO, new PixelSize(64, 64), 20, 0), tally);

        assertThat(tally.drawings()).hasSize(20);
        assertThat(xai.requests()).hasSize(27);
        assertThat(tally.total()).isEqualByComparingTo(xai.charged());
    }

    @Test
    void a_storm_that_does_not_end_is_told_as_such() {
        xai.fails(1000, Fault.Says.json(429, "{\"error\": \"slow down\"}"));

        assertFails(Kind.BUSY, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally));
        assertThat(Duration.ofNanos(ticker.nanos())).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(125));
        assertThat(tally.total()).isZero();
    }

    @Test
    void xai_is_asked_again_when_it_wants_to_be() throws Exception {
        xai.fails(new Fault.Says(429, "application/json", "{}", Map.of("Retry-After", "30")));

        engine.draw(brief(PRO, WIDE, 1, 0), tally);

        assertThat(Duration.ofNanos(ticker.nanos())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void what_keeps_failing_is_left_alone_until_it_works_again() throws Exception {
        xai.fails(5, Fault.Says.json(503, "{\"error\": \"down\"}"));
        for (int i = 0; i < 5; i++) {
            assertFails(Kind.BROKEN, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally));
        }

        assertFails(Kind.UNAVAILABLE, () -> engine.draw(brief(PRO, WIDE, 1, 0), tally))
                .contains("left alone");
        assertThat(xai.requests()).hasSize(5);

        ticker.sleep(Duration.ofSeconds(15));
        engine.draw(brief(PRO, WIDE, 1, 0), tally);
        assertThat(tally.drawings()).hasSize(1);
    }

    @Test
    void a_slow_answer_is_waited_for() throws Exception {
        var arrived = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        xai.fails(new Fault.Stalls(arrived, answer));
        var drawing = CompletableFuture.runAsync(() -> drawQuietly(brief(PRO, WIDE, 1, 0)));
        arrived.await();

        answer.countDown();
        drawing.join();

        assertThat(tally.drawings()).hasSize(1);
    }

    @Test
    void a_cancelled_task_ends_at_once_and_is_charged_for_what_was_sent() throws Exception {
        var arrived = new CountDownLatch(2);
        var never = new CountDownLatch(1);
        xai.fails(2, new Fault.Stalls(arrived, never));
        var thrown = new CompletableFuture<Throwable>();
        var drawer = Thread.ofPlatform().start(() -> {
            try {
                engine.draw(brief(PRO, WIDE, 4, 0), tally);
            } catch (Exception e) {
                thrown.complete(e);
            }
        });
        arrived.await();

        drawer.interrupt();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(tally.drawings()).isEmpty();
        assertThat(tally.charged()).isEqualByComparingTo("0.16");
        never.countDown();
    }

    @Test
    void pictures_that_nobody_takes_are_charged() {
        var unwilling = new Progress() {
            private BigDecimal charged = BigDecimal.ZERO;

            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public void charged(BigDecimal dollars) {
                charged = charged.add(dollars);
            }
        };

        assertThatThrownBy(() -> engine.draw(brief(PRO, WIDE, 3, 0), unwilling)).hasMessage("the disk is full");
        assertThat(unwilling.charged).isEqualByComparingTo(xai.charged());
    }

    @Test
    void a_card_without_a_model_is_not_drawn() {
        assertFails(Kind.UNAVAILABLE, () -> engine.draw(brief("another:card@1", WIDE, 1, 0), tally));
        assertThat(xai.requests()).isEmpty();
    }

    // The key

    @Test
    void the_key_is_checked_without_drawing() throws Exception {
        assertThat(engine.probe().orElseThrow()).contains("accepted").contains("nothing was drawn");
        assertThat(xai.requests()).isEmpty();
        assertThat(xai.charged()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"api_key_blocked, the key is blocked", "api_key_disabled, disabled", "team_blocked, team is blocked"})
    void what_is_wrong_with_the_key_is_said(String trouble, String said) {
        xai.keyIs(trouble);

        assertFails(Kind.UNAVAILABLE, engine::probe).contains(said);
    }

    @Test
    void a_key_that_is_none_is_found_out() {
        var mistaken = engine("not-a-key", ticker);

        assertFails(Kind.UNAVAILABLE, mistaken::probe)
                .contains("refuses the key")
                .doesNotContain("not-a-key");
    }

    private XaiEngine engine(String key, Ticker time) {
        return new XaiEngine(
                Endpoint.at(xai.address().toString(), Optional.of(Secret.of(key))),
                XaiModels.shipped(),
                ServerDouble.GATE,
                time,
                DECODER);
    }

    private void drawQuietly(Brief brief) {
        try {
            engine.draw(brief, tally);
        } catch (EngineException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode sent(int index) {
        return Json.mapper().readTree(xai.requests().get(index).body());
    }

    private static Brief brief(String model, PixelSize size, int pictures, int references) {
        var reference = new Reference(new Picture(new PixelSize(32, 24), new byte[4 * 32 * 24]), null);
        return new Brief(
                "a fox",
                size,
                LongStream.range(0, pictures).boxed().toList(),
                Collections.nCopies(references, reference),
                model);
    }

    private static AbstractStringAssert<?> assertFails(Kind kind, ThrowingCallable call) {
        var message = new StringBuilder();
        assertThatThrownBy(call).isInstanceOfSatisfying(EngineException.class, e -> {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
            message.append(e.getMessage());
        });
        return assertThat(message.toString());
    }

    private static void assertShowsTheGradient(Picture picture) {
        int right = picture.argb(picture.size().width() * 9 / 10, picture.size().height() / 10);
        assertThat(right >> 16 & 0xff).isCloseTo(229, within(6));
        assertThat(right >> 8 & 0xff).isCloseTo(25, within(6));
    }
}
