package dev.testkeep.cli;

import dev.testkeep.cli.option.CliContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs the commands of a file, each with all that it has to tell. A program, so that everything it prints is seen. */
final class CommandList {

    private CommandList() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        // Commands set a level of their own, which counts unless there are loggers already.
        Class.forName("org.slf4j.simple.SimpleLoggerFactory").getConstructor().newInstance();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] command = Stream.concat(Arrays.stream(line.split("\t")), Stream.of("--verbose"))
                    .toArray(String[]::new);
            Testkeep.run(CliContext.ofProcess(), command);
        }
        System.out.println("--END--");
    }
}
