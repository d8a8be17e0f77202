package dev.easel.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code easel doctor}: looks at everything Easel depends on and says what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at everything that Easel needs and says what to do about what is missing.",
            "",
            "Reads the same environment variables as 'easel serve'. The exit code is 1 if a line says fail."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Wiring wiring;
    private final Surroundings surroundings;
    private final Terminal terminal;

    DoctorCommand(Wiring wiring, Surroundings surroundings, Terminal terminal) {
        this.wiring = wiring;
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var healthy = true;
        for (var check : Checkup.checks(wiring, surroundings)) {
            var finding = check.get();
            terminal.result("%-5s %-16s %s"
                    .formatted(finding.level().name().toLowerCase(Locale.ROOT), finding.subject(), finding.text()));
            healthy &= finding.level() != Finding.Level.FAIL;
        }
        return healthy ? ExitCode.OK : ExitCode.FAILED;
    }
}
