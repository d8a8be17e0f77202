package dev.easel.contract;

import java.util.List;

/** Cards of the operator's own are not in order: one line for each fault, which names the file and the field. */
public final class CardException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    CardException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Never empty. */
    public List<String> faults() {
        return faults;
    }
}
