package dev.testkeep.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hands all arguments over to JMH. */
@Command(name = "micro", description = "Measures parsing, hashing and filters by JMH.")
final class MicroCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARGUMENT", description = "What JMH takes, such as Filter -f 1 -wi 2 -i 3; -h lists it.")
    private List<String> arguments = List.of();

    static CommandLine command() {
        return new CommandLine(new MicroCommand()).setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() throws Exception {
        Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
