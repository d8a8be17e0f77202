package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.Catalog;
import dev.easel.server.access.AccessKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.53"})
    void without_keys_the_server_listens_on_this_machine(String host) {
        assertThat(ServerConfig.local(data)
                        .listening(host, 0, AccessKeys.none())
                        .host())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void without_keys_it_refuses_to_listen_elsewhere_and_says_how_to_set_one(String host) {
        assertThatThrownBy(() -> ServerConfig.local(data).listening(host, 0, AccessKeys.none()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("EASEL_KEYS");
    }

    @Test
    void with_a_key_it_may_listen_anywhere() {
        var keys = AccessKeys.of(List.of("key-for-tests-0123456789"));
        assertThat(ServerConfig.local(data).listening("0.0.0.0", 0, keys).host())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void a_configuration_does_not_print_its_keys() {
        var keys = AccessKeys.of(List.of("key-for-tests-0123456789"));
        assertThat(ServerConfig.local(data).listening("0.0.0.0", 0, keys).toString())
                .doesNotContain("key-for-tests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "easel.example.org", "https://x/?a=b", "https://u:p@x/", "https:///x"})
    void a_public_url_that_no_link_could_begin_with_is_refused(String url) {
        assertThatThrownBy(() -> ServerConfig.local(data).reachedAt(URI.create(url)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("publicUrl");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void a_port_out_of_range_is_refused(int port) {
        assertThatThrownBy(() -> ServerConfig.local(data).listening("127.0.0.1", port, AccessKeys.none()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(String.valueOf(port));
    }

    @Test
    void a_port_that_is_taken_is_said_so() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var config = ServerConfig.local(data).listening("127.0.0.1", taken.getLocalPort(), AccessKeys.none());
            assertThatThrownBy(() -> EaselServer.start(config, Catalog.load(), GradientEngine.willing()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("another program");
        }
    }

    @Test
    void a_data_folder_that_is_none_is_said_so() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> EaselServer.start(ServerConfig.local(file), Catalog.load(), GradientEngine.willing()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void links_begin_with_the_public_url() {
        try (var easel = RunningServer.with(
                GradientEngine.willing(), config -> config.reachedAt(URI.create("https://art.example.org/easel/")))) {
            var result = easel.post(RunningServer.array(RunningServer.task())).result();
            assertThat(result.path("imageURL").asString()).startsWith("https://art.example.org/easel/image/");
        }
    }
}
