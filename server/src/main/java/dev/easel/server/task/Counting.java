package dev.easel.server.task;

import dev.easel.contract.Problem;
import dev.easel.server.observe.Meter;

/** Tells the meter how a task ends: {@code succeeded}, or the code of its problem. */
record Counting(String model, Meter meter) implements TaskListener {

    @Override
    public void ended(Outcome outcome) {
        meter.ended(model, outcome.problem().map(Problem::code).orElse("succeeded"));
    }
}
