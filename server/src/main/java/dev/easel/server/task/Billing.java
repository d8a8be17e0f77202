package dev.easel.server.task;

import dev.easel.contract.Problem;
import dev.easel.server.access.Admission;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Enters every picture in the accounts of this process as soon as it is recorded, and whatever else was charged; gives back
 * what was set aside when the task has ended.
 *
 * @param charged indices of the pictures that were entered before this process began
 */
record Billing(Admission.Admitted admitted, Set<Integer> charged) implements TaskListener {

    @Override
    public void finished(int index, ImageResult result) {
        if (!charged.contains(index)) {
            admitted.pay(result.cost());
        }
    }

    @Override
    public void charged(BigDecimal dollars) {
        admitted.pay(dollars);
    }

    @Override
    public void ended(Outcome outcome) {
        admitted.end();
    }

    @Override
    public void suspended(Problem problem) {
        admitted.end();
    }
}
