package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no selection, specification or filter is told from one, whatever it looks like. */
final class GarbageTest {

    private static final int ROUNDS = 1000;

    /** Characters that start nothing. */
    private static final String FORBIDDEN = "$`;\\@^&#~\u0000\u0007\u001b\u2028\ud800€";

    private static final String ANY = FORBIDDEN + "?/:+,-()[]{}'\"=!<>|*%. \t\n0179aezT_ünow日本😀";

    /** A single one of them is always wrong, where attributes may have any name. */
    private static final String UNBALANCED = "()";

    /** Right as they are, and without quotes. */
    private static final List<String> SPECS = List.of(
            "all",
            "now-1d:now",
            "20261122T071500+0000:20261122T071500+0000+1m",
            "4fb57fea-801c-472e-9cb2-2625524f2b06:0:1",
            "?num_cases >= 8 and num_failures == 0",
            "now-1d:now/mean,max(num_tasks):+job_nodelist/+result",
            "now-1d:now/now-7d:now-1d/p50,stats:/+psamples_L");

    private static final List<String> FILTERS = List.of(
            "num_tasks >= 8 and not result in [a, b]", "len(name) > 3 or env_vars[0] is None", "1 <= num_threads < 16");

    @TempDir
    private Path folder;

    private final Random random = new Random(20261123);

    @Test
    void garbage_is_answered_with_one_message_and_exit_code_2_before_any_database_is_opened() {
        Cli cli = Cli.in(folder);
        List<Supplier<String[]>> commands = List.of(
                () -> new String[] {"sessions", garbage(SPECS, UNBALANCED)},
                () -> new String[] {"cases", garbage(SPECS, UNBALANCED)},
                () -> new String[] {"compare", garbage(SPECS, UNBALANCED)},
                () -> new String[] {"delete", garbage(SPECS, UNBALANCED)},
                () -> new String[] {"export", garbage(SPECS, UNBALANCED)},
                () -> new String[] {"history", ".", garbage(SPECS, UNBALANCED)},
                () -> new String[] {"stats", "--base", garbage(SPECS, UNBALANCED)},
                () -> new String[] {"cases", "-E", garbage(FILTERS, FORBIDDEN)},
                () -> new String[] {"compare", "all/all/mean:/", "--fail-on", garbage(FILTERS, FORBIDDEN)},
                () -> new String[] {"compare", "all/all/mean:/", "--right", garbage(FILTERS, FORBIDDEN)});

        for (int i = 0; i < ROUNDS; i++) {
            String[] command = commands.get(i % commands.size()).get();
            assertRefused(cli.run(command), String.join("⎵", command));
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertRefused(Outcome outcome, String command) {
        assertThat(outcome.exitCode()).as(command).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).as(command).isEmpty();
        assertThat(outcome.err())
                .as(command)
                .matches("testkeep: '.*', column \\d+: expected .*\\R  .*\\R  .*\\^\\R")
                .doesNotContain("\tat ", "Exception", "\u001b", "\u0007");
    }

    private String garbage(List<String> right, String wrong) {
        return random.nextBoolean() ? spoilt(right.get(random.nextInt(right.size())), wrong) : noise();
    }

    /** With a wrong character somewhere, and maybe cut off behind it. */
    private String spoilt(String right, String wrong) {
        int place = random.nextInt(right.length() + 1);
        String rest = random.nextBoolean() ? right.substring(place) : "";
        return right.substring(0, place) + pick(wrong) + rest;
    }

    /** A forbidden character, so that it is not right by chance, and anything behind it. */
    private String noise() {
        return Stream.concat(
                        Stream.of(pick(FORBIDDEN)),
                        IntStream.range(0, random.nextInt(200)).mapToObj(i -> pick(ANY)))
                .collect(Collectors.joining());
    }

    private String pick(String characters) {
        int[] all = characters.codePoints().toArray();
        return Character.toString(all[random.nextInt(all.length)]);
    }
}
