package dev.easel.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an address stops opening. */
class PresignedUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260301T120000Z&X-Amz-Expires=3600 | 2026-03-01T13:00:00Z
            https://b.s3.amazonaws.com/k?x-amz-expires=60&x-amz-date=20260301T120000Z                       | 2026-03-01T12:01:00Z
            https://b.s3.amazonaws.com/k?AWSAccessKeyId=A&Signature=s%3D&Expires=1772366400                 | 2026-03-01T12:00:00Z
            https://storage.googleapis.com/b/k?X-Goog-Date=20260301T120000Z&X-Goog-Expires=600&X-Goog-Signature=0 | 2026-03-01T12:10:00Z
            https://storage.googleapis.com/b/k?GoogleAccessId=me&Expires=1772366400&Signature=x             | 2026-03-01T12:00:00Z
            https://a.blob.core.windows.net/c/k?sv=2024-11-04&se=2026-03-01T12%3A00%3A00Z&sr=b&sp=cw&sig=x  | 2026-03-01T12:00:00Z
            https://a.blob.core.windows.net/c/k?sv=2024-11-04&se=2026-03-01T12:00Z&sig=x                    | 2026-03-01T12:00:00Z
            https://a.blob.core.windows.net/c/k?sv=2024-11-04&se=2026-03-01&sig=x                           | 2026-03-01T00:00:00Z
            https://a.blob.core.windows.net/c/k?sv=2024-11-04&se=2026-03-01T14:00:00%2B02:00&sig=x          | 2026-03-01T12:00:00Z
            https://files.example/k?sv=2024-11-04&se=2026-03-01T12:00:00Z&sig=x                             | 2026-03-01T12:00:00Z
            """)
    void the_expiry_is_read_from_the_addresses_of_the_usual_services(URI address, Instant expiry) {
        assertThat(PresignedUrl.of(address).expiry()).contains(expiry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/put",
                "https://example.org/put?expires=1772366400",
                "https://example.org/put?se=2026-03-01",
                "https://example.org/put?X-Amz-Expires=60",
                "https://example.org/put?X-Amz-Date=yesterday&X-Amz-Expires=60",
                "https://example.org/put?X-Amz-Date=20260301T120000Z&X-Amz-Expires=-60",
                "https://example.org/put?X-Amz-Date=20260301T120000Z&X-Amz-Expires=99999999999999999999",
                "https://example.org/put?&=&a&%41=b",
            })
    void an_address_that_says_nothing_clear_does_not_expire(URI address) {
        assertThat(PresignedUrl.of(address).expiry()).isEmpty();
    }

    @Property
    void every_date_and_lifetime_of_signature_version_4_is_read(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long start,
            @ForAll @IntRange(min = 1, max = 604_800) int lasting) {
        var date = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.ofEpochSecond(start));
        var address = URI.create("https://s3.example/b/k?X-Amz-Date=" + date + "&X-Amz-Expires=" + lasting);
        assertThat(PresignedUrl.of(address).expiry()).contains(Instant.ofEpochSecond(start + lasting));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.blob.core.windows.net/c/k?sig=x, true",
        "https://a.blob.core.chinacloudapi.cn/c/k, true",
        "http://127.0.0.1:10000/devstoreaccount1/c/k?sv=2024-11-04&sig=x, true",
        "https://b.s3.amazonaws.com/k?X-Amz-Expires=1, false",
        "https://example.org, false",
    })
    void azure_is_known_by_its_host_or_its_signature(URI address, boolean azure) {
        assertThat(PresignedUrl.of(address).isAzure()).isEqualTo(azure);
    }
}
