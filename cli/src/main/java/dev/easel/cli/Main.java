package dev.easel.cli;

import dev.easel.engine.EngineException;
import dev.easel.server.StartException;
import java.io.IOException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        NativeCode.locate();
        var surroundings = Surroundings.ofProcess();
        System.exit(run(arguments, Wiring.standard(surroundings), surroundings, Terminal.ofProcess()));
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] arguments, Wiring wiring, Surroundings surroundings, Terminal terminal) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            // Scripts ask this often, and describing all commands to picocli takes longer than everything else.
            Stream.of(Version.describe(wiring)).forEach(terminal::result);
            return ExitCode.OK;
        }
        return commandLine(wiring, surroundings, terminal).execute(arguments);
    }

    private static CommandLine commandLine(Wiring wiring, Surroundings surroundings, Terminal terminal) {
        var models = new CommandLine(new ModelsCommand(wiring, terminal))
                .addSubcommand(new ModelsShowCommand(wiring, terminal))
                .addSubcommand(new ModelsAddCommand(surroundings, terminal))
                .addSubcommand(new ModelsNativesCommand(surroundings, terminal));
        var keys = new CommandLine(new KeysCommand())
                .addSubcommand(new KeysCreateCommand(surroundings, terminal))
                .addSubcommand(new KeysListCommand(surroundings, terminal))
                .addSubcommand(new KeysRevokeCommand(surroundings, terminal));
        var deliveries = new CommandLine(new DeliveriesCommand())
                .addSubcommand(new DeliveriesListCommand(surroundings, terminal))
                .addSubcommand(new DeliveriesShowCommand(surroundings, terminal))
                .addSubcommand(new DeliveriesReplayCommand(surroundings, terminal));
        var easel = new CommandLine(new Easel())
                .addSubcommand(new ImagineCommand(wiring, surroundings, terminal))
                .addSubcommand(new ServeCommand(wiring, surroundings, terminal))
                .addSubcommand(models)
                .addSubcommand(keys)
                .addSubcommand(deliveries)
                .addSubcommand(new WebhookSecretCommand(surroundings, terminal))
                .addSubcommand(new DoctorCommand(wiring, surroundings, terminal))
                .addSubcommand(new RehearseCommand(terminal));
        Stream.of(easel, models, keys, deliveries)
                .flatMap(each -> Stream.concat(Stream.of(each), each.getSubcommands().values().stream()))
                .forEach(each -> each.getCommandSpec().versionProvider(() -> Version.describe(wiring)));
        return easel.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((fault, _) -> misused(fault, terminal))
                .setExecutionExceptionHandler((fault, command, _) -> failed(fault, command, terminal));
    }

    private static int misused(ParameterException fault, Terminal terminal) {
        var command = fault.getCommandLine();
        terminal.say("easel: " + fault.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(fault, terminal.err())) {
            command.usage(terminal.err(), command.getColorScheme());
        } else {
            terminal.say("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        terminal.err().flush();
        return ExitCode.INVALID;
    }

    /** The one place where a failure of a command becomes text and an exit code. */
    private static int failed(Exception fault, CommandLine command, Terminal terminal) {
        switch (fault) {
            case InvalidInput invalid -> {
                invalid.faults().forEach(line -> terminal.say("easel: " + line));
                terminal.say("See '" + command.getCommandSpec().qualifiedName() + " --help' for what is possible.");
                return ExitCode.INVALID;
            }
            case CommandException said -> terminal.say("easel: " + said.getMessage());
            case EngineUnopened said -> terminal.say("easel: " + said.getMessage());
            case EngineException said -> terminal.say("easel: " + said.getMessage());
            case StartException said -> terminal.say("easel: " + said.getMessage());
            case IOException said -> terminal.say("easel: cannot read or write a file: " + said);
            case InterruptedException _ -> terminal.say("easel: interrupted");
            default -> {
                terminal.say("easel: this should not have happened; please report it with the lines below");
                fault.printStackTrace(terminal.err());
                terminal.err().flush();
            }
        }
        return ExitCode.FAILED;
    }
}
