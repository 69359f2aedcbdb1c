package dev.testkeep.storage.spi.support;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says why a file could not be used: the message of many of the JDK's exceptions is the name of the file alone. */
final class FileFailures {

    private FileFailures() {}

    static String reason(Exception failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return reason(Objects.requireNonNull(unchecked.getCause()));
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " is no folder";
        }
        String message = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(message, failure.toString());
    }
}
