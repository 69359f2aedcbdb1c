package dev.testkeep.it.process;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.performance.PerformanceQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores as earlier releases wrote them, all with the same content, and what the release that wrote them answered: all
 * sessions, their documents, all test cases with values and documents, and a table of means.
 */
final class StoredAnswers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern HASH = Pattern.compile("contentHash=[0-9a-f]+");
    private static final Pattern DOCUMENT = Pattern.compile("(?s)(.*?(?:document=|^[0-9a-f-]{36} ))(\\{.*})(]?)");

    private StoredAnswers() {}

    private static InputStream open(String store) throws IOException {
        return new GZIPInputStream(StoredAnswers.class.getResourceAsStream("/stores/" + store + ".gz"));
    }

    /** Unpacks a store. */
    static Path unpack(String store, Path folder) throws IOException {
        Path file = folder.resolve(store);
        try (InputStream in = open(store)) {
            Files.copy(in, file);
        }
        return file;
    }

    /** The statements of a store that is a script. */
    static List<String> statements(String store) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(store), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    /** What the release said that wrote the stores. */
    static List<Object> expected() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StoredAnswers.class.getResourceAsStream("/stores/v1-answers.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(StoredAnswers::answer).toList();
        }
    }

    /** What a storage says. */
    static List<Object> of(Storage storage) {
        List<String> lines = new ArrayList<>();
        List<Session> sessions = storage.sessions().find(SessionQuery.all());
        sessions.forEach(session -> lines.add(session.toString()));
        sessions.forEach(session -> lines.add(storage.sessions()
                .document(session.uuid())
                .map(document -> session.uuid() + " " + document)
                .orElse("null")));
        for (TestCase testCase :
                storage.testCases().find(TestCaseQuery.all().withPerfValues().withDocuments())) {
            lines.add(testCase.toString());
        }
        lines.add(storage.performance()
                .aggregate(PerformanceQuery.parse("all/mean:/", Clock.systemUTC()))
                .toString());
        return lines.stream()
                .map(StoredAnswers::ascii)
                .map(StoredAnswers::answer)
                .toList();
    }

    private static String ascii(String text) {
        StringBuilder line = new StringBuilder();
        text.chars()
                .forEach(c -> line.append(c >= ' ' && c < 127 ? (char) c : String.format(Locale.ROOT, "\\u%04x", c)));
        return line.toString();
    }

    /** The line, with its document as what it means, and without the hash, of which there were two kinds. */
    private static Object answer(String line) {
        String text = HASH.matcher(unescape(line)).replaceAll("");
        Matcher parts = DOCUMENT.matcher(text);
        return parts.matches() ? List.of(parts.group(1), JSON.readTree(parts.group(2)), parts.group(3)) : List.of(text);
    }

    private static String unescape(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }
}
