package dev.testkeep.cli.failure;

import dev.testkeep.cli.table.Cells;
import dev.testkeep.storage.exception.BackendSelectionException;
import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.exception.StorageConflictException;
import dev.testkeep.storage.exception.StorageException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a failure of any kind means to a person and to a script.
 *
 * @param message what went wrong, on one line unless it shows a place in a text, with nothing that a terminal would obey
 * @param exitCode see {@link ExitCode}
 */
public record Explanation(String message, int exitCode) {

    private static final int MEGABYTE = 1 << 20;

    /** Explains any failure. */
    public static Explanation of(Throwable failure) {
        if (failure instanceof Error error) {
            return ofError(error);
        }
        if (failure instanceof QuerySyntaxException syntax) {
            return Urls.isUrl(syntax.text())
                    ? line(Urls.misplaced("a selection or a condition"), ExitCode.USAGE)
                    : new Explanation(SyntaxErrors.describe(syntax), ExitCode.USAGE);
        }
        int exitCode = exitCode(failure);
        return exitCode == ExitCode.DEFECT
                ? defect(failure)
                : line(Objects.requireNonNullElse(failure.getMessage(), failure.toString()), exitCode);
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof SchemaException) {
            return ExitCode.SCHEMA;
        }
        if (failure instanceof InvalidDataException || failure instanceof StorageConflictException) {
            return ExitCode.REFUSED;
        }
        if (failure instanceof BackendSelectionException || failure instanceof IllegalArgumentException) {
            return ExitCode.USAGE;
        }
        return failure instanceof StorageException ? ExitCode.DATABASE : ExitCode.DEFECT;
    }

    private static Explanation ofError(Error failure) {
        if (failure instanceof OutOfMemoryError) {
            return line(
                    "there is not enough memory: the limit is "
                            + Runtime.getRuntime().maxMemory() / MEGABYTE
                            + " MB. Allow more with TESTKEEP_OPTS=-Xmx…",
                    ExitCode.MEMORY);
        }
        if (failure instanceof StackOverflowError) {
            return line("a text or a pattern is nested too deeply", ExitCode.USAGE);
        }
        if (failure instanceof LinkageError) {
            return line(
                    "a library cannot be loaded: " + root(failure)
                            + ". Native ones are unpacked in the folder " + System.getProperty("java.io.tmpdir")
                            + ", which must exist, have room, and let programs run; choose another with"
                            + " TESTKEEP_OPTS=-Djava.io.tmpdir=FOLDER",
                    ExitCode.DATABASE);
        }
        return defect(failure);
    }

    private static Throwable root(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).reduce(failure, (outer, inner) -> inner);
    }

    private static Explanation defect(Throwable failure) {
        return line(
                "a defect: " + failure + ". Run it again with --verbose, and report what you see.", ExitCode.DEFECT);
    }

    private static Explanation line(String message, int exitCode) {
        return new Explanation(Cells.line(message), exitCode);
    }
}
