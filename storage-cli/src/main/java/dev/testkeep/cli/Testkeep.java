package dev.testkeep.cli;

import dev.testkeep.cli.command.CasesCommand;
import dev.testkeep.cli.command.CompareCommand;
import dev.testkeep.cli.command.CopyCommand;
import dev.testkeep.cli.command.DeleteCommand;
import dev.testkeep.cli.command.ExportCommand;
import dev.testkeep.cli.command.HistoryCommand;
import dev.testkeep.cli.command.ImportCommand;
import dev.testkeep.cli.command.InfoCommand;
import dev.testkeep.cli.command.SchemaCommand;
import dev.testkeep.cli.command.SessionsCommand;
import dev.testkeep.cli.command.StatsCommand;
import dev.testkeep.cli.command.VerifyCommand;
import dev.testkeep.cli.failure.FailureMessages;
import dev.testkeep.cli.option.CliContext;
import dev.testkeep.cli.option.GlobalOptions;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.RunLast;

/** Starts the command. */
public final class Testkeep {

    private Testkeep() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(CliContext.ofProcess(), arguments));
    }

    /** Runs one command and returns its exit code, whatever happens. */
    static int run(CliContext host, String... arguments) {
        GlobalOptions options = new GlobalOptions(host);
        FailureMessages failures = new FailureMessages(options);
        try {
            BrokenArguments.refuse(arguments);
            return command(options, failures).execute(arguments);
        } catch (RuntimeException | Error e) {
            return failures.handle(e);
        }
    }

    private static CommandLine command(GlobalOptions options, FailureMessages failures) {
        return new CommandLine(options)
                .addSubcommand(new ImportCommand(options))
                .addSubcommand(new SessionsCommand(options))
                .addSubcommand(new CasesCommand(options))
                .addSubcommand(new CompareCommand(options))
                .addSubcommand(new HistoryCommand(options))
                .addSubcommand(new StatsCommand(options))
                .addSubcommand(new ExportCommand(options))
                .addSubcommand(new DeleteCommand(options))
                .addSubcommand(new CopyCommand(options))
                .addSubcommand(new VerifyCommand(options))
                .addSubcommand(new InfoCommand(options))
                .addSubcommand(new SchemaCommand(options))
                .addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file may have a name that begins with '@'.
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setOut(options.host().out())
                .setErr(options.host().err())
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    Logging.configure(options.isVerbose());
                    return new RunLast().execute(parsed);
                })
                .setExecutionExceptionHandler(failures);
    }
}
