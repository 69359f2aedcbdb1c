package dev.testkeep.reports.internal.history;

import static dev.testkeep.reports.internal.json.JsonTree.elements;
import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.members;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file is a session, at the time of the commit, as everywhere in asv. */
record AsvFile(String format, ReportContent content) implements ReportFile, ReportEntry {

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Iterable<ReportEntry> entries() {
        return List.of(this);
    }

    @Override
    public NewSession read() {
        Object file = tree();
        Instant date = Times.epoch(member(file, "date"));
        if (date == null || !(member(file, "results") instanceof Map<?, ?> results)) {
            throw new ReportException(name() + ": the members 'date' and 'results' of an asv result are missing", null);
        }
        String machine = orEmpty(text(member(member(file, "params"), "machine")));
        String environment = environment(file);
        List<NewTestCase> cases = new ArrayList<>();
        results.forEach((benchmark, result) -> AsvResult.of(
                        benchmark.toString(), result, elements(member(file, "result_columns")))
                .addTo(cases, machine, environment, date));
        return NewSession.builder(date)
                .uuid(UUID.nameUUIDFromBytes(("Testkeep asv result " + file).getBytes(StandardCharsets.UTF_8)))
                .attributes(attributes(file))
                .document(document(file))
                .reportFile(content.reportFile())
                .testCases(cases)
                .build();
    }

    private @Nullable Object tree() {
        try (JsonCursor cursor = new JsonCursor(new ContentText(content))) {
            cursor.value().requireObject();
            Object tree = JsonTree.read(cursor, Set.of());
            if (cursor.advance() != null) {
                throw cursor.wrong("expected the end of the text after the report");
            }
            return tree;
        }
    }

    private static Map<String, Object> attributes(@Nullable Object file) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        put(attributes, "commit", member(file, "commit_hash"));
        put(attributes, "python", member(file, "python"));
        for (String name : List.of("arch", "cpu", "os", "ram")) {
            put(attributes, name, member(member(file, "params"), name));
        }
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        String told = text(value);
        if (told != null) {
            attributes.put(name, told);
        }
    }

    private static @Nullable String document(@Nullable Object file) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        members(file).forEach((name, value) -> {
            if (!name.equals("results")) {
                document.put(name.toString(), value);
            }
        });
        return Documents.text(document);
    }

    /** As asv names it in newer files, and in the names of older ones. */
    private static String environment(@Nullable Object file) {
        String given = text(member(file, "env_name"));
        if (given != null) {
            return given;
        }
        StringBuilder name = new StringBuilder("py" + orEmpty(text(member(file, "python"))));
        new TreeMap<Object, @Nullable Object>(members(member(file, "requirements")))
                .forEach((requirement, version) ->
                        name.append('-').append(requirement).append(orEmpty(text(version))));
        return name.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
