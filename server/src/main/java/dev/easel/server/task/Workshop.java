package dev.easel.server.task;

import dev.easel.contract.Dimensions;
import dev.easel.contract.ImageTask;
import dev.easel.engine.Engine;
import dev.easel.imaging.PixelSize;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.Tracer;
import dev.easel.server.reference.References;
import dev.easel.server.safety.PictureClassifier;
import dev.easel.server.safety.SafetyPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What it takes to make a task's pictures.
 *
 * @param policy what the words of prompts and of reference images are held to; asked for when it is needed
 * @param retention how long pictures are kept when their task says nothing else
 * @param meter is told how long what took
 * @param tracer is told what was done for which task
 */
public record Workshop(
        Engine engine,
        References references,
        Supplier<SafetyPolicy> policy,
        PictureClassifier classifier,
        AssetStore assets,
        Duration retention,
        Meter meter,
        Tracer tracer) {

    /** Any shape will do where a task takes that of its first reference image: prices go by the tier. */
    private static final Dimensions ANY_SHAPE = new Dimensions(1, 1);

    /** The name of the pool that draws this task. */
    String pool(ImageTask task) {
        return engine.pool(task.card().air()).name();
    }

    /** What an upstream will probably charge for a picture of this task, in US dollars; empty if none is paid. */
    Optional<BigDecimal> upstreamPrice(ImageTask task) {
        var size = task.matching(ANY_SHAPE).dimensions();
        return engine.price(
                task.card().air(),
                new PixelSize(size.width(), size.height()),
                task.referenceImages().size());
    }

    /** What a picture of this task will probably cost: what the upstream charges, else the price on the card. */
    BigDecimal price(ImageTask task) {
        return upstreamPrice(task).orElseGet(() -> task.card().price(task));
    }

    /**
     * What some pictures of this task cost at most, as far as that can be foreseen: with several engines in a row, one may
     * charge and the other go by the card.
     */
    BigDecimal ceiling(ImageTask task, int pictures) {
        return price(task).max(task.card().price(task)).multiply(BigDecimal.valueOf(pictures));
    }
}
