package dev.easel.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.access.Caller;
import dev.easel.server.socket.CloseCode;
import dev.easel.server.task.Receipt;
import dev.easel.server.task.TaskKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a client is told survives its connections, within bounds. */
class SocketSessionTest {
    private static final Links LINKS = new Links("http://127.0.0.1");

    private final SocketSession session = new SocketSession(UUID.randomUUID(), Caller.LOCAL, System::nanoTime);

    @Test
    void frames_that_were_confirmed_are_not_sent_again() throws Exception {
        var first = new RecordingSocket();
        session.attach(first);
        session.add(frame("a"));
        assertThat(first.next()).contains("\"a\"");
        session.confirm(first.ping());
        session.detach(first);
        session.add(frame("b"));
        var second = new RecordingSocket();
        session.attach(second);
        assertThat(second.next()).contains("\"b\"");
    }

    @Test
    void frames_that_were_sent_and_not_confirmed_are_sent_again_in_order() throws Exception {
        var first = new RecordingSocket();
        session.attach(first);
        session.add(frame("a"));
        session.add(frame("b"));
        first.next();
        first.next();
        session.detach(first);
        var second = new RecordingSocket();
        session.attach(second);
        assertThat(second.next()).contains("\"a\"");
        assertThat(second.next()).contains("\"b\"");
    }

    @Test
    void what_is_to_be_noted_of_a_frame_is_told_once_it_has_arrived() throws Exception {
        var receipt = new Receipt(new TaskKey(Caller.LOCAL, UUID.randomUUID()), Optional.empty());
        var socket = new RecordingSocket();
        session.attach(socket);
        session.add(frame("a"), receipt);
        var ping = socket.ping();
        assertThat(session.confirm(ping)).containsExactly(receipt);
        assertThat(session.confirm(ping)).isEmpty();
    }

    @Test
    void a_session_is_quiet_when_nothing_is_being_sent_and_no_task_is_under_way() throws Exception {
        var slow = new RecordingSocket();
        slow.hold();
        session.attach(slow);
        session.add(frame("a"));
        slow.begun.acquire();
        assertThat(session.isQuiet()).as("while it is being sent").isFalse();
        slow.release();
        slow.ping();
        assertThat(session.isQuiet()).isTrue();
        session.beginTask();
        assertThat(session.isQuiet()).as("with a task under way").isFalse();
    }

    @Test
    void a_client_that_does_not_read_is_shown_out_and_costs_no_more_memory() throws Exception {
        var stuck = new RecordingSocket();
        stuck.hold();
        session.attach(stuck);
        for (int i = 0; i < 2 * SocketSession.MAX_WAITING; i++) {
            session.add(frame("x" + i));
        }
        assertThat(stuck.closed.get(30, TimeUnit.SECONDS)).isEqualTo(CloseCode.TRY_AGAIN_LATER);
        session.detach(stuck);
        var next = new RecordingSocket();
        session.attach(next);
        for (int i = 0; i < SocketSession.MAX_WAITING; i++) {
            next.next();
        }
        assertThat(next.sent.poll())
                .as("one that was being sent, at most")
                .satisfiesAnyOf(
                        text -> assertThat(text).isNull(),
                        text -> assertThat(text).contains("\"x"));
        stuck.release();
    }

    @Test
    void a_session_goes_on_over_one_connection_at_a_time() throws Exception {
        var zombie = new RecordingSocket();
        session.attach(zombie);
        session.attach(new RecordingSocket());
        assertThat(zombie.closed.get(30, TimeUnit.SECONDS)).isEqualTo(CloseCode.NORMAL);
    }

    private static Frame frame(String name) {
        return new Frame.Data(List.of(Json.object().put("name", name)), LINKS);
    }
}
