package dev.testkeep.cli;

import dev.testkeep.cli.table.Column;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "cases", description = "List test cases.")
final class CasesCommand extends StorageCommand {

    private static final int REASON_LENGTH = 60;

    @Parameters(arity = "0..1", paramLabel = "SELECT", description = Help.SELECT_CASES + " Default: all.")
    private String select = "all";

    @Option(
            names = {"-n", "--name"},
            paramLabel = "PATTERN",
            description =
                    "Only tests whose name matches this Java regular expression from its start on; '%%' stands for"
                            + " ' %%'. May be repeated: any of them.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--result",
            paramLabel = "WORD",
            description = "Only test cases with this result, e.g. fail. May be repeated: any of them.")
    private List<String> results = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "At most this many.")
    private @Nullable Integer limit;

    CasesCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    int run(Storage storage) throws IOException {
        try (Stream<TestCase> cases = storage.testCases().stream(query())) {
            options().print(columns(Times.in(options())), cases.iterator());
        }
        return ExitCode.OK;
    }

    private TestCaseQuery query() {
        TestCaseQuery query = options().select(select).testCases().withPerfValues();
        if (!names.isEmpty()) {
            // ReFrame separates a test's name from its parameters by " %", which is tedious to quote in a shell.
            query = query.nameMatches(Pattern.compile(String.join("|", names).replace("%", " %")));
        }
        if (!results.isEmpty()) {
            query = query.resultIn(results.stream().map(Result::of).toArray(Result[]::new));
        }
        return limit == null ? query : query.limit(limit);
    }

    private static List<Column<TestCase>> columns(Times times) {
        return List.of(
                Column.of("Id", TestCase::id),
                Column.of("Name", TestCase::name),
                Column.of("System", TestCase::system),
                Column.of("Partition", TestCase::partition),
                Column.of("Environ", TestCase::environ),
                Column.of("Result", TestCase::result),
                times.column("Completed", TestCase::completedAt),
                Column.numbers("Duration (s)", CasesCommand::seconds),
                Column.of("Fail phase", TestCase::failPhase),
                Column.<TestCase>of("Fail reason", TestCase::failReason).shortenedTo(REASON_LENGTH),
                Column.<TestCase>of("Performance", CasesCommand::performance)
                        .shownAs(testCase -> performance(testCase).shortText()));
    }

    private static @Nullable Double seconds(TestCase testCase) {
        return testCase.duration() == null ? null : testCase.duration().toNanos() / 1e9;
    }

    private static Performance performance(TestCase testCase) {
        return new Performance(testCase.perfValues());
    }
}
