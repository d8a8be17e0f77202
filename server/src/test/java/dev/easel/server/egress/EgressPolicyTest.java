package dev.easel.server.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.server.egress.EgressException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be called. Nothing is called here. */
class EgressPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "2606:4700:4700::1111"})
    void an_address_of_this_machine_is_denied_even_if_it_is_a_public_one(String text) throws Exception {
        var address = InetAddress.getByName(text);
        assertThat(SpecialAddresses.contains(address, _ -> false)).isFalse();
        assertThat(SpecialAddresses.contains(address, address::equals)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.215.14", "172.15.0.1", "172.32.0.1", "100.63.0.1", "2606:4700::1"})
    void a_public_address_is_permitted(String address) throws Exception {
        assertThat(permits("", "https://example.org/x?y=z", address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "100.100.100.200",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_that_is_nobodys_on_the_internet_is_not(String address) throws Exception {
        assertThat(permits("", "https://example.org", address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "file:///etc/passwd",
                "http://user@example.org",
                "http://user:pass@example.org",
                "http:example",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://1.2.3.4.5/",
                "http://[fe80::1%25eth0]/",
                "http://[::ffff:00000000000000000063.0.0.1]/",
                "http://example.org:0/",
                "http://a_b.example/"
            })
    void an_address_that_programs_could_read_differently_is_not_read_at_all(String address) {
        assertThatThrownBy(() -> Target.of(URI.create(address)))
                .isInstanceOfSatisfying(
                        EgressException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost", "http://x.localhost", "http://metadata.google.internal", "http://nas.local"})
    void a_private_name_is_refused_whatever_it_resolves_to(String address) throws Exception {
        assertThat(permits("", address, "8.8.8.8")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"http://example.org:22, false", "http://example.org:8443, true", "http://example.org:6379, false"})
    void only_the_usual_ports_are_called(String address, boolean permitted) throws Exception {
        assertThat(permits("", address, "8.8.8.8")).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.lan:9000, http://hooks.lan:9000/x, 10.0.0.7, true",
        "hooks.lan:9000, http://HOOKS.LAN:9000/x, 10.0.0.7, true",
        "hooks.lan:9000, http://hooks.lan:9001/x, 10.0.0.7, false",
        "hooks.lan:9000, http://other.lan:9000/x, 10.0.0.7, false",
        "10.0.0.0/8, http://hooks.lan:9001/x, 10.0.0.7, true",
        "10.0.0.0/8, http://hooks.lan:9001/x, 11.0.0.7, false",
        "'[fd00::7]:80', 'http://[fd00::7]/', fd00::7, true",
        "'127.0.0.1:80, fd00::/8', 'http://[fd00::8]:123/', fd00::8, true",
    })
    void the_operator_may_list_more(String list, String address, String resolved, boolean permitted) throws Exception {
        assertThat(permits(list, address, resolved)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, http://name.example/, false",
        "name.example:80, http://name.example/, false",
        "169.254.169.254:80, http://169.254.169.254/, true",
        "169.254.169.254/32, http://name.example/, true",
    })
    void a_cloud_machines_credentials_are_opened_by_their_exact_address_only(
            String list, String address, boolean permitted) throws Exception {
        assertThat(permits(list, address, "169.254.169.254")).isEqualTo(permitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.lan", "http://hooks.lan:80", "10.0.0.0/33", "name/8", "10.0.0/8", "host:port"})
    void an_entry_of_the_list_that_cannot_be_read_is_named(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EgressPolicy.allowing("127.0.0.1:80," + entry))
                .withMessageContaining(entry.startsWith("10.0.0.0/33") ? "10.0.0.0" : entry);
    }

    private static boolean permits(String list, String address, String resolved)
            throws EgressException, UnknownHostException {
        return EgressPolicy.allowing(list).permits(Target.of(URI.create(address)), InetAddress.getByName(resolved));
    }
}
