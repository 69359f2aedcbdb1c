package dev.testkeep.storage.performance;

import static java.util.stream.Collectors.joining;

import dev.testkeep.storage.Selector;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.internal.TextScanner;
import dev.testkeep.storage.performance.AggregateFunction.Percentile;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the notations of {@link PerformanceQuery#parse} and {@link ComparisonQuery#parse}. */
final class SpecParser {

    private static final Pattern NAME = Pattern.compile("[^+,:/()\\s]++");

    private static final String STATS = "stats";
    private static final List<AggregateFunction> STATS_FUNCTIONS = List.of(
            Statistic.MIN,
            new Percentile(1),
            new Percentile(5),
            Statistic.MEDIAN,
            new Percentile(95),
            new Percentile(99),
            Statistic.MAX,
            Statistic.MEAN,
            Statistic.STD);

    private static final String FUNCTIONS = "a function: "
            + Arrays.stream(Statistic.values()).map(Statistic::notation).collect(joining(", "))
            + ", p00 to p99, or " + STATS;

    private final String text;
    private final TextScanner scanner;
    private final Clock clock;

    SpecParser(String text, Clock clock) {
        this.text = text;
        this.scanner = new TextScanner(text);
        this.clock = clock;
    }

    PerformanceQuery performance() {
        return new PerformanceQuery(testCases(), summary(ColumnRequest::of));
    }

    ComparisonQuery comparison() {
        TestCaseQuery left = testCases();
        TestCaseQuery right = testCases();
        int start = scanner.position();
        Summary summary = summary(ColumnRequest::parseSided);
        if (!summary.aggregatesValue()) {
            throw scanner.expected(
                    start,
                    "an aggregation of pval, such as mean, and no pval behind ':', since a comparison"
                            + " shows a difference");
        }
        return ComparisonQuery.of(left, right, summary);
    }

    private TestCaseQuery testCases() {
        int start = scanner.position();
        String select = scanner.takeTo(SelectScanner.end(text, start));
        scanner.require('/', "'/' and the aggregations, e.g. /mean:/");
        try {
            return Selector.parse(select, clock).testCases();
        } catch (QuerySyntaxException e) {
            throw e.within(text, start);
        }
    }

    private Summary summary(Function<String, ColumnRequest> columnRequest) {
        Summary.Builder summary = Summary.builder();
        aggregations(summary);
        scanner.require(':', "',' and another function, or ':' and the attributes to group by");
        groups(summary);
        scanner.require('/', "'/' and the columns");
        columns(summary, columnRequest);
        scanner.requireEnd("the end");
        return summary.build();
    }

    private void aggregations(Summary.Builder summary) {
        do {
            List<AggregateFunction> functions = functions();
            String attribute = scanner.accept('(') ? attributeInParentheses() : Aggregation.VALUE;
            functions.forEach(function -> summary.aggregate(function, attribute));
        } while (scanner.accept(','));
    }

    private List<AggregateFunction> functions() {
        int start = scanner.position();
        String name = name(FUNCTIONS);
        return name.equals(STATS)
                ? STATS_FUNCTIONS
                : List.of(AggregateFunction.of(name).orElseThrow(() -> scanner.expected(start, FUNCTIONS)));
    }

    private String attributeInParentheses() {
        String attribute = name("an attribute");
        scanner.require(')', "')'");
        return attribute;
    }

    private void groups(Summary.Builder summary) {
        if (scanner.isNext('+')) {
            summary.groupBy(Stream.concat(Summary.DEFAULT_GROUP_BY.stream(), added().stream())
                    .toList());
        } else if (!scanner.isAtEnd() && !scanner.isNext('/')) {
            summary.groupBy(listed());
        }
    }

    private void columns(Summary.Builder summary, Function<String, ColumnRequest> columnRequest) {
        if (scanner.isNext('+')) {
            added().stream().map(columnRequest).forEach(column -> summary.addColumn(column.attribute(), column.side()));
        } else if (!scanner.isAtEnd()) {
            summary.columns(listed().stream().map(columnRequest).toList());
        }
    }

    /** {@code +a+b}, where a plus at the end adds nothing. */
    private List<String> added() {
        List<String> names = new ArrayList<>();
        while (scanner.accept('+') && !scanner.isAtEnd() && !scanner.isNext('/')) {
            names.add(name("an attribute"));
        }
        if (scanner.isNext(',')) {
            throw scanner.expected("'+' between all attributes, or ',' between them and none in front");
        }
        return names;
    }

    /** {@code a,b} */
    private List<String> listed() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name("an attribute"));
        } while (scanner.accept(','));
        if (scanner.isNext('+')) {
            throw scanner.expected("',' between all attributes, or '+' in front of each");
        }
        return names;
    }

    private String name(String what) {
        return scanner.require(NAME, what).group();
    }
}
