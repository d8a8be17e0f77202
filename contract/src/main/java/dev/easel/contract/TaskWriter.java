package dev.easel.contract;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a task as the request that asks for it with every default filled in: what {@link TaskReader} reads again. */
record TaskWriter(ImageTask task) {

    ObjectNode write() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("taskType", "imageInference")
                .put("taskUUID", task.taskUUIDText())
                .put("model", task.card().air())
                .put("positivePrompt", task.positivePrompt());
        putSize(json);
        if (!task.referenceImages().isEmpty()) {
            var images = json.putObject("inputs").putArray("referenceImages");
            task.referenceImages().forEach(images::add);
        }
        json.put("numberResults", task.numberResults())
                .put("outputType", task.outputType().wireName())
                .put("outputFormat", task.outputFormat().name())
                .put("outputQuality", task.outputQuality())
                .put("includeCost", task.includeCost())
                .put("deliveryMethod", task.deliveryMethod().wireName());
        var ttl = task.ttl();
        if (ttl != null) {
            json.put("ttl", ttl.toSeconds());
        }
        putSampling(json, task.sampling());
        putIfPresent(json, "webhookURL", task.webhookURL());
        putIfPresent(json, "uploadEndpoint", task.uploadEndpoint());
        json.putObject("safety").put("mode", task.safety().wireName());
        return json;
    }

    private void putSize(ObjectNode json) {
        switch (task.size()) {
            case RequestedSize.Exact(Dimensions size) ->
                json.put("width", size.width()).put("height", size.height());
            case RequestedSize.MatchReference(String tier) -> json.put("resolution", tier);
        }
    }

    private static void putSampling(ObjectNode json, Sampling sampling) {
        sampling.seed().ifPresent(seed -> json.put("seed", seed));
        sampling.steps().ifPresent(steps -> json.put("steps", steps));
        sampling.guidance().ifPresent(guidance -> json.put("CFGScale", guidance));
    }

    private static void putIfPresent(ObjectNode json, String name, @Nullable URI address) {
        if (address != null) {
            json.put(name, address.toString());
        }
    }
}
