package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.OpenApi;
import dev.easel.server.access.Access;
import dev.easel.server.access.Accounts;
import dev.easel.server.access.Ledger;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.delivery.DeliveryService;
import dev.easel.server.health.Readiness;
import dev.easel.server.intake.Intake;
import dev.easel.server.observe.AuditLog;
import dev.easel.server.observe.PrometheusMeter;
import dev.easel.server.observe.Tracer;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.References;
import dev.easel.server.safety.SafetyPolicy;
import dev.easel.server.task.TaskService;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The server's addresses.
 *
 * @param policy the words that are not drawn; asked for when the first task comes
 * @param organization names this server in its callers' account details
 * @param publicUrl where callers reach the server, if that is configured
 * @param address where it listens
 * @param syncLimit how long an answer may wait for its pictures
 * @param version the program's version
 * @param meter counts what happens
 * @param tracer shows what takes how long
 * @param audit what operators do
 */
public record Api(
        Catalog catalog,
        TaskService tasks,
        DeliveryService deliveries,
        AssetStore assets,
        Media media,
        Access keys,
        Accounts accounts,
        Ledger ledger,
        Supplier<SafetyPolicy> policy,
        UUID organization,
        Optional<URI> publicUrl,
        URI address,
        Duration syncLimit,
        String version,
        PrometheusMeter meter,
        Tracer tracer,
        AuditLog audit,
        Clock clock) {

    /**
     * Every path and what answers there.
     *
     * @param intake the memory for what is being received
     */
    public HttpRouting.Builder routing(Protocol protocol, Intake intake) {
        var models = new ModelsEndpoint(catalog, version);
        var deliveryLog = new DeliveriesEndpoint(protocol.authentication(), keys, deliveries, audit);
        var health = new HealthEndpoint(new Readiness(tasks, assets));
        var view = new TasksView(tasks, protocol.authentication(), keys, audit);
        var images = new ImagesApi(
                catalog, protocol.authentication(), protocol.handlers(), new PictureSizes(assets), syncLimit, clock);
        var routes = new Routes(protocol.hosts(), meter, tracer, intake);
        return routes.post("/v1", protocol.tasksEndpoint(syncLimit))
                .get("/v1/tasks", view::list)
                .get("/v1/tasks/{id}", view::show)
                .delete("/v1/tasks/{id}", view::cancel)
                .get("/v1/tasks/{id}/events", new TaskEvents(view))
                .post("/v1/images/generations", images.generations())
                .post("/v1/images/edits", images.edits())
                .get("/v1/models", models::list)
                .get("/v1/models/{id}", models::show)
                .get("/v1/image-generation-models", models::listForXai)
                .get("/v1/image-generation-models/{id}", models::showForXai)
                .get("/v1/deliveries", deliveryLog::list)
                .get("/v1/deliveries/{id}", deliveryLog::show)
                .post("/v1/deliveries/{id}/replay", deliveryLog::replay)
                .get("/image/{name}", new ImagesEndpoint(assets, clock))
                .get("/docs/models", models::index)
                .get("/docs/models/{id}", models::page)
                .get("/openapi.json", this::openApi)
                .get("/livez", health::live)
                .get("/readyz", health::ready)
                .get("/metrics", new MetricsEndpoint(protocol.authentication(), keys, meter))
                .get("/", exchange -> index(exchange, routes))
                .build();
    }

    /** Who is let in and what is done with tasks, the same over HTTP and WebSocket. */
    public Protocol protocol() {
        var inference = new ImageInference(catalog, tasks, new References(media), policy);
        return new Protocol(
                keys,
                new Hosts(publicUrl, keys::isOpen, address),
                new TaskHandlers(List.of(
                        inference,
                        new AboutTask("getResponse", tasks, new GetResponse(tasks)),
                        new AboutTask("getTaskDetails", tasks, new GetTaskDetails(tasks)),
                        new AboutTask("cancelTask", tasks, new CancelTask(tasks)),
                        new ImageUpload(media),
                        new MediaStorage(media),
                        new AccountManagement(keys, accounts, ledger, organization),
                        new ModelSearch(catalog),
                        new Ping())),
                new OwedResults(tasks, inference));
    }

    private void openApi(Exchange exchange) {
        exchange.send(200, OpenApi.document(catalog, exchange.links().base(), version));
    }

    private void index(Exchange exchange, Routes routes) {
        var links = exchange.links();
        var json = Json.object().put("name", "Easel").put("version", version);
        var engines = json.putArray("engines");
        tasks.engineNames().forEach(engines::add);
        json.put("tasks", "POST " + links.page("/v1"));
        json.put("images", "POST " + links.page("/v1/images/generations"));
        json.put("models", links.page("/v1/models"));
        json.put("documentation", links.page("/docs/models"));
        json.put("openapi", links.page("/openapi.json"));
        json.put("ready", links.page("/readyz"));
        var paths = json.putObject("paths");
        routes.methodsByPath().forEach((path, methods) -> methods.forEach(paths.putArray(path)::add));
        exchange.send(200, json);
    }
}
