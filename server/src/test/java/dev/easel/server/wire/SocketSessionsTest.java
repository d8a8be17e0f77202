package dev.easel.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.MovableClock;
import dev.easel.server.access.Access;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.access.Caller;
import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyLimits;
import dev.easel.server.access.Role;
import dev.easel.server.observe.AuditLog;
import dev.easel.server.socket.CloseCode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due to end does, and nothing sooner. */
class SocketSessionsTest {
    private static final Caller CALLER = AccessKeys.of(List.of("key-for-tests-0123456789"))
            .caller("key-for-tests-0123456789")
            .orElseThrow();

    private final MovableClock clock = new MovableClock();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final RecordingSocket socket = new RecordingSocket();
    private KeyFile keys;
    private SocketSessions sessions;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        keys = new KeyFile(folder);
        var access = Access.open(
                AccessKeys.of(List.of("key-for-tests-0123456789")), keys, new AuditLog(folder, clock), clock);
        sessions = new SocketSessions(access, nanos::get);
    }

    @AfterEach
    void close() {
        // Nobody answers here, so that the connections do not end.
        socket.closed.complete(CloseCode.NORMAL);
        sessions.closed(socket);
    }

    @Test
    void whoever_says_nothing_is_shown_out_after_ten_seconds() {
        sessions.opened(socket);
        lookAfter(Duration.ofSeconds(9));
        assertThat(socket.closed).isNotDone();
        lookAfter(Duration.ofSeconds(2));
        assertThat(socket.closed).isCompletedWithValue(CloseCode.POLICY_VIOLATION);
    }

    @Test
    void a_silent_connection_is_closed_after_two_minutes() {
        enter();
        socket.silence = Duration.ofSeconds(119);
        sessions.look();
        assertThat(socket.closed).isNotDone();
        socket.silence = Duration.ofSeconds(121);
        sessions.look();
        assertThat(socket.closed).isCompletedWithValue(CloseCode.NORMAL);
    }

    @Test
    void a_client_that_takes_nothing_for_a_minute_is_broken_off() {
        enter();
        socket.sendingFor = Optional.of(Duration.ofSeconds(59));
        sessions.look();
        assertThat(socket.closed).isNotDone();
        socket.sendingFor = Optional.of(Duration.ofSeconds(61));
        sessions.look();
        assertThat(socket.closed).isCancelled();
    }

    @Test
    void a_lost_session_is_kept_for_two_minutes() {
        var session = lose();
        lookAfter(Duration.ofSeconds(119));
        assertThat(resume(session)).isEqualTo(session);
        lookAfter(Duration.ofSeconds(2));
        assertThat(resume(session)).isNotEqualTo(session);
    }

    @Test
    void a_session_with_a_connection_is_kept() {
        var session = enter();
        lookAfter(Duration.ofDays(1));
        assertThat(resume(session)).isEqualTo(session);
    }

    @Test
    void of_too_many_lost_sessions_the_oldest_is_forgotten() {
        var first = lose();
        var second = lose();
        for (int i = 0; i < SocketSessions.MAX_LOST - 2; i++) {
            lose();
        }
        assertThat(resume(first)).isEqualTo(first);
        var last = lose();
        assertThat(resume(second)).isEqualTo(second);
        assertThat(resume(last)).isEqualTo(last);
        assertThat(resume(first)).isNotEqualTo(first);
    }

    /** Nobody's lost sessions push out another caller's. */
    @Test
    void every_caller_has_room_for_lost_sessions() {
        var mine = lose();
        for (int i = 0; i < SocketSessions.MAX_LOST + 1; i++) {
            lose(new Caller("other"));
        }
        assertThat(resume(mine)).isEqualTo(mine);
    }

    @Test
    void a_revoked_key_ends_its_connection_with_a_word_though_the_clock_was_set_back() throws Exception {
        var key = keys.create("user", Role.USER, KeyLimits.NONE, clock, new SecureRandom())
                .key();
        clock.advance(Duration.ofSeconds(2));
        var session = sessions.enter(new Caller(keys.read().getFirst().id()), List.of());
        sessions.attach(session, socket);
        sessions.look();
        assertThat(socket.closed).isNotDone();
        clock.advance(Duration.ofHours(-1));
        keys.revoke(keys.read().getFirst().id(), clock);
        sessions.look();
        assertThat(socket.closed).isCompletedWithValue(CloseCode.POLICY_VIOLATION);
        assertThat(socket.next()).contains("invalidApiKey").doesNotContain(key.text());
    }

    @Test
    void a_connection_is_open_from_the_first_moment_to_the_last() {
        sessions.opened(socket);
        assertThat(sessions.connections()).isEqualTo(1);
        var session = sessions.enter(CALLER, List.of());
        assertThat(sessions.connections()).as("while it is greeted").isEqualTo(1);
        session.attach(socket);
        assertThat(sessions.connections()).as("no stranger's any more").isEqualTo(1);
        sessions.attach(session, socket);
        assertThat(sessions.connections()).isEqualTo(1);
        session.detach(socket);
        assertThat(sessions.connections()).isZero();
    }

    private void lookAfter(Duration time) {
        nanos.addAndGet(time.toNanos());
        sessions.look();
    }

    private UUID enter() {
        var session = sessions.enter(CALLER, List.of());
        sessions.attach(session, socket);
        return session.id();
    }

    private UUID lose() {
        return lose(CALLER);
    }

    /** A session that had a connection. */
    private UUID lose(Caller caller) {
        nanos.incrementAndGet();
        var session = sessions.enter(caller, List.of());
        sessions.attach(session, socket);
        session.detach(socket);
        return session.id();
    }

    /** The session that whoever asks for this one gets. */
    private UUID resume(UUID session) {
        return sessions.enter(CALLER, List.of(session)).id();
    }
}
