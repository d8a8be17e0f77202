package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.wire.ConnectionLimits;
import dev.easel.server.wire.WebhookBody;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeSettingsTest {
    private static final String KEY = "a-long-key-for-tests";

    @TempDir
    Path folder;

    @Test
    void without_settings_the_server_is_for_this_machine_only() throws InvalidInput {
        var settings = read(Map.of(), Map.of("HOME", "/home/ada"));

        assertThat(settings.server().host()).isEqualTo("127.0.0.1");
        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.server().data()).isEqualTo(Path.of("/home/ada/.local/share/easel"));
        assertThat(settings.server().keys().isOpen()).isTrue();
        assertThat(settings.server().publicUrl()).isEmpty();
        assertThat(settings.engines()).isEqualTo(EngineOrder.AUTO);
        assertThat(settings.log()).isEqualTo(Level.INFO);
    }

    @Test
    void safety_private_targets_and_webhooks_can_be_set() throws Exception {
        var policies = Files.createDirectory(folder.resolve("policies"));
        var settings = read(
                Map.of("--safety", policies.toString(), "--webhook-body", "flat"),
                Map.of("EASEL_ALLOW_EGRESS", "hooks.lan:9000, 192.168.0.0/16"));
        assertThat(settings.server().safety()).contains(policies);
        assertThat(settings.server().webhookBody()).isEqualTo(WebhookBody.FLAT);
        assertThat(settings.server().egress()).isEqualTo(EgressPolicy.allowing("hooks.lan:9000,192.168.0.0/16"));
    }

    @Test
    void connections_of_an_address_can_be_limited() throws Exception {
        assertThat(read(Map.of(), Map.of()).server().connections()).isEqualTo(ConnectionLimits.standard());
        assertThat(read(Map.of(), Map.of("EASEL_CONNECTIONS_PER_ADDRESS", "2000"))
                        .server()
                        .connections())
                .isEqualTo(ConnectionLimits.standard().perAddress(2000));
        for (var wrong : List.of("0", "2001", "many", "-1")) {
            assertThatThrownBy(() -> read(Map.of(), Map.of("EASEL_CONNECTIONS_PER_ADDRESS", wrong)))
                    .hasMessageContaining("EASEL_CONNECTIONS_PER_ADDRESS: '" + wrong + "'")
                    .hasMessageContaining("a number from 1 to 2000");
        }
    }

    @Test
    void running_tasks_may_be_given_more_time_when_the_server_stops() throws Exception {
        assertThat(read(Map.of(), Map.of()).server().stopLimit()).isEqualTo(Duration.ofSeconds(20));
        assertThat(read(Map.of(), Map.of("EASEL_STOP_SECONDS", "150")).server().stopLimit())
                .isEqualTo(Duration.ofSeconds(150));
        for (var wrong : List.of("-1", "3601", "1m")) {
            assertThatThrownBy(() -> read(Map.of(), Map.of("EASEL_STOP_SECONDS", wrong)))
                    .hasMessageContaining("EASEL_STOP_SECONDS: '" + wrong + "'")
                    .hasMessageContaining("a number of seconds from 0 to 3600");
        }
    }

    @Test
    void traces_go_where_the_standard_variables_say() throws InvalidInput {
        assertThat(read(Map.of(), Map.of()).server().traces()).isEmpty();
        var endpoint = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.lan:4318");
        assertThat(read(Map.of(), endpoint).server().traces().orElseThrow().properties())
                .containsEntry("otel.exporter.otlp.endpoint", "http://collector.lan:4318");
        assertThatThrownBy(() -> read(
                        Map.of(),
                        Map.of(
                                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.lan:4317",
                                "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.startsWith("OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc'")));
    }

    @Test
    void what_cannot_be_used_of_them_is_named() {
        assertThatThrownBy(() -> read(
                        Map.of("--safety", "nowhere", "--webhook-body", "round"),
                        Map.of("EASEL_ALLOW_EGRESS", "everything")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults())
                                .anyMatch(fault -> fault.startsWith("--safety: 'nowhere'"))
                                .anyMatch(fault -> fault.startsWith("--webhook-body: 'round'"))
                                .anyMatch(fault -> fault.startsWith("EASEL_ALLOW_EGRESS: 'everything'")));
    }

    @Test
    void every_setting_can_come_from_the_environment() throws InvalidInput {
        var settings = read(
                Map.of(),
                Map.of(
                        "EASEL_HOST", "0.0.0.0",
                        "EASEL_PORT", "0",
                        "EASEL_DATA", "pictures",
                        "EASEL_KEYS", KEY,
                        "EASEL_PUBLIC_URL", "https://example.org/easel",
                        "EASEL_ENGINE", "studio",
                        "EASEL_LOG", "Debug",
                        "EASEL_LOG_FORMAT", "json"));

        assertThat(settings.server().host()).isEqualTo("0.0.0.0");
        assertThat(settings.server().port()).isZero();
        assertThat(settings.server().data()).isEqualTo(folder.resolve("pictures"));
        assertThat(settings.server().keys().caller(KEY)).isPresent();
        assertThat(settings.server().keys().caller("another-key-for-tests")).isEmpty();
        assertThat(settings.server().publicUrl()).contains(URI.create("https://example.org/easel"));
        assertThat(settings.engines()).hasToString("studio");
        assertThat(settings.log()).isEqualTo(Level.FINE);
        assertThat(settings.logFormat()).isEqualTo(Logging.Format.JSON);
    }

    @Test
    void an_option_wins_over_its_variable() throws InvalidInput {
        assertThat(read(Map.of("--port", "1234"), Map.of("EASEL_PORT", "rubbish"))
                        .server()
                        .port())
                .isEqualTo(1234);
    }

    @Test
    void an_empty_variable_counts_as_not_set() throws InvalidInput {
        assertThat(read(Map.of(), Map.of("EASEL_PORT", "")).server().port()).isEqualTo(8080);
    }

    @Test
    void data_goes_where_the_desktop_keeps_data() throws InvalidInput {
        assertThat(read(Map.of(), Map.of("XDG_DATA_HOME", "/data")).server().data())
                .isEqualTo(Path.of("/data/easel"));
        assertThat(read(Map.of(), Map.of("XDG_DATA_HOME", "relative", "HOME", "/home/ada"))
                        .server()
                        .data())
                .isEqualTo(Path.of("/home/ada/.local/share/easel"));
    }

    @Test
    void a_key_file_holds_one_key_on_each_line_and_comments() throws Exception {
        Files.writeString(folder.resolve("keys"), "# of Ada\n" + KEY + "\n\n  another-key-for-tests  \n");

        var keys = read(Map.of("--key-file", "keys"), Map.of()).server().keys();

        assertThat(keys.caller(KEY)).isPresent();
        assertThat(keys.caller("another-key-for-tests")).isPresent();
        assertThat(keys.caller("# of Ada")).isEmpty();
    }

    @Test
    void a_key_file_without_keys_never_opens_the_server_to_everybody() throws IOException {
        Files.writeString(folder.resolve("keys"), "# none yet\n");

        assertThatThrownBy(() -> read(Map.of("--key-file", "keys"), Map.of()))
                .hasMessageContaining("--key-file: keys holds no key");
        assertThatThrownBy(() -> read(Map.of("--key-file", "nowhere"), Map.of()))
                .hasMessageContaining("--key-file: cannot read nowhere");
    }

    @Test
    void every_fault_is_reported_at_once_with_its_source_and_what_is_allowed() {
        assertThatThrownBy(() -> read(
                        Map.of("--port", "65536", "--engine", "torch"),
                        Map.of(
                                "EASEL_PUBLIC_URL",
                                "ftp://example.org",
                                "EASEL_LOG",
                                "loud",
                                "EASEL_LOG_FORMAT",
                                "xml")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.faults())
                                .satisfiesExactly(
                                        line -> assertThat(line)
                                                .startsWith("--port: '65536'")
                                                .contains("0 to 65535"),
                                        line -> assertThat(line).startsWith("EASEL_PUBLIC_URL: 'ftp://example.org'"),
                                        line -> assertThat(line)
                                                .startsWith("--engine: there is no engine 'torch'")
                                                .contains("auto, studio"),
                                        line -> assertThat(line)
                                                .startsWith("EASEL_LOG: 'loud'")
                                                .contains("debug, error"),
                                        line -> assertThat(line)
                                                .startsWith("EASEL_LOG_FORMAT: 'xml'")
                                                .contains("text or json")));
    }

    @Test
    void a_misspelt_variable_stops_the_start() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("EASEL_PROT", "1")))
                .hasMessageContaining("EASEL_PROT: there is no such setting")
                .hasMessageContaining("EASEL_PORT");
    }

    @Test
    void a_port_that_kubernetes_set_is_explained() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("EASEL_PORT", "tcp://10.0.0.1:80")))
                .hasMessageContaining("enableServiceLinks: false");
    }

    @Test
    void other_machines_are_let_in_only_with_a_key() throws InvalidInput {
        assertThatThrownBy(() -> read(Map.of("--host", "0.0.0.0"), Map.of())).isInstanceOf(InvalidInput.class);
        assertThat(read(Map.of("--host", "0.0.0.0"), Map.of("EASEL_KEYS", KEY))
                        .server()
                        .keys()
                        .isOpen())
                .isFalse();
    }

    @Test
    void a_key_is_never_repeated_in_a_message() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("EASEL_KEYS", "secret")))
                .isInstanceOf(InvalidInput.class)
                .message()
                .contains("EASEL_KEYS")
                .doesNotContain("secret");
    }

    private ServeSettings read(Map<String, String> options, Map<String, String> variables) throws InvalidInput {
        return ServeSettings.read(options, new Surroundings(variables, folder), Set.of("studio"));
    }
}
