package dev.testkeep.cli.failure;

import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.storage.BackendSelectionException;
import dev.testkeep.storage.InvalidDataException;
import dev.testkeep.storage.MissingJarException;
import dev.testkeep.storage.QuerySyntaxException;
import dev.testkeep.storage.SchemaException;
import dev.testkeep.storage.StorageConflictException;
import dev.testkeep.storage.StorageException;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong, and a script by the exit code. */
public final class FailureMessages implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final GlobalOptions options;

    public FailureMessages(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        report(String.valueOf(failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Optional<IOException> output = outputFailure(failure);
        if (output.filter(FailureMessages::isBrokenPipe).isPresent()) {
            return ExitCode.OK;
        }
        report(output.map(cause -> "cannot write the output: " + FileErrors.describe(cause))
                .orElseGet(() -> message(failure) + jarAdvice(failure)));
        if (options.isVerbose()) {
            failure.printStackTrace(command.getErr());
        }
        return output.isPresent() ? ExitCode.REFUSED : exitCode(failure);
    }

    private void report(String message) {
        options.host().err().println("testkeep: " + message);
    }

    private String jarAdvice(Exception failure) {
        return failure instanceof MissingJarException
                ? options.host().backends().map(folder -> " " + folder.advice()).orElse("")
                : "";
    }

    private static int exitCode(Exception failure) {
        if (failure instanceof SchemaException) {
            return ExitCode.SCHEMA;
        }
        if (failure instanceof InvalidDataException || failure instanceof StorageConflictException) {
            return ExitCode.REFUSED;
        }
        if (failure instanceof QuerySyntaxException
                || failure instanceof BackendSelectionException
                || failure instanceof IllegalArgumentException) {
            return ExitCode.USAGE;
        }
        return failure instanceof StorageException ? ExitCode.DATABASE : ExitCode.DEFECT;
    }

    private static String message(Exception failure) {
        if (failure instanceof QuerySyntaxException syntax) {
            return SyntaxErrors.describe(syntax);
        }
        return exitCode(failure) == ExitCode.DEFECT
                ? "a defect: " + failure + ". Run it again with --verbose, and report what you see."
                : Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    /** A storage never fails with the output's exception; so this is what was thrown while writing, if it was. */
    private static Optional<IOException> outputFailure(Exception failure) {
        if (failure instanceof StorageException || failure instanceof IllegalArgumentException) {
            return Optional.empty();
        }
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }

    /** Whoever read the output has seen enough. The JDK has no exception of its own for that. */
    private static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
