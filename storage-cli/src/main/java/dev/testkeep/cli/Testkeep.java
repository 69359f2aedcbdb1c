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
import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.failure.FailureMessages;
import dev.testkeep.cli.option.CliContext;
import dev.testkeep.cli.option.GlobalOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.RunLast;

/** Starts the command. */
public final class Testkeep {

    private static final String HELP = "help";

    /** By the names that they declare, in the order in which they are listed. */
    private static final Map<String, Function<GlobalOptions, Object>> COMMANDS = commands();

    private Testkeep() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int exitCode = run(CliContext.ofProcess(), arguments);
        if (exitCode == ExitCode.OK) {
            ClassArchive.missing().ifPresent(ClassArchive::make);
        }
        System.exit(exitCode);
    }

    /** Runs one command and returns its exit code, whatever happens. */
    static int run(CliContext host, String... arguments) {
        GlobalOptions options = new GlobalOptions(host);
        FailureMessages failures = new FailureMessages(options);
        try {
            BrokenArguments.refuse(arguments);
            return command(options, failures, arguments).execute(arguments);
        } catch (RuntimeException | Error e) {
            return failures.handle(e);
        }
    }

    private static CommandLine command(GlobalOptions options, FailureMessages failures, String... arguments) {
        CommandLine command = new CommandLine(options);
        (isNamed(arguments) ? Stream.of(arguments[0]) : COMMANDS.keySet().stream())
                .map(COMMANDS::get)
                .forEach(subcommand -> command.addSubcommand(subcommand.apply(options)));
        return command.setCaseInsensitiveEnumValuesAllowed(true)
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

    /** Whether the command is known before the arguments are understood: then the others need not be described. */
    private static boolean isNamed(String... arguments) {
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]) && !arguments[0].equals(HELP);
    }

    private static Map<String, Function<GlobalOptions, Object>> commands() {
        Map<String, Function<GlobalOptions, Object>> commands = new LinkedHashMap<>();
        commands.put("import", ImportCommand::new);
        commands.put("sessions", SessionsCommand::new);
        commands.put("cases", CasesCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("history", HistoryCommand::new);
        commands.put("stats", StatsCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("delete", DeleteCommand::new);
        commands.put("copy", CopyCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("info", InfoCommand::new);
        commands.put("schema", SchemaCommand::new);
        commands.put(HELP, options -> new HelpCommand());
        return commands;
    }
}
