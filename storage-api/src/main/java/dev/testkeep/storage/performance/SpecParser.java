package dev.testkeep.storage.performance;

import static java.util.stream.Collectors.joining;

import dev.testkeep.storage.QuerySyntaxException;
import dev.testkeep.storage.Selector;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.performance.AggregateFunction.Percentile;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
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
    private final Clock clock;
    private int position;

    SpecParser(String text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    PerformanceQuery performance() {
        return new PerformanceQuery(testCases(), summary(ColumnRequest::of));
    }

    ComparisonQuery comparison() {
        TestCaseQuery left = testCases();
        TestCaseQuery right = testCases();
        int start = position;
        Summary summary = summary(ColumnRequest::parseSided);
        if (!summary.aggregatesValue()) {
            throw expected(
                    start,
                    "an aggregation of pval, such as mean, and no pval behind ':', since a comparison"
                            + " shows a difference");
        }
        return ComparisonQuery.of(left, right, summary);
    }

    private TestCaseQuery testCases() {
        int start = position;
        position = SelectScanner.end(text, start);
        require('/', "'/' and the aggregations, e.g. /mean:/");
        try {
            return Selector.parse(text.substring(start, position - 1), clock).testCases();
        } catch (QuerySyntaxException e) {
            throw e.within(text, start);
        }
    }

    private Summary summary(Function<String, ColumnRequest> columnRequest) {
        Summary.Builder summary = Summary.builder();
        aggregations(summary);
        require(':', "',' and another function, or ':' and the attributes to group by");
        groups(summary);
        require('/', "'/' and the columns");
        columns(summary, columnRequest);
        if (position < text.length()) {
            throw expected(position, "the end");
        }
        return summary.build();
    }

    private void aggregations(Summary.Builder summary) {
        do {
            List<AggregateFunction> functions = functions();
            String attribute = accept('(') ? attributeInParentheses() : Aggregation.VALUE;
            functions.forEach(function -> summary.aggregate(function, attribute));
        } while (accept(','));
    }

    private List<AggregateFunction> functions() {
        int start = position;
        String name = name(FUNCTIONS);
        return name.equals(STATS)
                ? STATS_FUNCTIONS
                : List.of(AggregateFunction.of(name).orElseThrow(() -> expected(start, FUNCTIONS)));
    }

    private String attributeInParentheses() {
        String attribute = name("an attribute");
        require(')', "')'");
        return attribute;
    }

    private void groups(Summary.Builder summary) {
        if (isNext('+')) {
            summary.groupBy(Stream.concat(Summary.DEFAULT_GROUP_BY.stream(), added().stream())
                    .toList());
        } else if (position < text.length() && !isNext('/')) {
            summary.groupBy(listed());
        }
    }

    private void columns(Summary.Builder summary, Function<String, ColumnRequest> columnRequest) {
        if (isNext('+')) {
            added().stream().map(columnRequest).forEach(column -> summary.addColumn(column.attribute(), column.side()));
        } else if (position < text.length()) {
            summary.columns(listed().stream().map(columnRequest).toList());
        }
    }

    /** {@code +a+b}, where a plus at the end adds nothing. */
    private List<String> added() {
        List<String> names = new ArrayList<>();
        while (accept('+') && position < text.length() && !isNext('/')) {
            names.add(name("an attribute"));
        }
        if (isNext(',')) {
            throw expected(position, "'+' between all attributes, or ',' between them and none in front");
        }
        return names;
    }

    /** {@code a,b} */
    private List<String> listed() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name("an attribute"));
        } while (accept(','));
        if (isNext('+')) {
            throw expected(position, "',' between all attributes, or '+' in front of each");
        }
        return names;
    }

    private String name(String what) {
        Matcher name = NAME.matcher(text).region(position, text.length());
        if (!name.lookingAt()) {
            throw expected(position, what);
        }
        position = name.end();
        return name.group();
    }

    private boolean isNext(char symbol) {
        return position < text.length() && text.charAt(position) == symbol;
    }

    private boolean accept(char symbol) {
        boolean accepted = isNext(symbol);
        if (accepted) {
            position++;
        }
        return accepted;
    }

    private void require(char symbol, String what) {
        if (!accept(symbol)) {
            throw expected(position, what);
        }
    }

    private QuerySyntaxException expected(int start, String what) {
        return new QuerySyntaxException(text, start + 1, what);
    }
}
