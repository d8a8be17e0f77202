package dev.easel.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tasks written down and read again. */
class KeptTasksTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Property(tries = 300)
    void a_task_written_as_json_text_is_read_again_as_the_same_task(@ForAll("tasks") ImageTask task) {
        var text = task.toJson().toString();
        assertThat(Tasks.accepted(JSON.readTree(text).asObject())).isEqualTo(task);
        assertThat(Tasks.accepted(JSON.readTree(text).asObject()).toJson().toString())
                .isEqualTo(text);
    }

    @Property(tries = 100)
    void a_task_of_known_cards_is_restored_without_a_problem(@ForAll("tasks") ImageTask task) {
        assertThat(Tasks.CATALOG.restore(task.toJson())).isEqualTo(new Restored(task, List.of()));
    }

    @Property(tries = 300)
    void a_sealed_task_is_kept_as_well_and_sealed_for_good(@ForAll("tasks") ImageTask task) {
        var sealed = task.sealed();
        assertThat(Tasks.CATALOG.restore(sealed.toJson())).isEqualTo(new Restored(sealed, List.of()));
        assertThat(sealed.sealed()).isEqualTo(sealed);
    }

    @Example
    void sealed_addresses_keep_what_they_are_but_not_what_opens_them() {
        var sealed = withAddresses("https://files.example/in.png?sig=abc", "https://a.example/hook?key=secret")
                .sealed();
        assertThat(sealed.toJson().toString())
                .contains("https://files.example/in.png?sealed=", "https://a.example/hook?sealed=")
                .contains("https://a.example/put")
                .doesNotContain("abc", "secret");
    }

    @Example
    void tasks_that_differ_in_a_credential_differ_when_they_are_sealed_too() {
        var reference = "https://files.example/in.png?sig=abc";
        var hook = "https://a.example/hook?key=secret";
        var task = withAddresses(reference, hook);
        assertThat(task.sealed()).isEqualTo(withAddresses(reference, hook).sealed());
        assertThat(task.sealed())
                .isNotEqualTo(withAddresses(reference + "d", hook).sealed());
        assertThat(task.sealed())
                .isNotEqualTo(withAddresses(reference, hook + "d").sealed());
    }

    private static ImageTask withAddresses(String reference, String webhook) {
        return Tasks.accepted(Tasks.task(String.join(
                ", ",
                "\"inputs\": {\"referenceImages\": [\"" + reference + "\"]}",
                "\"webhookURL\": \"" + webhook + "\"",
                "\"uploadEndpoint\": \"https://a.example/put\"")));
    }

    @Example
    void a_task_whose_card_has_gone_is_named_and_says_why_it_cannot_be_drawn() {
        var kept = Tasks.accepted(Tasks.task("\"includeCost\": true")).toJson().put("model", "gone:model@1");
        var restored = Tasks.CATALOG.restore(kept);
        assertThat(restored.task().card().air()).isEqualTo("gone:model@1");
        assertThat(restored.task().card().isRetired()).isTrue();
        assertThat(restored.task().includeCost()).isTrue();
        assertThat(restored.task().toJson()).isEqualTo(kept);
        assertThat(restored.problems()).extracting(Problem::parameters).containsExactly(List.of("model"));
    }

    @Example
    void a_task_whose_card_has_changed_keeps_what_it_was_and_says_what_is_wrong_now() {
        var kept = Tasks.accepted(Tasks.task()).toJson().put("width", 1000).put("height", 1000);
        var restored = Tasks.CATALOG.restore(kept);
        assertThat(restored.task().dimensions()).isEqualTo(new Dimensions(1000, 1000));
        assertThat(restored.task().card()).isSameAs(Tasks.PRO);
        assertThat(restored.problems()).isNotEmpty();
    }

    @Provide
    Arbitrary<ImageTask> tasks() {
        var references = Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(host -> "https://" + host + ".example/a?b=c%20d")
                .list()
                .ofMaxSize(3);
        var identity = Combinators.combine(
                        Arbitraries.of(Tasks.CATALOG.cards()),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
                        Arbitraries.randomValue(_ -> UUID.randomUUID().toString()),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 40))
                .as((card, prompt, uuid, upper, row) -> base(card, "p" + prompt, uuid, upper, row));
        var output = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(OutputType.values()),
                        Arbitraries.of(OutputFormat.values()),
                        Arbitraries.integers().between(20, 99),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(60, Integer.MAX_VALUE).injectNull(0.5),
                        Arbitraries.of(DeliveryMethod.values()),
                        Arbitraries.of(SafetyMode.values()))
                .as((results, type, format, quality, cost, ttl, delivery, safety) -> {
                    var json = Tasks.json("{}")
                            .put("numberResults", results)
                            .put("outputType", type.wireName())
                            .put("outputFormat", format.name())
                            .put("outputQuality", quality)
                            .put("includeCost", cost)
                            .put("deliveryMethod", delivery.wireName());
                    json.putObject("safety").put("mode", safety.wireName());
                    if (ttl != null) {
                        json.put("ttl", Duration.ofSeconds(ttl).toSeconds());
                    }
                    return json;
                });
        var addresses = Arbitraries.of("https://example.org/hook?token=a%2Fb&c=d", "http://127.0.0.1:9/x")
                .map(URI::create)
                .injectNull(0.5);
        return Combinators.combine(identity, output, references, addresses, addresses)
                .as((base, more, images, webhook, upload) -> {
                    base.setAll(more);
                    if (webhook != null) {
                        base.put("webhookURL", webhook.toString());
                    }
                    if (upload != null) {
                        base.put("uploadEndpoint", upload.toString());
                    }
                    if (!images.isEmpty()) {
                        var array = base.putObject("inputs").putArray("referenceImages");
                        images.stream().limit(mostReferences(base)).forEach(array::add);
                    }
                    return Tasks.accepted(base);
                });
    }

    private static long mostReferences(ObjectNode task) {
        var card = Tasks.CATALOG.find(task.required("model").stringValue()).orElseThrow();
        return requireNonNull(card.field("inputs.referenceImages").max());
    }

    /** Rows beyond the table stand for a resolution instead of pixels. */
    private static ObjectNode base(ModelCard card, String prompt, String uuid, boolean upper, int row) {
        var text = upper ? uuid.toUpperCase(Locale.ROOT) : uuid;
        var json = Tasks.task().put("taskUUID", text).put("model", card.air()).put("positivePrompt", prompt);
        var rows = card.sizes().rows();
        if (row < rows.size()) {
            var size = rows.get(row).dimensions();
            return json.put("width", size.width()).put("height", size.height());
        }
        var tiers = card.sizes().tiers();
        return json.put("resolution", tiers.get(row % tiers.size()));
    }
}
