package dev.easel.imaging.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a process cannot do any more that has confined itself, whatever runs in it. */
@Timeout(60)
class ConfinementTest {

    @Test
    void files_sockets_and_programs_are_out_of_reach(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var prisoner = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Prisoner.class.getName(),
                            secret.toString(),
                            folder.toString(),
                            String.valueOf(listener.getLocalPort()))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(prisoner.getInputStream().readAllBytes(), UTF_8).lines();
            assertThat(said)
                    .containsSubsequence(
                            "read", "write", "length", "folder", "delete", "connect", "listen", "process", "thread")
                    .containsSubsequence(
                            "confined: true",
                            "no read",
                            "no write",
                            "no length",
                            "no folder",
                            "no delete",
                            "no connect",
                            "no listen",
                            "no process",
                            "thread");
        }
        assertThat(folder.resolve("after.txt")).doesNotExist();
    }
}
