package dev.easel.server;

import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyLimits;
import dev.easel.server.access.Role;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;

/** Makes keys of a running server as the command does. */
final class Keys {
    private Keys() {}

    /** The text of a new key that opens its holder's own tasks only. */
    static String user(RunningServer easel) throws IOException {
        var key = new KeyFile(easel.data)
                .create("user", Role.USER, KeyLimits.NONE, easel.clock, new SecureRandom())
                .key()
                .text();
        // The server looks at the file again when a second has gone by.
        easel.clock.advance(Duration.ofSeconds(2));
        return key;
    }

    /** Takes every key that was made out of use. */
    static void revokeAll(RunningServer easel) throws IOException {
        var file = new KeyFile(easel.data);
        for (var key : file.read()) {
            file.revoke(key.id(), easel.clock);
        }
        easel.clock.advance(Duration.ofSeconds(2));
    }
}
