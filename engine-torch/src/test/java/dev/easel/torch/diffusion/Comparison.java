package dev.easel.torch.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.weights.WeightsException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares every stage that a fixture has with the same stage here, the first time it is reached. */
public final class Comparison implements Trace {
    private final Fixture fixture;

    /** Largest difference by stage, as a part of the stage's largest value. */
    public final Map<String, Double> errors = new TreeMap<>();

    /** What was drawn. */
    List<Pixels> pictures = List.of();

    private int velocities;

    public Comparison(Fixture fixture) {
        this.fixture = fixture;
    }

    @Override
    public void stage(String name, Tensor tensor) {
        var stage = name.equals("velocity") ? "velocity." + velocities++ : name;
        if (fixture.has(stage) && !errors.containsKey(stage)) {
            try {
                errors.put(stage, error(tensor.floats(), fixture.stage(stage)));
            } catch (WeightsException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Of any byte of the pictures, from the reference's. */
    public int pixelError() throws WeightsException {
        var expected = fixture.stage("picture");
        var all = new ByteArrayOutputStream();
        pictures.forEach(each -> all.writeBytes(each.rgb()));
        var actual = all.toByteArray();
        assertThat(actual).hasSize(expected.length);
        int largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs((actual[i] & 0xff) - (int) expected[i]));
        }
        return largest;
    }

    private static double error(float[] actual, float[] expected) {
        // Pictures are decoded one by one: then this is the first of the reference's batch.
        assertThat(expected.length % actual.length).isZero();
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < actual.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(expected[i] - actual[i]));
        }
        return difference / largest;
    }
}
