package dev.testkeep.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hands over to JMH. */
@Command(
        name = "micro",
        mixinStandardHelpOptions = true,
        description = "Measures parsing, hashing and filters by JMH: -h after -- shows its options.")
final class MicroCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ARGUMENT", description = "What JMH takes, such as Filter -f 1 -wi 2 -i 3, after --.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        Main.main(arguments.toArray(String[]::new));
        return 0;
    }
}
