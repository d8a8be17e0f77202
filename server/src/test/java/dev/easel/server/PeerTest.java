package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.http.Gate;
import dev.easel.upstream.http.Secret;
import dev.easel.upstream.openai.OpenAiEngine;
import dev.easel.upstream.openai.OpenAiSettings;
import dev.easel.upstream.xai.XaiEngine;
import dev.easel.upstream.xai.XaiModels;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Easel draws with another Easel, which is a process of its own: our engines for somebody else's server against our own
 * server of the APIs that they speak.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeerTest {
    private static final Gate GATE = address -> List.of(InetAddress.getAllByName(address.getHost()));
    private static final int[] COLOURS = {0xFFC81E28, 0xFF28A03C, 0xFF1E3CC8};

    private ServerProcess peer;
    private int port;

    /** The two APIs, and our engine for each. */
    enum Api {
        OPENAI {
            @Override
            Engine engine(int port, String key) {
                var server = new OpenAiSettings.Weighted(endpoint(port, "/v1", key), 1);
                return OpenAiEngine.open(
                        "peer",
                        new OpenAiSettings(
                                "easel:images@1",
                                List.of(server),
                                Set.of(),
                                3,
                                4,
                                4,
                                Duration.ofSeconds(60),
                                List.of(),
                                true,
                                false,
                                Optional.empty(),
                                Map.of()),
                        GATE);
            }

            @Override
            PixelSize size() {
                return new PixelSize(512, 512);
            }
        },
        XAI {
            @Override
            Engine engine(int port, String key) {
                return XaiEngine.open(endpoint(port, "", key), XaiModels.shipped(), GATE);
            }

            @Override
            PixelSize size() {
                return new PixelSize(1280, 896);
            }
        };

        abstract Engine engine(int port, String key);

        /** A size that the peer makes when it is asked in these words. */
        abstract PixelSize size();

        private static Endpoint endpoint(int port, String path, String key) {
            return Endpoint.at("http://127.0.0.1:" + port + path, Optional.of(Secret.of(key)));
        }
    }

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        peer = ServerProcess.start(ServerProcess.classPath(), PeerServer.class, data)
                .orElseThrow();
        port = peer.uri("/").getPort();
    }

    @AfterAll
    void stop() throws IOException {
        peer.close();
    }

    @ParameterizedTest
    @EnumSource
    void four_pictures_are_drawn_from_words(Api api) throws Exception {
        var pictures = draw(api, "a red fox", 4, 0);
        assertThat(pictures)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.size()).isEqualTo(api.size()));
    }

    @ParameterizedTest
    @EnumSource
    void three_reference_pictures_arrive_in_their_order(Api api) throws Exception {
        var picture = draw(api, "put them side by side", 1, 3).getFirst();
        for (int i = 0; i < COLOURS.length; i++) {
            int seen = picture.argb(
                    picture.size().width() * (2 * i + 1) / 6, picture.size().height() / 2);
            assertThat(difference(seen, COLOURS[i])).as("column " + i).isLessThan(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_reference_picture_arrives(Api api) throws Exception {
        var picture = draw(api, "make it larger", 1, 1).getFirst();
        assertThat(difference(picture.argb(9, 9), COLOURS[0])).isLessThan(12);
    }

    @ParameterizedTest
    @EnumSource
    void a_prompt_that_the_peer_refuses_is_told_as_moderated(Api api) {
        assertThat(failure(api, RunningServer.KEY, "a pornographic photo")).isEqualTo(Kind.MODERATED);
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_key_is_told_as_such(Api api) {
        assertThat(failure(api, "wrong-key-0123456789", "a red fox")).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void the_peer_is_found_to_be_well() throws Exception {
        try (var engine = Api.OPENAI.engine(port, RunningServer.KEY)) {
            assertThat(engine.probe().orElseThrow()).startsWith("1 of 1 servers have the model");
        }
    }

    private List<Picture> draw(Api api, String prompt, int pictures, int references) throws Exception {
        var finished = new Finished();
        try (var engine = api.engine(port, RunningServer.KEY)) {
            engine.draw(brief(api, prompt, pictures, references), finished);
        }
        return List.copyOf(finished.pictures.values());
    }

    private Kind failure(Api api, String key, String prompt) {
        try (var engine = api.engine(port, key)) {
            return catchThrowableOfType(
                            EngineException.class, () -> engine.draw(brief(api, prompt, 1, 0), new Finished()))
                    .kind();
        }
    }

    private static Brief brief(Api api, String prompt, int pictures, int references) {
        return new Brief(
                prompt,
                api.size(),
                LongStream.range(0, pictures).boxed().toList(),
                IntStream.range(0, references).mapToObj(PeerTest::reference).toList(),
                "xai:grok-imagine@image-pro");
    }

    private static Reference reference(int index) {
        var size = new PixelSize(64, 64);
        var bgra = new byte[4 * size.area()];
        for (int i = 0; i < bgra.length; i++) {
            bgra[i] = (byte) (COLOURS[index] >> (8 * (i % 4)));
        }
        return new Reference(new Picture(size, bgra), null);
    }

    /** The largest difference between two colours in one of their parts. */
    private static int difference(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)))
                .max()
                .orElseThrow();
    }

    private static final class Finished implements Progress {
        private final Map<Integer, Picture> pictures = new TreeMap<>();

        @Override
        public void advanced(int index, double fraction) {}

        @Override
        public synchronized void finished(int index, Drawing drawing) {
            pictures.put(index, drawing.picture());
        }
    }
}
