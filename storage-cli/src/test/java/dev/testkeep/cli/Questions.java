package dev.testkeep.cli;

import dev.testkeep.cli.Cli.Outcome;
import java.util.List;
import java.util.stream.Stream;

/** Every command that only reads, also in a process of its own: give it a URL. */
final class Questions {

    private static final List<String> COMMANDS = List.of(
            "sessions",
            "cases all -n stream",
            "stats all",
            "history stream_test",
            "export all",
            "compare all/all/mean:/",
            "verify --content",
            "info");

    private Questions() {}

    public static void main(String[] arguments) {
        answers(arguments[0]).forEach(System.out::println);
    }

    /** All that the commands print, and how they end. */
    static Stream<String> answers(String url) {
        return COMMANDS.stream()
                .flatMap(command -> answer(command, Cli.withUrl(url).run(command.split(" "))));
    }

    private static Stream<String> answer(String command, Outcome outcome) {
        return Stream.of(
                        Stream.of(command + " ends with " + outcome.exitCode()),
                        outcome.out().lines(),
                        outcome.err().lines())
                .flatMap(lines -> lines);
    }
}
