package dev.easel.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.easel.contract.Catalog;
import dev.easel.contract.Validation;
import org.junit.jupiter.api.Timeout;

/** The body of a request, from bytes to tasks that have been checked. */
class TaskArrayFuzzTest {
    private static final Catalog CATALOG = Catalog.load();

    @FuzzTest(maxDuration = "30m")
    @Timeout(20)
    void a_body_is_read_or_refused(byte[] body) {
        try {
            for (var task : TaskArray.read(body)) {
                switch (CATALOG.validate(task)) {
                    case Validation.Accepted accepted ->
                        assertThat(accepted.task()).isNotNull();
                    case Validation.Rejected rejected ->
                        assertThat(rejected.problems())
                                .isNotEmpty()
                                .allSatisfy(
                                        problem -> assertThat(problem.code()).isNotBlank());
                }
            }
        } catch (Refusal refusal) {
            assertThat(refusal.problem().message()).isNotBlank();
        }
    }
}
