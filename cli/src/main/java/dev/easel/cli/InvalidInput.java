package dev.easel.cli;

import java.util.List;

/** What the user asked for is not possible as written: one line for each fault, naming the option or variable. */
final class InvalidInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidInput(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    InvalidInput(String fault) {
        this(List.of(fault));
    }

    /** Never empty. */
    List<String> faults() {
        return faults;
    }
}
