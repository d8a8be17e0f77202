package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.access.Access;
import dev.easel.server.access.Caller;
import dev.easel.server.observe.Incident;
import dev.easel.server.observe.LogContext;
import dev.easel.server.socket.CloseCode;
import dev.easel.server.socket.SocketListener;
import dev.easel.server.socket.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The protocol over one WebSocket connection: first an authentication, then arrays of tasks, whose results are pushed as
 * they come. One of the borders where everything is caught: whatever happens to a message becomes a frame.
 */
final class SocketEndpoint implements SocketListener {

    /** A client that waits for ever is told in the end by the task itself. */
    static final Duration PATIENCE = Duration.ofDays(365);

    private static final int MAX_FAILURES = 5;

    private final Authentication authentication;
    private final Access access;
    private final TaskHandlers handlers;
    private final OwedResults owed;
    private final SocketSessions sessions;
    private final Links links;
    private final Origin origin;
    private final boolean dryRun;

    private @Nullable WebSocket socket;
    private @Nullable SocketSession session;
    private int failures;

    /**
     * A connection that has just begun.
     *
     * @param owed what sessions wait for
     * @param origin of the request that it began with
     * @param dryRun whether its tasks are only looked at
     */
    SocketEndpoint(
            Authentication authentication,
            Access access,
            TaskHandlers handlers,
            OwedResults owed,
            SocketSessions sessions,
            Links links,
            Origin origin,
            boolean dryRun) {
        this.authentication = authentication;
        this.access = access;
        this.handlers = handlers;
        this.owed = owed;
        this.sessions = sessions;
        this.links = links;
        this.origin = origin;
        this.dryRun = dryRun;
    }

    @Override
    public void opened(WebSocket opened) {
        socket = opened;
        if (access.isOpen()) {
            opened.letIn();
        }
        sessions.opened(opened);
    }

    @Override
    public void closed() {
        if (socket != null) {
            sessions.closed(socket);
            if (session != null) {
                session.detach(socket);
            }
        }
    }

    @Override
    public void pong(byte[] payload) {
        if (session != null) {
            var arrivals = session.confirm(payload);
            if (!arrivals.isEmpty()) {
                // Apart: what comes next need not wait until this is written down.
                Thread.ofVirtual().name("easel-socket-arrivals").start(() -> owed.arrived(arrivals));
            }
        }
    }

    @Override
    public void message(byte[] text) {
        LogContext.run(origin.fields(), () -> answer(text));
    }

    private void answer(byte[] text) {
        try {
            var tasks = TaskArray.read(text);
            if (Authentication.isAuthentication(tasks.getFirst())) {
                authenticate(tasks.getFirst());
            }
            var rest = Authentication.without(tasks);
            if (!rest.isEmpty() && isLetIn(rest)) {
                begin(rest);
            }
        } catch (Refusal e) {
            send(new Frame.Problems(List.of(e.problem()), links));
        } catch (RuntimeException | Error e) {
            send(new Frame.Problems(List.of(Incident.report("a WebSocket message", e)), links));
        }
    }

    private void authenticate(ObjectNode task) {
        try {
            var caller = authentication.caller(Optional.empty(), List.of(task));
            var connection = connection();
            var wanted = wantedSession(task);
            wanted.ifPresent(id -> takeUp(caller, id));
            var entered = sessions.enter(caller, possibleSessions(wanted));
            if (session != null && session != entered) {
                session.detach(connection);
            }
            session = entered;
            connection.letIn();
            // Before anything else that the session has to say: clients look for it in the first frame.
            connection.send(new Frame.Data(List.of(greeting(entered)), links).text());
            if (entered.socket().filter(connection::equals).isEmpty()) {
                sessions.attach(entered, connection);
            }
        } catch (Refusal e) {
            refuse(e.problem());
        }
    }

    private static ObjectNode greeting(SocketSession session) {
        return Json.object()
                .put("taskType", Authentication.TASK_TYPE)
                .put("connectionSessionUUID", session.id().toString());
    }

    private static Optional<UUID> wantedSession(ObjectNode task) {
        return Optional.ofNullable(TaskHandlers.text(task, "connectionSessionUUID"))
                .filter(text -> Fields.UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString);
    }

    /** Goes on with a session that this process does not know, if there are tasks of this caller for which it waits. */
    private void takeUp(Caller caller, UUID id) {
        if (sessions.knows(caller, id)) {
            return;
        }
        var pending = owed.of(caller, id);
        if (!pending.isEmpty()) {
            sessions.takeUp(caller, id)
                    .ifPresent(taken ->
                            pending.stream().filter(_ -> taken.beginTask()).forEach(each -> start(each, taken)));
        }
    }

    /** The one that is asked for; else the one that there is: who says again whose a connection is need not begin anew. */
    private List<UUID> possibleSessions(Optional<UUID> wanted) {
        return Stream.of(wanted, Optional.ofNullable(session).map(SocketSession::id))
                .flatMap(Optional::stream)
                .toList();
    }

    private void refuse(Problem problem) {
        connection().send(new Frame.NotLetIn(problem, links).text());
        if (++failures == MAX_FAILURES) {
            connection().close(CloseCode.POLICY_VIOLATION, "Too many keys that are not valid.");
        }
    }

    /** Whether the tasks of a message may be looked at. Whoever is not asked for a key need not send one. */
    private boolean isLetIn(List<ObjectNode> tasks) {
        if (session != null) {
            if (access.isLive(session.caller())) {
                return true;
            }
            session.detach(connection());
            session = null;
        }
        try {
            var caller = authentication.caller(Optional.empty());
            var entered = sessions.enter(caller, List.of());
            sessions.attach(entered, connection());
            session = entered;
            return true;
        } catch (Refusal e) {
            for (var task : tasks) {
                var problem =
                        e.problem().ofTask(TaskHandlers.text(task, "taskType"), TaskHandlers.text(task, "taskUUID"));
                connection().send(new Frame.NotLetIn(problem, links).text());
            }
            return false;
        }
    }

    private void begin(List<ObjectNode> tasks) {
        var current = session();
        var sender = new Sender(current.caller(), Optional.of(current.id()), links, PATIENCE, dryRun, 0);
        for (var task : TaskHandlers.distinct(tasks)) {
            if (current.beginTask()) {
                start(handlers.beginApart(task, sender), current);
            } else {
                current.add(new Frame.Problems(List.of(tooMany(task)), links));
            }
        }
    }

    private void start(TaskHandler.Pending pending, SocketSession current) {
        Thread.ofVirtual()
                .name("easel-socket-task")
                .start(() -> LogContext.run(origin.fields(), () -> await(pending, current)));
    }

    private void await(TaskHandler.Pending pending, SocketSession current) {
        var outlet = new SocketOutlet(links, current);
        try {
            pending.addTo(outlet);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            outlet.end();
            current.endTask();
        }
    }

    private static Problem tooMany(ObjectNode task) {
        return Problem.of(
                        "rateLimitExceeded",
                        "This session has " + SocketSession.MAX_TASKS
                                + " tasks under way, which is the limit. Wait for some of them.")
                .ofTask(TaskHandlers.text(task, "taskType"), TaskHandlers.text(task, "taskUUID"));
    }

    /** In the session's order where there is a session. */
    private void send(Frame frame) {
        if (session != null) {
            session.add(frame);
        } else {
            connection().send(frame.text());
        }
    }

    private WebSocket connection() {
        if (socket == null) {
            throw new IllegalStateException("not open yet");
        }
        return socket;
    }

    private SocketSession session() {
        if (session == null) {
            throw new IllegalStateException("nobody was let in");
        }
        return session;
    }
}
