package dev.testkeep.cli.option;

import dev.testkeep.storage.TestCaseQuery;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose test cases among those that are selected. */
public final class TestCaseOptions {

    @Option(
            names = {"-n", "--name"},
            paramLabel = "PATTERN",
            description =
                    "Only tests whose name matches this Java regular expression from its start on; '%%' stands for"
                            + " ' %%'. May be repeated: any of them.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    public boolean areGiven() {
        return !names.isEmpty() || filters.areGiven();
    }

    /** Those of the query's test cases that the options choose. */
    public TestCaseQuery restrict(TestCaseQuery query) {
        TestCaseQuery named = names.isEmpty() ? query : query.nameMatches(NamePatterns.anyOf(names));
        return filters.restrict(named);
    }
}
