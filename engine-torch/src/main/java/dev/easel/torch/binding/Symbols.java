package dev.easel.torch.binding;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** The functions of the C interface that the binding calls; most return 0 for success. */
@SuppressWarnings("restricted") // calls into the C interface
final class Symbols {
    /** The version whose schemas the binding's arguments follow: 2.10. LibTorch adapts older callers to newer schemas. */
    final long builtFor = 0x020A_0000_0000_0000L;

    private final Linker linker = Linker.nativeLinker();

    final Function version;
    final Function setGradMode;
    final Function dispatch;
    final Function subtract;
    final Function fromBlob;
    final Function dataPointer;
    final Function delete;
    final Function copyHandle;
    final Function dtype;
    final Function dim;
    final Function sizes;
    final Function newList;
    final Function push;
    final Function newString;
    final Function malloc;

    Symbols(SymbolLookup library) throws NativesException {
        version = function(library, "aoti_torch_abi_version", FunctionDescriptor.of(JAVA_LONG));
        setGradMode = function(library, "aoti_torch_grad_mode_set_enabled", FunctionDescriptor.ofVoid(JAVA_BOOLEAN));
        dispatch = fallible(library, "torch_call_dispatcher", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        subtract = fallible(library, "aoti_torch_aten_subtract_Tensor", ADDRESS, ADDRESS, JAVA_DOUBLE, ADDRESS);
        fromBlob = fallible(
                library,
                "aoti_torch_create_tensor_from_blob_v2",
                ADDRESS,
                JAVA_LONG,
                ADDRESS,
                ADDRESS,
                JAVA_LONG,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                JAVA_LONG);
        dataPointer = fallible(library, "aoti_torch_get_data_ptr", ADDRESS, ADDRESS);
        delete = fallible(library, "aoti_torch_delete_tensor_object", ADDRESS);
        copyHandle = fallible(library, "aoti_torch_new_tensor_handle", ADDRESS, ADDRESS);
        dtype = fallible(library, "aoti_torch_get_dtype", ADDRESS, ADDRESS);
        dim = fallible(library, "aoti_torch_get_dim", ADDRESS, ADDRESS);
        sizes = fallible(library, "aoti_torch_get_sizes", ADDRESS, ADDRESS);
        newList = fallible(library, "torch_new_list_reserve_size", JAVA_LONG, ADDRESS);
        push = fallible(library, "torch_list_push_back", ADDRESS, JAVA_LONG);
        newString = fallible(library, "torch_new_string_handle", ADDRESS, JAVA_LONG, ADDRESS);
        malloc = function(linker.defaultLookup(), "malloc", FunctionDescriptor.of(ADDRESS, JAVA_LONG));
    }

    private Function fallible(SymbolLookup library, String name, MemoryLayout... arguments) throws NativesException {
        return function(library, name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private Function function(SymbolLookup library, String name, FunctionDescriptor type) throws NativesException {
        var address = library.find(name)
                .orElseThrow(() -> new NativesException(
                        "this LibTorch has no function " + name + ": Easel needs PyTorch 2.10 or newer"));
        return new Function(name, linker.downcallHandle(address, type));
    }

    /** A C function. */
    record Function(String name, MethodHandle handle) {

        /** Calls it; a {@code void} function gives {@code this}. */
        Object call(Object... arguments) {
            try {
                var result = handle.invokeWithArguments(arguments);
                return result == null ? this : result;
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("calling " + name, e); // downcalls throw nothing checked
            }
        }
    }
}
