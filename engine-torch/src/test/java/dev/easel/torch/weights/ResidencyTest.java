package dev.easel.torch.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidencyTest {
    private final List<String> events = new ArrayList<>();

    /** Weights of so many bytes that say when they leave. */
    private final class Counted implements Weights {
        private final String name;
        private final long bytes;

        Counted(String name, long bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public DType dtype() {
            return DType.F32;
        }

        @Override
        public Tensor get(String tensor) throws WeightsException {
            throw new WeightsException("there is no tensor " + tensor);
        }

        @Override
        public boolean has(String tensor) {
            return false;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public void unload() {
            events.add("-" + name);
        }
    }

    private Part<String> part(String name, long bytes) {
        return new Part<>(new Counted(name, bytes), _ -> {
            events.add("+" + name);
            return name;
        });
    }

    private void use(Residency residency, Part<String> part, long workingBytes) throws WeightsException {
        try (var use = residency.use(part, workingBytes)) {
            assertThat(events).contains("+" + use.made());
        }
    }

    @Test
    void what_was_loaded_once_stays_while_there_is_room() throws WeightsException {
        var residency = new Residency(100);
        var a = part("a", 60);
        var b = part("b", 40);
        use(residency, a, 0);
        use(residency, b, 0);
        use(residency, a, 0);
        assertThat(events).containsExactly("+a", "+b");
        assertThat(residency.bytes()).isEqualTo(100);
    }

    @Test
    void what_was_used_the_longest_ago_leaves_for_another_and_comes_again() throws WeightsException {
        var residency = new Residency(100);
        var a = part("a", 50);
        var b = part("b", 40);
        var c = part("c", 30);
        use(residency, a, 0);
        use(residency, b, 0);
        use(residency, a, 0);
        use(residency, c, 0);
        assertThat(events).containsExactly("+a", "+b", "-b", "+c");
        use(residency, b, 0);
        assertThat(events).endsWith("-a", "+b");
        assertThat(residency.bytes()).isEqualTo(70);
    }

    @Test
    void computing_takes_room_too() throws WeightsException {
        var residency = new Residency(100);
        var a = part("a", 50);
        var b = part("b", 40);
        use(residency, a, 50);
        use(residency, b, 10);
        assertThat(events).containsExactly("+a", "+b");
        use(residency, b, 11);
        assertThat(events).containsExactly("+a", "+b", "-a");
        assertThat(residency.beside(b)).isEqualTo(60);
        assertThat(residency.beside(a, b)).isEqualTo(10);
    }

    @Test
    void what_is_in_use_stays_whatever_comes() throws WeightsException {
        var residency = new Residency(100);
        var a = part("a", 60);
        var b = part("b", 60);
        try (var _ = residency.use(a, 0)) {
            use(residency, b, 1000);
            residency.unload();
            assertThat(events).containsExactly("+a", "+b", "-b");
            assertThat(residency.bytes()).isEqualTo(60);
            use(residency, a, 0);
            residency.unload();
            assertThat(events).doesNotContain("-a");
        }
        residency.unload();
        assertThat(events).endsWith("-a");
        assertThat(residency.bytes()).isZero();
    }

    @Test
    void weights_that_are_not_there_are_told_and_nothing_stays_in_use() throws WeightsException {
        var residency = new Residency(100);
        var broken = new Part<>(new Counted("broken", 10), weights -> weights.get("a", 3));
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> residency.use(broken, 0).close())
                .withMessage("there is no tensor a");
        residency.unload();
        assertThat(events).containsExactly("-broken");
        assertThat(residency.bytes()).isZero();
    }
}
