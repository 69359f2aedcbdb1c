package dev.testkeep.reports.internal.history;

import static dev.testkeep.reports.internal.json.JsonTree.elements;
import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.number;
import static dev.testkeep.reports.internal.json.JsonTree.text;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.internal.json.ContentText;
import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.JsonTree;
import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every result of a suite for a commit is a session, of which this file has hundreds. */
final class ActionHistory implements ReportFile {

    private final String format;
    private final ReportContent content;
    private final int offset;

    /** A file whose JSON begins there. */
    ActionHistory(String format, ReportContent content, int offset) {
        this.format = format;
        this.content = content;
        this.offset = offset;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Iterable<ReportEntry> entries() {
        List<ReportEntry> entries = new ArrayList<>();
        try (JsonCursor cursor = new JsonCursor(new ContentText(content, offset))) {
            cursor.value().requireObject();
            while (cursor.nextMember()) {
                String name = cursor.name();
                cursor.value();
                if (name.equals("entries")) {
                    suites(cursor, entries);
                } else {
                    cursor.skip();
                }
            }
        }
        return entries;
    }

    private void suites(JsonCursor cursor, List<ReportEntry> entries) {
        cursor.element().requireObject();
        while (cursor.nextMember()) {
            String suite = cursor.name();
            cursor.value().requireList();
            while (cursor.nextElement()) {
                // Persons are nobody's business.
                Object result = JsonTree.read(cursor, Set.of("author", "committer", "message"));
                entries.add(new Result(content, suite, result));
            }
        }
    }

    @Override
    public void close() {
        // Nothing stays open.
    }

    /** The results of one commit. */
    private record Result(
            ReportContent content, String suite, @Nullable Object result) implements ReportEntry {

        @Override
        public String name() {
            return content.name() + ": " + suite + ", commit " + text(member(commit(), "id"));
        }

        private @Nullable Object commit() {
            return member(result, "commit");
        }

        @Override
        public NewSession read() {
            Instant start = Times.epoch(member(result, "date"));
            if (start == null) {
                throw new ReportException(name() + ": the member 'date' is missing", null);
            }
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("suite", suite);
            put(attributes, "tool", member(result, "tool"));
            put(attributes, "commit", member(commit(), "id"));
            put(attributes, "commit_url", member(commit(), "url"));
            return NewSession.builder(start)
                    .uuid(uuid())
                    .attributes(attributes)
                    .reportFile(content.reportFile())
                    .testCases(elements(member(result, "benches")).stream()
                            .map(bench -> testCase(bench, start))
                            .toList())
                    .build();
        }

        private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
            String told = text(value);
            if (told != null) {
                attributes.put(name, told);
            }
        }

        private UUID uuid() {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put("suite", suite);
            all.put("result", result);
            String text = "Testkeep benchmark result " + Documents.text(all);
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        private static NewTestCase testCase(@Nullable Object bench, Instant time) {
            String unit = Objects.requireNonNullElse(text(member(bench, "unit")), "");
            Map<String, Object> document = new LinkedHashMap<>();
            for (String name : List.of("range", "extra", "biggerIsBetter")) {
                Object value = member(bench, name);
                if (value != null) {
                    document.put(name, value);
                }
            }
            return NewTestCase.builder(Objects.requireNonNullElse(text(member(bench, "name")), "(unnamed)"))
                    .completedAt(time)
                    .perfValue(PerfValue.builder("value")
                            .value(number(member(bench, "value")))
                            .unit(unit)
                            .build())
                    .document(Documents.text(document))
                    .build();
        }
    }
}
