package dev.testkeep.cli.failure;

import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Cells;
import dev.testkeep.storage.exception.MissingJarException;
import dev.testkeep.storage.exception.StorageException;
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

/** Tells a person what went wrong, and a script by the exit code: for every exception and every error. */
public final class FailureMessages implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final GlobalOptions options;

    public FailureMessages(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        report(Cells.line(UsageErrors.describe(failure)));
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return handle(failure);
    }

    /** Reports what ended the command, and returns the exit code. */
    public int handle(Throwable failure) {
        Optional<IOException> output = outputFailure(failure);
        if (output.filter(FailureMessages::isBrokenPipe).isPresent()) {
            return ExitCode.OK;
        }
        Explanation explanation = output.map(cause -> new Explanation(
                        Cells.line("cannot write the output: " + FileErrors.describe(cause)), ExitCode.REFUSED))
                .orElseGet(() -> Explanation.of(failure));
        report(explanation.message() + jarAdvice(failure));
        if (options.isVerbose()) {
            failure.printStackTrace(options.host().err());
        }
        return explanation.exitCode();
    }

    private void report(String message) {
        options.host().err().println("testkeep: " + message);
    }

    private String jarAdvice(Throwable failure) {
        return failure instanceof MissingJarException
                ? options.host()
                        .backends()
                        .map(folder -> " " + Cells.line(folder.advice()))
                        .orElse("")
                : "";
    }

    /** A storage never fails with the output's exception; so this is what was thrown while writing, if it was. */
    private static Optional<IOException> outputFailure(Throwable failure) {
        if (failure instanceof StorageException
                || failure instanceof IllegalArgumentException
                || failure instanceof Error) {
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
