package dev.testkeep.reports.internal.benchmark;

import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.members;
import static dev.testkeep.reports.internal.json.JsonTree.number;
import static dev.testkeep.reports.internal.json.JsonTree.text;

import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.ElementScanner;
import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SessionAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A benchmark with the statistics of its rounds; the rounds themselves are rarely saved. */
final class PytestBenchmarkReader implements ElementScanner.Reader {

    /** In seconds. */
    private static final List<String> TIMES = List.of("min", "max", "mean", "median", "stddev");

    private static final Map<String, String> MACHINE = Map.of(
            "node", SessionAttributes.HOST,
            "python_version", "python.version",
            "python_implementation", "python.implementation",
            "system", "os.name",
            "release", "os.version",
            "machine", "os.arch");

    private final Findings findings;

    PytestBenchmarkReader(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void onMember(String name, @Nullable Object value) {
        switch (name) {
            case "datetime" -> findings.started(Times.instant(text(value)));
            case "version" -> findings.attribute(SessionAttributes.VERSION, text(value));
            case "commit_info" -> {
                findings.attribute("commit", text(member(value, "id")));
                findings.attribute("branch", text(member(value, "branch")));
                findings.attribute("dirty", member(value, "dirty") instanceof Boolean dirty ? dirty : null);
            }
            case "machine_info" -> {
                MACHINE.forEach((member, attribute) -> findings.attribute(attribute, text(member(value, member))));
                findings.member(name, value);
            }
            default -> {
                // Nothing that a result would need.
            }
        }
    }

    @Override
    public void onElement(@Nullable Object benchmark, Consumer<NewTestCase> cases) {
        NewTestCase.Builder testCase = NewTestCase.builder(name(benchmark));
        Object statistics = member(benchmark, "stats");
        for (String time : TIMES) {
            add(testCase, time, number(member(statistics, time)), "s");
        }
        add(testCase, "ops", number(member(statistics, "ops")), "1/s");
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        members(benchmark).forEach((name, value) -> document.put(name.toString(), value));
        cases.accept(testCase.document(Documents.text(document)).build());
    }

    private static void add(NewTestCase.Builder testCase, String name, @Nullable Double value, String unit) {
        if (value != null) {
            testCase.perfValue(PerfValue.of(name, value, unit));
        }
    }

    /** {@code file.py::test[arguments]}. */
    private static String name(@Nullable Object benchmark) {
        String full = text(member(benchmark, "fullname"));
        String name = full == null ? Objects.requireNonNullElse(text(member(benchmark, "name")), "(unnamed)") : full;
        int bracket = name.indexOf('[');
        return bracket > 0 && name.indexOf(' ') < 0 ? name.substring(0, bracket) + " " + name.substring(bracket) : name;
    }
}
