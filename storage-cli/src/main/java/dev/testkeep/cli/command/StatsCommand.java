package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.option.LimitConverter;
import dev.testkeep.cli.option.TestCaseOptions;
import dev.testkeep.cli.table.TableSection;
import dev.testkeep.cli.view.StatsReport;
import dev.testkeep.cli.view.StatsSection;
import dev.testkeep.cli.view.StatsUnit;
import dev.testkeep.storage.TestCaseQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stats",
        description = "Count how tests came out: pass rate, failures by phase and reason, flaky and slow tests, new"
                + " failures. Of a test that was retried, the last result counts.")
public final class StatsCommand extends StorageCommand {

    @Parameters(arity = "0..1", paramLabel = "SELECT", description = Help.SELECT + " Default: all.")
    private String select = "all";

    @Mixin
    private final TestCaseOptions testCases = new TestCaseOptions();

    @Option(
            names = "--base",
            paramLabel = "SELECT",
            description = "Also what failed now and did not fail in these sessions, e.g. now-5w:now-1w.")
    private @Nullable String base;

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            description = "What is one test: ${COMPLETION-CANDIDATES}, which takes all parameters of a test together."
                    + " Default: name.")
    private StatsUnit unit = StatsUnit.NAME;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "At most this many rows in each table. Default: 10.")
    private int top = 10;

    @Option(
            names = "--section",
            paramLabel = "SECTION",
            description = "Only this: ${COMPLETION-CANDIDATES}. May be repeated. Default: all; CSV has room for one.")
    private List<StatsSection> sections = new ArrayList<>();

    public StatsCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        TestCaseQuery query = query(select);
        TestCaseQuery baseQuery = base == null ? null : query(base);
        return storage -> {
            print(new StatsReport(unit.of(storage.statistics()), query, baseQuery, top));
            return ExitCode.OK;
        };
    }

    /** By sessions also for periods: what failed before its job was submitted has no completion time, and counts. */
    private TestCaseQuery query(String selection) {
        return testCases.restrict(
                TestCaseQuery.all().inSessions(options().select(selection).sessions()));
    }

    private void print(StatsReport report) throws IOException {
        List<TableSection<?>> tables = new ArrayList<>();
        for (StatsSection section : chosen()) {
            tables.add(report.section(section));
        }
        options().format().writeAll(tables, options().data());
    }

    private Set<StatsSection> chosen() {
        if (!sections.isEmpty()) {
            return EnumSet.copyOf(sections);
        }
        return base == null
                ? EnumSet.complementOf(EnumSet.of(StatsSection.NEW_FAILURES))
                : EnumSet.allOf(StatsSection.class);
    }
}
