package dev.testkeep.benchmarks;

import dev.testkeep.benchmarks.workload.Shape;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Starts the command. */
@Command(
        name = "testkeep-benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures what storing and asking cost.",
        synopsisSubcommandLabel = "COMMAND")
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.exit(command().execute(arguments));
    }

    static CommandLine command() {
        return new CommandLine(new Benchmarks())
                .addSubcommand(new RunCommand())
                .addSubcommand(MicroCommand.command())
                .addSubcommand(new AnswerCommand())
                .addSubcommand(new HelpCommand())
                .registerConverter(Shape.class, Shape::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
