package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.option.LimitConverter;
import dev.testkeep.cli.option.TestCaseOptions;
import dev.testkeep.cli.table.Column;
import dev.testkeep.cli.view.PerformanceColumns;
import dev.testkeep.cli.view.PerformanceValues;
import dev.testkeep.cli.view.Times;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cases",
        description =
                "List test cases; or what they measured, in groups, if the argument is SELECT/AGGREGATES:GROUPS/COLUMNS,"
                        + " e.g. now-1w:now/mean,max:/+result.")
public final class CasesCommand extends StorageCommand {

    private static final int REASON_LENGTH = 60;

    @Parameters(
            arity = "0..1",
            paramLabel = "SPEC",
            description = Help.SELECT_CASES + " Default: all. With /AGGREGATES:GROUPS/COLUMNS behind it, a table of"
                    + " performance values.")
    private String spec = "all";

    @Mixin
    private final TestCaseOptions testCases = new TestCaseOptions();

    @Option(
            names = "--result",
            paramLabel = "WORD",
            description = "Only test cases with this result, e.g. fail. May be repeated: any of them.")
    private List<String> results = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "At most this many rows.")
    private @Nullable Integer limit;

    public CasesCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        return isAggregation()
                ? prepareAggregates(
                        PerformanceQuery.parse(spec, options().host().clock()))
                : prepareList(options().select(spec).testCases());
    }

    /** A '/' may belong to a filter too; but what is a selection with it is not the other, and the reverse. */
    private boolean isAggregation() {
        try {
            options().select(spec);
            return false;
        } catch (QuerySyntaxException e) {
            return spec.contains("/");
        }
    }

    private Task prepareAggregates(PerformanceQuery all) {
        PerformanceQuery query = all.restrict(this::restrict);
        long rows = limit == null ? Long.MAX_VALUE : limit;
        return storage -> {
            PerformanceTable table = storage.performance().aggregate(query);
            options()
                    .print(
                            PerformanceColumns.of(table),
                            table.rows().stream().limit(rows).iterator());
            return ExitCode.OK;
        };
    }

    private Task prepareList(TestCaseQuery all) {
        TestCaseQuery restricted = restrict(all).withPerfValues();
        TestCaseQuery query = limit == null ? restricted : restricted.limit(limit);
        return storage -> {
            try (Stream<TestCase> cases = storage.testCases().stream(query)) {
                options().print(columns(Times.in(options())), cases.iterator());
            }
            return ExitCode.OK;
        };
    }

    private TestCaseQuery restrict(TestCaseQuery all) {
        TestCaseQuery query = testCases.restrict(all);
        return results.isEmpty()
                ? query
                : query.resultIn(results.stream().map(Result::of).toArray(Result[]::new));
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

    private static PerformanceValues performance(TestCase testCase) {
        return new PerformanceValues(testCase.perfValues());
    }
}
