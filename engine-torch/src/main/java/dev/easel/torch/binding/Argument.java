package dev.easel.torch.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An argument of an operator, as its schema types it. LibTorch reads 64 bits a slot and believes them, so the kind must
 * be the schema's own: an {@code int?} is an {@link Maybe} of an {@link Int}. {@code Scalar} is not there, because the
 * stable interface of 2.10 does not take it: use the overload with tensors.
 */
public sealed interface Argument {

    record Of(Tensor tensor) implements Argument {}

    record All(List<Tensor> tensors) implements Argument {}

    record Int(long value) implements Argument {}

    record Ints(List<Long> values) implements Argument {
        public static Ints of(Long... values) {
            return new Ints(List.of(values));
        }
    }

    record Real(double value) implements Argument {}

    record Bool(boolean value) implements Argument {}

    record Text(String value) implements Argument {}

    record Type(DType value) implements Argument {}

    record On(Device value) implements Argument {}

    /** An optional argument; {@code null} for none. */
    record Maybe(@Nullable Argument value) implements Argument {}
}
