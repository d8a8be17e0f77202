package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.access.Access;
import dev.easel.server.access.Caller;
import dev.easel.server.observe.AuditLog;
import dev.easel.server.task.Lookup;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import dev.easel.server.task.TaskState;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/tasks}: which tasks there are, how one of them is, and its end on demand. A caller sees its own; an operator
 * everybody's, without the prompts.
 */
final class TasksView {
    /** Whose task is meant, in the query. */
    static final String CALLER = "caller";

    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    private final TaskService tasks;
    private final Authentication authentication;
    private final Access access;
    private final AuditLog audit;

    TasksView(TaskService tasks, Authentication authentication, Access access, AuditLog audit) {
        this.tasks = tasks;
        this.authentication = authentication;
        this.access = access;
        this.audit = audit;
    }

    /** {@code GET /v1/tasks?state=…&limit=…}: the newest first. */
    void list(Exchange exchange) throws Refusal {
        var caller = authentication.caller(exchange);
        boolean operator = access.isOperator(caller);
        var query = exchange.query("state", "limit");
        var state = query.choice("state", TaskState.values(), TaskState::wireName);
        int limit = query.limit(USUAL, MOST);
        var json = Json.object();
        var data = json.putArray("data");
        var whose = operator ? Optional.<Caller>empty() : Optional.of(caller);
        tasks.tasks(whose, state, limit).forEach(run -> data.add(summary(run)));
        var queued = tasks.queued();
        json.put("queued", queued.values().stream().mapToInt(Integer::intValue).sum())
                .put("queueCapacity", queued.size() * tasks.queueCapacity());
        exchange.send(200, json);
    }

    /** {@code GET /v1/tasks/{id}}. */
    void show(Exchange exchange) throws Refusal {
        exchange.send(200, summary(find(exchange)));
    }

    /** {@code DELETE /v1/tasks/{id}}: cancels the task, which stays to be seen. */
    void cancel(Exchange exchange) throws Refusal {
        var run = find(exchange);
        boolean cancelled = tasks.cancel(run);
        var caller = authentication.caller(exchange);
        if (cancelled && !run.caller().equals(caller)) {
            audit.tell(
                    "task.cancelled",
                    caller.id(),
                    Map.of("task", run.task().taskUUIDText(), "of", run.caller().id()));
        }
        exchange.send(200, summary(run).put("cancelled", cancelled));
    }

    /** The task that the address names. */
    TaskRun find(Exchange exchange) throws Refusal {
        return find(exchange, exchange.query(CALLER));
    }

    /** The same where the query may say more: {@link #CALLER} must be among its fields. */
    TaskRun find(Exchange exchange, Query query) throws Refusal {
        var caller = authentication.caller(exchange);
        var id = exchange.pathPart("id");
        if (!Fields.UUID_TEXT.matcher(id).matches()) {
            throw new Refusal("invalidTaskUUID", "The address must end in the UUID of a task.");
        }
        return switch (tasks.find(owner(query, caller), UUID.fromString(id))) {
            case Lookup.Found(TaskRun run) -> run;
            case Lookup.Expired _ -> throw new Refusal("taskExpired", "What came of this task is no longer kept.");
            case Lookup.Unknown _ -> throw new Refusal("taskNotFound", "There is no task of yours with this UUID.");
        };
    }

    /** Task ids belong to their caller: an operator says whose task is meant. */
    private Caller owner(Query query, Caller caller) throws Refusal {
        var other = query.text(CALLER).map(Caller::new).filter(named -> !named.equals(caller));
        if (other.isPresent() && !access.isOperator(caller)) {
            throw new Refusal("permissionDenied", "Only an operator's key may see to tasks of others.");
        }
        return other.orElse(caller);
    }

    static ObjectNode summary(TaskRun run) {
        var task = run.task();
        var json = Json.object()
                .put("taskUUID", task.taskUUIDText())
                .put("caller", run.caller().id())
                .put("state", run.state().wireName())
                .put("model", task.card().air())
                .put("numberResults", task.numberResults())
                .put("finished", run.results().size())
                .put("progress", run.percent())
                .put("deliveryMethod", task.deliveryMethod().wireName())
                .put("accepted", run.accepted().toString());
        run.ended().ifPresent(when -> json.put("ended", when.toString()));
        run.outcome()
                .flatMap(outcome -> outcome.problem().map(Problem::code))
                .ifPresent(code -> json.put("problem", code));
        return json;
    }
}
