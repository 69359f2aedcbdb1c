package dev.testkeep.reports.internal.benchmark;

import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.members;
import static dev.testkeep.reports.internal.json.JsonTree.number;
import static dev.testkeep.reports.internal.json.JsonTree.text;

import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.ElementScanner;
import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.reports.internal.part.TestNames;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SessionAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A benchmark in one mode: its score is named like the mode, which says what better means. */
final class JmhReader implements ElementScanner.Reader {

    private final Findings findings;

    JmhReader(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void onMember(String name, @Nullable Object value) {
        throw new IllegalStateException("a list has no members");
    }

    @Override
    public void onElement(@Nullable Object benchmark, Consumer<NewTestCase> cases) {
        findings.attribute(SessionAttributes.VERSION, text(member(benchmark, "jmhVersion")));
        findings.attribute("java.version", text(member(benchmark, "jdkVersion")));
        findings.attribute("java.vm.name", text(member(benchmark, "vmName")));
        NewTestCase.Builder testCase = NewTestCase.builder(name(benchmark));
        String mode = Objects.requireNonNullElse(text(member(benchmark, "mode")), "score");
        testCase.perfValue(value(mode, member(benchmark, "primaryMetric")));
        members(member(benchmark, "secondaryMetrics")).forEach((metric, told) -> {
            // Profilers put a dot in front.
            String plain = String.valueOf(metric).replaceFirst("^[·\\u2027]", "");
            testCase.perfValue(value(plain, told));
        });
        cases.accept(testCase.document(Documents.text(document(benchmark))).build());
    }

    private static String name(@Nullable Object benchmark) {
        Map<Object, @Nullable Object> parameters = new LinkedHashMap<>(members(member(benchmark, "params")));
        if (member(benchmark, "threads") instanceof Number threads && threads.intValue() > 1) {
            parameters.put("threads", threads);
        }
        return TestNames.withParameters(String.valueOf(member(benchmark, "benchmark")), parameters);
    }

    private static PerfValue value(String name, @Nullable Object metric) {
        String unit = text(member(metric, "scoreUnit"));
        return PerfValue.builder(name)
                .value(number(member(metric, "score")))
                .unit(unit == null ? "" : unit)
                .build();
    }

    private static Map<String, @Nullable Object> document(@Nullable Object benchmark) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        members(benchmark).forEach((name, value) -> document.put(name.toString(), value));
        return document;
    }
}
