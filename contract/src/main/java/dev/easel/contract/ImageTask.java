package dev.easel.contract;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One {@code imageInference} task after validation: every default filled in, every value in range.
 *
 * @param taskUUID the caller's id for the task, a UUID v4
 * @param taskUUIDText the same id exactly as the caller wrote it (some languages write upper case): what every answer
 *     echoes, since clients match it as text
 * @param card the model card the task was validated against
 * @param positivePrompt what to draw; at least one visible character
 * @param size the size of every result; {@link RequestedSize.MatchReference} only when there are reference images
 * @param referenceImages the images to work from, as given: UUID, URL, data URI or base64; often empty
 * @param numberResults how many pictures, each with its own seed
 * @param sampling what the caller says of how the pictures come about; only some models take any of it
 * @param outputQuality compression quality, 20 to 99; lossless formats ignore it
 * @param ttl how long a result's URL answers; {@code null} means as long as the server keeps pictures. It has no effect
 *     on results that are not delivered by URL
 * @param webhookURL where each finished result is posted, http or https; {@code null} for nowhere
 * @param uploadEndpoint where each finished file is put, http or https; {@code null} for nowhere
 * @param safety {@code safety.mode} if given, else what {@code safety.checkContent} or its older name
 *     {@code checkNSFW} imply
 */
public record ImageTask(
        UUID taskUUID,
        String taskUUIDText,
        ModelCard card,
        String positivePrompt,
        RequestedSize size,
        List<String> referenceImages,
        int numberResults,
        Sampling sampling,
        OutputType outputType,
        OutputFormat outputFormat,
        int outputQuality,
        boolean includeCost,
        @Nullable Duration ttl,
        DeliveryMethod deliveryMethod,
        @Nullable URI webhookURL,
        @Nullable URI uploadEndpoint,
        SafetyMode safety) {

    public ImageTask {
        referenceImages = List.copyOf(referenceImages);
        if (size instanceof RequestedSize.MatchReference && referenceImages.isEmpty()) {
            throw new IllegalArgumentException("no reference image whose shape the result could take");
        }
    }

    /**
     * The exact size of every result, a row of the card's size table.
     *
     * @throws IllegalStateException while the size depends on a reference image; {@link #matching} settles it
     */
    public Dimensions dimensions() {
        return switch (size) {
            case RequestedSize.Exact(Dimensions dimensions) -> dimensions;
            case RequestedSize.MatchReference _ ->
                throw new IllegalStateException("the size follows the first reference image: call matching() first");
        };
    }

    /** The same task with its size settled, given the size in pixels of the first reference image. */
    public ImageTask matching(Dimensions firstReference) {
        return switch (size) {
            case RequestedSize.Exact _ -> this;
            case RequestedSize.MatchReference(String tier) ->
                with(new RequestedSize.Exact(card.sizes().nearest(firstReference, tier)), referenceImages);
        };
    }

    /** The same task with its reference images said in another way: as many, in the same order. */
    public ImageTask withReferenceImages(List<String> others) {
        if (others.size() != referenceImages.size()) {
            throw new IllegalArgumentException(referenceImages.size() + " reference images, not " + others.size());
        }
        return with(size, others);
    }

    /**
     * The same task when it is over and nothing will be fetched or sent any more: what may be a credential in its addresses,
     * all after the question mark, is replaced by a digest. Equal tasks stay equal, different ones different.
     */
    public ImageTask sealed() {
        return with(
                size,
                referenceImages.stream().map(SealedAddress::of).toList(),
                sealed(webhookURL),
                sealed(uploadEndpoint));
    }

    private static @Nullable URI sealed(@Nullable URI address) {
        return address == null ? null : URI.create(SealedAddress.of(address.toString()));
    }

    private ImageTask with(RequestedSize otherSize, List<String> otherReferences) {
        return with(otherSize, otherReferences, webhookURL, uploadEndpoint);
    }

    private ImageTask with(
            RequestedSize otherSize,
            List<String> otherReferences,
            @Nullable URI otherWebhook,
            @Nullable URI otherEndpoint) {
        return new ImageTask(
                taskUUID,
                taskUUIDText,
                card,
                positivePrompt,
                otherSize,
                otherReferences,
                numberResults,
                sampling,
                outputType,
                outputFormat,
                outputQuality,
                includeCost,
                ttl,
                deliveryMethod,
                otherWebhook,
                otherEndpoint,
                safety);
    }

    /**
     * The task as a request that asks for the same, with every default filled in: equal tasks give equal JSON. Read it
     * again with {@link Catalog#validate}, or with {@link Catalog#restore} when the cards may have changed since.
     */
    public ObjectNode toJson() {
        return new TaskWriter(this).write();
    }
}
