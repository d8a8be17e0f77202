package dev.easel.server.task;

import dev.easel.engine.Engine;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.observe.Meter;
import dev.easel.server.reference.References;
import dev.easel.server.safety.PictureClassifier;
import java.time.Duration;

/**
 * What it takes to make a task's pictures.
 *
 * @param retention how long pictures are kept when their task says nothing else
 * @param meter is told how long what took
 */
public record Workshop(
        Engine engine,
        References references,
        PictureClassifier classifier,
        AssetStore assets,
        Duration retention,
        Meter meter) {}
