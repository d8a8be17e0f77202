package dev.easel.server.task;

import dev.easel.server.access.Admission;

/** Has every picture paid for as soon as it is finished, then passes the news on. */
record Billing(Admission.Admitted admitted, TaskListener next) implements TaskListener {

    @Override
    public void advanced(int index, double fraction) {
        next.advanced(index, fraction);
    }

    @Override
    public void finished(int index, ImageResult result) {
        admitted.pay(result.cost());
        next.finished(index, result);
    }
}
