package dev.testkeep.cli.option;

import dev.testkeep.storage.TestCaseQuery;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that filters test cases by their attributes. */
public final class FilterOptions {

    @Option(
            names = {"-E", "--filter"},
            paramLabel = "EXPR",
            description = "Only test cases whose attributes meet this condition, e.g. \"num_tasks >= 8 and result =="
                    + " 'pass'\". May be repeated: all of them.")
    private List<String> expressions = new ArrayList<>();

    boolean areGiven() {
        return !expressions.isEmpty();
    }

    public TestCaseQuery restrict(TestCaseQuery query) {
        return restrict(query, expressions);
    }

    /** The query with all these filters. */
    public static TestCaseQuery restrict(TestCaseQuery query, List<String> expressions) {
        TestCaseQuery restricted = query;
        for (String expression : expressions) {
            restricted = restricted.filter(expression);
        }
        return restricted;
    }
}
