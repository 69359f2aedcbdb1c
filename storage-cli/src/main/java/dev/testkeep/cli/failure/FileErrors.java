package dev.testkeep.cli.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says why a file could not be used, where the JDK's message is only the file's name. */
public final class FileErrors {

    private FileErrors() {}

    public static String describe(IOException failure) {
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Objects.requireNonNullElse(failure.getReason(), failure.toString());
    }
}
