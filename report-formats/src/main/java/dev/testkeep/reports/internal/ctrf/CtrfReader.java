package dev.testkeep.reports.internal.ctrf;

import static dev.testkeep.reports.internal.json.JsonTree.elements;
import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.members;
import static dev.testkeep.reports.internal.json.JsonTree.text;

import dev.testkeep.reports.internal.part.ElementScanner;
import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SessionAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the members of a report. */
final class CtrfReader implements ElementScanner.Reader {

    private static final Map<String, String> NAMES =
            Map.of("branchName", "branch", "buildUrl", "ci_url", "osPlatform", "os.name", "osVersion", "os.version");

    private final Findings findings;

    CtrfReader(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void onMember(String name, @Nullable Object value) {
        switch (name) {
            case "results.tool" -> {
                findings.attribute("tool", text(member(value, "name")));
                findings.attribute(SessionAttributes.VERSION, text(member(value, "version")));
            }
            case "results.summary" -> {
                findings.started(Times.epoch(member(value, "start")));
                findings.ended(Times.epoch(member(value, "stop")));
            }
            case "results.environment" ->
                members(value).forEach((key, found) -> {
                    String attribute = NAMES.getOrDefault(key.toString(), key.toString());
                    findings.attribute(
                            SessionAttributes.isExtra(attribute) ? attribute : "env." + attribute, text(found));
                });
            case "reportId", "runId", "generatedBy", "extra", "results.extra" -> findings.member(name, value);
            default -> {
                // Versions of the format, and conclusions from other reports.
            }
        }
    }

    @Override
    public void onElement(@Nullable Object element, Consumer<NewTestCase> cases) {
        CtrfTest test = new CtrfTest(element);
        List<Map<Object, @Nullable Object>> attempts = attempts(element);
        int run = test.run();
        for (Map<Object, @Nullable Object> attempt : attempts) {
            cases.accept(test.attempt(attempt, run++, run == test.run() + attempts.size()));
        }
    }

    /** Some tools list all attempts, others those before the last one, and some only count them. */
    private static List<Map<Object, @Nullable Object>> attempts(@Nullable Object test) {
        List<Map<Object, @Nullable Object>> attempts = new ArrayList<>();
        elements(member(test, "retryAttempts")).forEach(attempt -> attempts.add(new LinkedHashMap<>(members(attempt))));
        int retries = member(test, "retries") instanceof Number number ? number.intValue() : -1;
        if (attempts.isEmpty() && Boolean.TRUE.equals(member(test, "flaky"))) {
            for (int i = 0; i < Math.min(retries, MOST_RETRIES); i++) {
                attempts.add(new LinkedHashMap<>(Map.of("status", "failed")));
            }
        } else if (!attempts.isEmpty() && isLast(attempts, retries, test)) {
            attempts.remove(attempts.size() - 1);
        }
        attempts.add(new LinkedHashMap<>(members(test)));
        return attempts;
    }

    /** Nobody tries more often; a number out of nowhere must not fill the memory. */
    private static final int MOST_RETRIES = 100;

    private static boolean isLast(List<Map<Object, @Nullable Object>> attempts, int retries, @Nullable Object test) {
        return retries >= 0
                ? attempts.size() > retries
                : Objects.equals(attempts.get(attempts.size() - 1).get("status"), member(test, "status"));
    }
}
