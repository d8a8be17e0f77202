package dev.easel.imaging;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The functions and structures of libjpeg-turbo that compressing takes, as its {@code jpeglib.h} has them (version 6b of
 * the interface). The library is the one in Leptonica's native code, which is compiled with its vector code and exports
 * its functions; {@code jpeg_CreateCompress} compares version and size of the structure with its own.
 *
 * <p>Where the library finds that it cannot go on, it ends the process: C code would jump out of it, Java cannot. With a
 * picture within {@link #MAX_SIDE} that leaves one cause, that there is no memory, and of that the JVM ends as well.
 */
final class LibJpeg {
    /** {@code JPEG_MAX_DIMENSION}: pixels of the longest side. */
    static final int MAX_SIDE = 65_500;

    /** {@code JPEG_LIB_VERSION}. */
    static final int VERSION = 62;

    /** {@code JCS_EXT_BGRX}: four bytes a pixel, the last of which is passed over. */
    static final int BGRX = 9;

    /** {@code JPEG_APP0 + 2}: the segment that holds a colour profile. */
    static final int APP2 = 0xE2;

    /** {@code jpeg_error_mgr}, which the library fills in. */
    static final MemoryLayout ERRORS = MemoryLayout.sequenceLayout(168 / 8, JAVA_LONG);

    /** {@code jpeg_compress_struct} as far as it concerns us; behind that is the library's own. */
    static final StructLayout COMPRESS = MemoryLayout.structLayout(
            ADDRESS.withName("err"),
            ADDRESS.withName("mem"),
            ADDRESS.withName("progress"),
            ADDRESS.withName("client_data"),
            JAVA_INT.withName("is_decompressor"),
            JAVA_INT.withName("global_state"),
            ADDRESS.withName("dest"),
            JAVA_INT.withName("image_width"),
            JAVA_INT.withName("image_height"),
            JAVA_INT.withName("input_components"),
            JAVA_INT.withName("in_color_space"),
            JAVA_DOUBLE.withName("input_gamma"),
            JAVA_INT.withName("data_precision"),
            JAVA_INT.withName("num_components"),
            JAVA_INT.withName("jpeg_color_space"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("comp_info"),
            MemoryLayout.sequenceLayout(4, ADDRESS).withName("quant_tbl_ptrs"),
            MemoryLayout.sequenceLayout(4, ADDRESS).withName("dc_huff_tbl_ptrs"),
            MemoryLayout.sequenceLayout(4, ADDRESS).withName("ac_huff_tbl_ptrs"),
            MemoryLayout.sequenceLayout(16, JAVA_BYTE).withName("arith_dc_L"),
            MemoryLayout.sequenceLayout(16, JAVA_BYTE).withName("arith_dc_U"),
            MemoryLayout.sequenceLayout(16, JAVA_BYTE).withName("arith_ac_K"),
            JAVA_INT.withName("num_scans"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("scan_info"),
            JAVA_INT.withName("raw_data_in"),
            JAVA_INT.withName("arith_code"),
            JAVA_INT.withName("optimize_coding"),
            MemoryLayout.sequenceLayout((520 - 268) / 4, JAVA_INT));

    /** The beginning of a {@code jpeg_component_info}: which channel it is, and how often it is sampled. */
    static final StructLayout COMPONENT = MemoryLayout.structLayout(
            JAVA_INT.withName("component_id"),
            JAVA_INT.withName("component_index"),
            JAVA_INT.withName("h_samp_factor"),
            JAVA_INT.withName("v_samp_factor"));

    /** Where there is a folder of native code beside the program, as Skija's property of the same kind says. */
    private static final String FOLDER = "easel.library.path";

    private static final String PACKED = "/org/bytedeco/leptonica/linux-x86_64/";
    private static final String FILE = "libleptonica.so.6";

    private static final SymbolLookup LIBRARY = load();

    static final MethodHandle STD_ERROR = function(LIBRARY, "jpeg_std_error", FunctionDescriptor.of(ADDRESS, ADDRESS));
    static final MethodHandle CREATE =
            function(LIBRARY, "jpeg_CreateCompress", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_LONG));
    static final MethodHandle MEM_DEST =
            function(LIBRARY, "jpeg_mem_dest", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS));
    static final MethodHandle SET_DEFAULTS = function(LIBRARY, "jpeg_set_defaults", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle SET_QUALITY =
            function(LIBRARY, "jpeg_set_quality", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT));
    static final MethodHandle START =
            function(LIBRARY, "jpeg_start_compress", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
    static final MethodHandle WRITE_MARKER =
            function(LIBRARY, "jpeg_write_marker", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    static final MethodHandle WRITE_SCANLINES =
            function(LIBRARY, "jpeg_write_scanlines", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    static final MethodHandle FINISH = function(LIBRARY, "jpeg_finish_compress", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle DESTROY = function(LIBRARY, "jpeg_destroy_compress", FunctionDescriptor.ofVoid(ADDRESS));

    /** The library's memory for a file is that of the C library. */
    static final MethodHandle FREE =
            function(Linker.nativeLinker().defaultLookup(), "free", FunctionDescriptor.ofVoid(ADDRESS));

    private LibJpeg() {}

    /** Where a field of a structure begins, in bytes. */
    static long offset(StructLayout structure, String field) {
        return structure.byteOffset(PathElement.groupElement(field));
    }

    @SuppressWarnings("restricted") // native code, which is what this is for
    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }

    /** From beside the program; without a build, in tests, from the jar by way of a file of its own that goes at once. */
    @SuppressWarnings("restricted") // native code, which is what this is for
    private static SymbolLookup load() {
        var folder = System.getProperty(FOLDER);
        if (folder != null) {
            return SymbolLookup.libraryLookup(Path.of(folder, FILE), Arena.global());
        }
        try (var packed = LibJpeg.class.getResourceAsStream(PACKED + FILE)) {
            if (packed == null) {
                throw new IllegalStateException(PACKED + FILE + " is not on the class path");
            }
            var unpacked = Files.createTempFile("easel", FILE);
            try {
                Files.write(unpacked, packed.readAllBytes());
                return SymbolLookup.libraryLookup(unpacked, Arena.global());
            } finally {
                Files.delete(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + FILE, e);
        }
    }
}
