package dev.testkeep.reports;

import dev.testkeep.storage.exception.InvalidDataException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * A file is not a report, or a report contains something that cannot be stored. The message names the file and, if
 * known, the place in it: line and column, and the JSON pointer of the wrong member.
 */
public class ReportException extends InvalidDataException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public ReportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A report with this name cannot be read, for this reason. */
    public static ReportException unreadable(String name, IOException cause) {
        return new ReportException("Cannot read " + name + ": " + reason(cause), cause);
    }

    /** The messages of these two are only the file's name. */
    private static @Nullable String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return cause instanceof AccessDeniedException ? "permission denied" : cause.getMessage();
    }
}
