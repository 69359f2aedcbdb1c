package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.ComparisonGap;
import dev.testkeep.cli.option.FilterOptions;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.RowCheck;
import dev.testkeep.cli.option.TestCaseOptions;
import dev.testkeep.cli.table.Cells;
import dev.testkeep.cli.view.ComparisonColumns;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.performance.Comparison;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Compare what two selections of test cases measured: SELECT/SELECT/AGGREGATES:GROUPS/COLUMNS,"
                + " e.g. now-1d:now/now-8d:now-1d/mean:/.")
public final class CompareCommand extends StorageCommand {

    @Parameters(
            arity = "1",
            paramLabel = "SPEC",
            description = "The left side, the right side, what is aggregated and grouped by, and the columns; those"
                    + " that end with _L or _R are of one side.")
    private String spec = "";

    @Mixin
    private final TestCaseOptions testCases = new TestCaseOptions();

    @Option(names = "--left", paramLabel = "EXPR", description = "As -E, but for the left side only.")
    private List<String> left = new ArrayList<>();

    @Option(names = "--right", paramLabel = "EXPR", description = "As -E, but for the right side only.")
    private List<String> right = new ArrayList<>();

    @Option(names = "--term-lhs", paramLabel = "TERM", description = "What headings call the left side. Default: lhs.")
    private String leftTerm = "lhs";

    @Option(names = "--term-rhs", paramLabel = "TERM", description = "What headings call the right side. Default: rhs.")
    private String rightTerm = "rhs";

    @Option(
            names = "--fail-on",
            paramLabel = "EXPR",
            description =
                    "End with exit code 1 if a row meets this condition on its columns, e.g. \"pdiff < -5\"; 'worse'"
                            + " is by how many percent it got worse, whichever way that is for it.")
    private @Nullable String failOn;

    @Option(
            names = "--fail-if",
            paramLabel = "GAP",
            description = "End with exit code 1 in this case: ${COMPLETION-CANDIDATES}. May be repeated: any of them.")
    private List<ComparisonGap> gaps = new ArrayList<>();

    public CompareCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        if (leftTerm.equals(rightTerm)) {
            throw new IllegalArgumentException("both sides have the same term, so their columns would have one name");
        }
        ComparisonQuery query = ComparisonQuery.parse(spec, options().host().clock())
                .withTerms(leftTerm, rightTerm)
                .restrictLeft(cases -> restrict(cases, left))
                .restrictRight(cases -> restrict(cases, right));
        Filter alarm = failOn == null ? null : Filter.parse(failOn);
        return storage -> compare(storage, query, alarm);
    }

    private TestCaseQuery restrict(TestCaseQuery cases, List<String> ofSide) {
        return FilterOptions.restrict(testCases.restrict(cases), ofSide);
    }

    private int compare(Storage storage, ComparisonQuery query, @Nullable Filter alarm) throws IOException {
        Comparison comparison = storage.performance().compare(query);
        PerformanceTable table = comparison.table();
        Optional<RowCheck> check = Optional.ofNullable(alarm).map(condition -> RowCheck.of(condition, table));
        ComparisonColumns columns = new ComparisonColumns(
                table, comparison.isRightEmpty(), options().host().coloured());
        options().print(columns.all(), table.rows().iterator());
        PrintWriter err = options().host().err();
        note(comparison).ifPresent(err::println);
        check.map(RowCheck::toString).map(Cells::line).ifPresent(err::println);
        boolean isPassed = check.map(RowCheck::isPassed).orElse(true);
        return isPassed && gaps.stream().noneMatch(gap -> gap.isIn(comparison)) ? ExitCode.OK : ExitCode.MATCHED;
    }

    private static Optional<String> note(Comparison comparison) {
        if (comparison.isRightEmpty()) {
            return Optional.of("The right side has no values to compare with.");
        }
        if (comparison.common() == 0) {
            return Optional.of("Nothing was measured on both sides." + oneSided(comparison));
        }
        return comparison.leftOnly() + comparison.rightOnly() + comparison.otherUnit() == 0
                ? Optional.empty()
                : Optional.of(comparison.common() + " groups are on both sides." + oneSided(comparison));
    }

    private static String oneSided(Comparison comparison) {
        return " On the left side only (new): " + comparison.leftOnly() + ", on the right side only (gone): "
                + comparison.rightOnly() + ", in another unit: " + comparison.otherUnit() + ".";
    }
}
