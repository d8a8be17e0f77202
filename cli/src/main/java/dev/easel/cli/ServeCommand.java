package dev.easel.cli;

import dev.easel.server.EaselServer;
import dev.easel.server.StartException;
import dev.easel.server.access.KeyFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code easel serve}: runs the server until the process is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the server until it is told to stop (Ctrl-C or SIGTERM); then it finishes what it is drawing, and keeps what"
                    + " waits for the next start. Told a second time, it ends at once; nothing is lost by that either.",
            "",
            "Every option can be given by an environment variable as well; the option wins. Without API keys the server"
                    + " accepts any key and listens on this machine only. Keys are never taken from the command line,"
                    + " where every user of the machine could read them.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Environment variables without an option:",
            "  EASEL_KEYS   API keys to accept, separated by commas, beside those of 'easel keys create'",
            "  EASEL_LOG    how much to log: error, warning, info (the default) or debug",
            "  EASEL_LOG_FORMAT   what the log looks like: text (the default), or json with a line for each event",
            "  EASEL_CONNECTIONS_PER_ADDRESS   200 by default; a proxy on another machine needs more, 2000 at most",
            "  EASEL_STOP_SECONDS   how long running tasks may take when the server is told to stop; 20 by default",
            "  OTEL_EXPORTER_OTLP_ENDPOINT   where traces go, as in http://collector.lan:4318; by default nowhere",
            "  XAI_API_KEY, EASEL_XAI_KEY_FILE, EASEL_XAI_BASE_URL, EASEL_XAI_MODELS, EASEL_UPSTREAMS",
            "               servers elsewhere that draw; docs/upstream.md describes them",
            "  EASEL_CARDS  folder with model cards of your own; so does docs/upstream.md",
            "",
            "Examples:",
            "  EASEL_KEYS=$(cat key.txt) easel serve --host 0.0.0.0 --port 8080",
            "  EASEL_XAI_KEY_FILE=xai.txt easel serve --engine xai,studio"
        })
final class ServeCommand implements Callable<Integer> {
    private final Wiring wiring;
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Name or address to listen on; 127.0.0.1 by default, 0.0.0.0 for every network. [EASEL_HOST]")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 8080 by default, 0 for any that is free. [EASEL_PORT]")
    private @Nullable String port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder for the pictures. By default $XDG_DATA_HOME/easel or ~/.local/share/easel. [EASEL_DATA]")
    private @Nullable String data;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address that callers use, if a proxy stands before this server: links to pictures begin"
                    + " with it. [EASEL_PUBLIC_URL]")
    private @Nullable String publicUrl;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File with the API keys to accept, one on each line; lines that begin with # are ignored."
                    + " [EASEL_KEY_FILE]")
    private @Nullable String keyFile;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "What draws: auto (the default) or one of the engines that 'easel --version' lists. Several,"
                    + " separated by commas, are asked in that order; MODEL=ENGINE, after a space, is for one model only."
                    + " [EASEL_ENGINE]")
    private @Nullable String engine;

    @Option(
            names = "--safety",
            paramLabel = "DIR",
            description = "Folder of policy files that replace the shipped lists of words. [EASEL_SAFETY]")
    private @Nullable String safety;

    @Option(
            names = "--allow-egress",
            paramLabel = "LIST",
            description = "Addresses in private networks that may be called for reference images, webhooks and uploads:"
                    + " host:port or ranges like 192.168.0.0/16, separated by commas. [EASEL_ALLOW_EGRESS]")
    private @Nullable String allowEgress;

    @Option(
            names = "--webhook-body",
            paramLabel = "SHAPE",
            description =
                    "Body of webhook calls: wrapped, {\"data\":[…]} as in answers (the default), or flat, the item"
                            + " itself. [EASEL_WEBHOOK_BODY]")
    private @Nullable String webhookBody;

    ServeCommand(Wiring wiring, Surroundings surroundings, Terminal terminal) {
        this.wiring = wiring;
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, StartException, InterruptedException {
        var wiring = data == null ? this.wiring : this.wiring.over(surroundings.resolve(data));
        var settings = ServeSettings.read(options(), surroundings, wiring.engines());
        Logging.configure(settings.log(), settings.logFormat());
        var service = wiring.serve(settings);
        // The JVM ends when its hooks have ended: this one lets running tasks finish first.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
        greet(settings, service);
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private static void stop(Service service) {
        StopSignals.endAtOnce();
        service.close();
    }

    private void greet(ServeSettings settings, Service service) {
        terminal.result("Easel " + EaselServer.version() + " serves at "
                + service.server().url());
        service.plan().byModel().forEach((model, names) -> {
            var order = names.stream()
                    .map(name -> name + " " + service.engines().version(name))
                    .toList();
            terminal.result("  model   " + model + " is drawn by " + EnginePlan.describe(order)
                    + (settings.engines().equals(EngineOrder.AUTO) ? " (chosen by auto)" : ""));
        });
        terminal.result("  data    " + settings.server().data());
        terminal.result("  keys    "
                + (settings.server().keys().isOpen()
                                && !new KeyFile(settings.server().data()).exists()
                        ? "none set: any key is accepted, from this machine only"
                        : "required"));
    }

    private Map<String, String> options() {
        var given = new LinkedHashMap<String, String>();
        putIfGiven(given, "--host", host);
        putIfGiven(given, "--port", port);
        putIfGiven(given, "--data", data);
        putIfGiven(given, "--public-url", publicUrl);
        putIfGiven(given, "--key-file", keyFile);
        putIfGiven(given, "--engine", engine);
        putIfGiven(given, "--safety", safety);
        putIfGiven(given, "--allow-egress", allowEgress);
        putIfGiven(given, "--webhook-body", webhookBody);
        return given;
    }

    private static void putIfGiven(Map<String, String> given, String option, @Nullable String value) {
        if (value != null) {
            given.put(option, value);
        }
    }
}
