package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.FilterOptions;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.option.LimitConverter;
import dev.testkeep.cli.option.NamePatterns;
import dev.testkeep.cli.option.NodeLists;
import dev.testkeep.cli.table.Column;
import dev.testkeep.cli.table.TableFormat;
import dev.testkeep.cli.view.HistoryColumns;
import dev.testkeep.cli.view.HistoryPlots;
import dev.testkeep.cli.view.Times;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestCaseQuery.Order;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.performance.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "List every single value that tests measured, the newest last.")
public final class HistoryCommand extends StorageCommand {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "A Java regular expression that the names of the tests match from their start on; '%%' stands"
                    + " for ' %%'.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SELECT", description = Help.SELECT_CASES + " Default: all.")
    private String select = "all";

    @Option(
            names = {"-m", "--metric"},
            paramLabel = "METRIC",
            description = "Only values with this name, e.g. copy_bw. May be repeated: any of them.")
    private List<String> metrics = new ArrayList<>();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "At most this many, the newest.")
    private @Nullable Integer limit;

    @Option(
            names = "--nodes",
            description = "Also the nodes that they were measured on, which takes longer to find out.")
    private boolean nodes;

    @Option(names = "--plot", description = "Draw a plot of each series instead of the table.")
    private boolean plot;

    public HistoryCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        if (plot && options().format() != TableFormat.TABLE) {
            throw new IllegalArgumentException(
                    "--plot draws for people: it has no --format " + options().format());
        }
        TestCaseQuery query = query();
        return storage -> {
            print(storage, query);
            return ExitCode.OK;
        };
    }

    private TestCaseQuery query() {
        TestCaseQuery query = options().select(select).testCases().nameMatches(NamePatterns.anyOf(List.of(name)));
        if (!metrics.isEmpty()) {
            query = query.filter(Filter.attribute("pvar").isOneOf(metrics.toArray()));
        }
        query = filters.restrict(query);
        return limit == null
                ? query.orderBy(Order.COMPLETION)
                : query.orderBy(Order.NEWEST_FIRST).limit(limit);
    }

    private void print(Storage storage, TestCaseQuery query) throws IOException {
        Times times = Times.in(options());
        List<Column<Measurement>> columns = nodes
                ? HistoryColumns.of(times, NodeLists.read(storage.performance(), query))
                : HistoryColumns.of(times);
        try (Stream<Measurement> values = storage.performance().measurements(query)) {
            Iterator<Measurement> newestLast = newestLast(values);
            if (plot) {
                HistoryPlots.print(newestLast, options());
            } else {
                options().print(columns, newestLast);
            }
        }
    }

    private Iterator<Measurement> newestLast(Stream<Measurement> values) {
        if (limit == null) {
            return values.iterator();
        }
        List<Measurement> newestFirst = new ArrayList<>(values.toList());
        Collections.reverse(newestFirst);
        return newestFirst.iterator();
    }
}
