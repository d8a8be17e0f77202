package dev.easel.server.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The rights of files that hold keys, prompts or addresses that open something: whoever else uses the machine can neither
 * read nor write them. A file gets them as it is made, so there is no moment in which others could open it.
 */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** For whoever makes this file; none where the file system knows no such rights. */
    public static FileAttribute<?>[] rights(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
