package dev.easel.torch.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.binding.Scope;
import dev.easel.torch.binding.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private LibTorch torch;
    private Operators on;
    private Scope scope;

    @BeforeEach
    void open() throws NativesException {
        torch = LoadedTorch.open();
        on = new Operators(torch, Device.CPU);
        scope = on.scope();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private Tensor row(float... values) {
        return on.floats(values, values.length);
    }

    @Test
    void arithmetic_broadcasts_and_a_number_takes_the_dtype_of_its_partner() {
        var x = on.floats(new float[] {1, 2, 3, 4}, 2, 2);
        assertThat(on.add(x, row(10, 20)).floats()).containsExactly(11, 22, 13, 24);
        assertThat(on.subtract(x, row(1, 2)).floats()).containsExactly(0, 0, 2, 2);
        assertThat(on.multiply(x, on.number(0.5)).floats()).containsExactly(.5f, 1, 1.5f, 2);
        assertThat(on.divide(x, row(2, 4)).floats()).containsExactly(.5f, .5f, 1.5f, 1);
        assertThat(on.negate(on.sqrt(row(4, 9))).floats()).containsExactly(-2, -3);
        assertThat(on.multiply(on.to(x, DType.BF16), on.number(2)).dtype()).isEqualTo(DType.BF16);
    }

    @Test
    void clamps_and_rounds_halves_to_the_even_number() {
        assertThat(on.clamp(row(-1, .25f, 7), 0, 1).floats()).containsExactly(0, .25f, 1);
        assertThat(on.round(row(.5f, 1.5f, 2.4f)).floats()).containsExactly(0, 2, 2);
    }

    @Test
    void multiplies_matrices_with_and_without_bias() {
        var x = on.floats(new float[] {1, 2, 3, 4}, 2, 2);
        var weight = on.floats(new float[] {1, 0, 1, 1, 0, 1}, 3, 2);
        assertThat(on.linear(x, weight).floats()).containsExactly(1, 3, 2, 3, 7, 4);
        assertThat(on.linear(x, weight, row(1, 1, 1)).floats()).containsExactly(2, 4, 3, 4, 8, 5);
        assertThat(on.matmul(x, x).floats()).containsExactly(7, 10, 15, 22);
    }

    @Test
    void a_matrix_of_another_dtype_is_widened_for_the_product_and_freed_after_it() {
        var x = on.floats(new float[] {1, 2, 3, 4}, 2, 2);
        var weight = on.to(on.floats(new float[] {1, 0, 1, 1, 0, 1}, 3, 2), DType.BF16);
        long before = torch.openTensors();
        var product = on.linear(x, weight);
        assertThat(torch.openTensors()).isEqualTo(before + 1);
        assertThat(product.dtype()).isEqualTo(DType.F32);
        assertThat(product.floats()).containsExactly(1, 3, 2, 3, 7, 4);
    }

    @Test
    void normalises() {
        var x = on.floats(new float[] {1, 3, 2, 6}, 1, 2, 2);
        assertThat(on.layerNorm(x, row(1, 2), row(0, 5), 0).floats())
                .containsExactly(new float[] {-1, 7, -1, 7}, within(1e-6f));
        assertThat(on.rmsNorm(x, row(1, 2), 0).floats())
                .containsExactly(new float[] {.44721f, 2.68328f, .44721f, 2.68328f}, within(1e-5f)); // √5 and √20
        assertThat(on.groupNorm(x, 2, row(1, 2), row(0, 5), 0).floats())
                .containsExactly(new float[] {-1, 1, 3, 7}, within(1e-5f));
        assertThat(on.softmax(row(0, 0, 0, 0), -1).floats()).containsExactly(.25f, .25f, .25f, .25f);
        assertThat(on.silu(row(0, 1)).floats()).containsExactly(new float[] {0, .731059f}, within(1e-6f));
    }

    @Test
    void convolves_pads_and_doubles_pictures() {
        var x = on.floats(new float[] {1, 2, 3, 4}, 1, 1, 2, 2);
        assertThat(on.twice(x).floats()).containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
        assertThat(on.pad(x, 0, 1, 1, 0).floats()).containsExactly(0, 0, 0, 1, 2, 0, 3, 4, 0);
        var sum = on.floats(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, 1, 1, 3, 3);
        assertThat(on.conv2d(x, sum, row(1), 1, 1).floats()).containsExactly(11, 11, 11, 11);
        assertThat(on.conv2d(on.pad(x, 0, 1, 0, 1), sum, row(0), 2, 0).floats()).containsExactly(10);
    }

    @Test
    void looks_rows_up() {
        var table = on.floats(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
        var rows = on.embedding(table, on.ints(new long[] {2, 0}, 1, 2));
        assertThat(rows.shape()).containsExactly(1, 2, 2);
        assertThat(rows.floats()).containsExactly(5, 6, 1, 2);
    }

    @Test
    void changes_shapes() {
        var x = on.floats(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        assertThat(on.reshape(x, 3, -1).shape()).containsExactly(3, 2);
        assertThat(on.transpose(x, 0, 1).floats()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(on.permute(on.reshape(x, 1, 2, 3), 2, 0, 1).floats()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(on.contiguous(on.narrow(x, 1, 1, 2)).floats()).containsExactly(2, 3, 5, 6);
        assertThat(on.expand(on.narrow(x, 0, 0, 1), 2, 3).floats()).containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(on.cat(1, x, x).shape()).containsExactly(2, 6);
        assertThat(on.chunk(x, 3, -1)).extracting(Tensor::floats).contains(new float[] {2, 5});
        assertThatIllegalArgumentException().isThrownBy(() -> on.chunk(x, 2, -1));
    }

    @Test
    void pairs_are_complex_numbers() {
        var z = on.complex(row(1, 2, 3, 4));
        var byI = on.complex(row(0, 1, 0, 1));
        assertThat(on.real(on.multiply(z, byI)).floats()).containsExactly(-2, 1, -4, 3);
    }

    @Test
    void attends() {
        var q = on.floats(new float[] {1, 0}, 1, 1, 1, 2);
        var k = on.floats(new float[] {100, 0, 0, 0}, 1, 1, 2, 2);
        var v = on.floats(new float[] {1, 2, 3, 4}, 1, 1, 2, 2);
        assertThat(on.fusedAttention(q, k, v, null, 1).floats()).containsExactly(1, 2);
        var mask = on.floats(new float[] {Float.NEGATIVE_INFINITY, 0}, 1, 1, 1, 2);
        assertThat(on.fusedAttention(q, k, v, mask, 1).floats()).containsExactly(3, 4);
    }

    @Test
    void bytes_come_and_go() {
        var x = on.bytes(new byte[] {0, (byte) 255, 7}, 3);
        assertThat(x.floats()).containsExactly(0, 255, 7);
        assertThat(on.to(x, DType.F32).dtype()).isEqualTo(DType.F32);
        assertThat(on.to(row(3, 255), DType.U8).bytes()).containsExactly((byte) 3, (byte) 255);
    }

    @Test
    void scoped_work_leaves_only_its_result() {
        var lost = new Tensor[1];
        var kept = on.scoped(() -> {
            lost[0] = on.add(row(1), row(2));
            return on.add(lost[0], lost[0]);
        });
        assertThat(kept.floats()).containsExactly(6);
        assertThatIllegalStateException().isThrownBy(lost[0]::floats);
    }
}
