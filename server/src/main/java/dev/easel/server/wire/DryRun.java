package dev.easel.server.wire;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.Optional;
import java.util.Set;

/** How a caller asks for a dry run: the task is checked and priced, and nothing is drawn, kept or charged. */
final class DryRun {
    static final HeaderName HEADER = HeaderNames.create("X-Runware-Dry-Run");
    static final String PARAMETER = "dryRun";

    private static final Set<String> YES = Set.of("1", "true");

    private DryRun() {}

    static boolean isAsked(Optional<String> header, Optional<String> parameter) {
        return header.filter(YES::contains).isPresent()
                || parameter.filter(YES::contains).isPresent();
    }
}
