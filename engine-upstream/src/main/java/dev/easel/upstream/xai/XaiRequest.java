package dev.easel.upstream.xai;

import dev.easel.engine.Reference;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.upstream.http.Body;
import dev.easel.upstream.images.Json;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for pictures. Holds documented fields only: xAI charges for a request whose misspelt fields it ignores.
 * References are inside the request as data URIs, never addresses, which xAI would have to be able to reach.
 */
final class XaiRequest {
    private static final String GENERATIONS = "/v1/images/generations";
    private static final String EDITS = "/v1/images/edits";

    /** Of references that are too large without loss. */
    private static final int JPEG_QUALITY = 95;

    private final XaiModels.Offer offer;
    private final String prompt;
    private final List<String> references;

    private XaiRequest(XaiModels.Offer offer, String prompt, List<String> references) {
        this.offer = offer;
        this.prompt = prompt;
        this.references = references;
    }

    static XaiRequest of(XaiModels.Offer offer, String prompt, List<Reference> references, int referenceBytes) {
        return new XaiRequest(
                offer,
                prompt,
                references.stream()
                        .map(reference -> dataUri(reference, referenceBytes))
                        .toList());
    }

    private static String dataUri(Reference reference, int mostBytes) {
        var encoder = new Encoder();
        var png = encoder.encodeBare(reference.picture(), ImageFormat.PNG, 100);
        if (png.length <= mostBytes) {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
        var jpeg = encoder.encodeBare(reference.picture(), ImageFormat.JPEG, JPEG_QUALITY);
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }

    /** Images sent to the path for generations are ignored, and charged for. */
    String path() {
        return references.isEmpty() ? GENERATIONS : EDITS;
    }

    Body body(int pictures) {
        var json = Json.mapper().createObjectNode();
        json.put("model", offer.name());
        json.put("prompt", prompt);
        json.put("n", pictures);
        json.put("response_format", "b64_json");
        json.put("resolution", offer.tier());
        if (!offer.quality().equals(XaiModels.NO_QUALITY)) {
            json.put("quality", offer.quality());
        }
        if (references.size() != 1 || offer.model().shapesSingleReference()) {
            json.put("aspect_ratio", offer.ratio());
        }
        addReferences(json);
        return Body.json(Json.mapper().writeValueAsBytes(json));
    }

    /** One is {@code image}, several are {@code images}; both at once are refused. */
    private void addReferences(ObjectNode json) {
        if (references.size() == 1) {
            fill(json.putObject("image"), references.getFirst());
        } else if (!references.isEmpty()) {
            var images = json.putArray("images");
            references.forEach(reference -> fill(images.addObject(), reference));
        }
    }

    private static void fill(ObjectNode image, String dataUri) {
        image.put("type", "image_url").put("url", dataUri);
    }
}
