package dev.easel.server.delivery;

import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressException;
import dev.easel.server.egress.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries deliveries over HTTP: webhook calls as signed POSTs, files as PUTs. Safe for use by many threads. */
final class HttpTransport implements Transport {
    private static final Duration WEBHOOK_LIMIT = Duration.ofSeconds(15);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(2);

    private final Egress egress;
    private final WebhookSecrets secrets;
    private final Clock clock;

    HttpTransport(Egress egress, WebhookSecrets secrets, Clock clock) {
        this.egress = egress;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Response carry(Parcel parcel) {
        var delivery = parcel.delivery();
        try {
            var reply = switch (parcel.payload()) {
                case Payload.Body(byte[] json) -> post(delivery, json);
                case Payload.MediaFile(Path file, String mediaType) -> {
                    if (!Files.exists(file)) {
                        yield null;
                    }
                    yield put(delivery, file, mediaType);
                }
            };
            return reply == null
                    ? new Response.Impossible("the file's time was over")
                    : new Response.Answered(reply.status(), reply.retryAfter());
        } catch (EgressException e) {
            return e.reason() == EgressException.Reason.REFUSED
                    ? new Response.Impossible(String.valueOf(e.getMessage()))
                    : new Response.Unanswered(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Response.Unanswered("this server cannot read its secrets: " + e.getMessage());
        }
    }

    /** Signed anew for each attempt: a receiver may refuse what was signed long ago. */
    private Reply post(Delivery delivery, byte[] json) throws EgressException, IOException {
        var now = clock.instant();
        var signatures = secrets.signing(delivery.owner()).stream()
                .map(secret -> secret.signature(delivery.id(), now, json))
                .collect(Collectors.joining(" "));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", delivery.id());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put("webhook-signature", signatures);
        return egress.post(delivery.address(), "application/json", headers, json, WEBHOOK_LIMIT);
    }

    private Reply put(Delivery delivery, Path file, String mediaType) throws EgressException {
        Map<String, String> headers =
                PresignedUrl.of(delivery.address()).isAzure() ? Map.of("x-ms-blob-type", "BlockBlob") : Map.of();
        return egress.put(delivery.address(), mediaType, headers, file, UPLOAD_LIMIT);
    }
}
