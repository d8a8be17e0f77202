package dev.easel.server.asset;

import dev.easel.contract.OutputFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored picture.
 *
 * @param file where it is; may be gone once it has expired
 * @param length in bytes
 * @param expires from this instant on it is no longer served
 */
public record Asset(UUID id, OutputFormat format, Path file, long length, Instant expires) {}
