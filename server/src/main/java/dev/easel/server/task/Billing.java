package dev.easel.server.task;

import dev.easel.server.access.Admission;

/** Has every picture paid for as soon as it is finished, and gives back what was set aside when the task has ended. */
record Billing(Admission.Admitted admitted) implements TaskListener {

    @Override
    public void finished(int index, ImageResult result) {
        admitted.pay(result.cost());
    }

    @Override
    public void ended(Outcome outcome) {
        admitted.end();
    }
}
