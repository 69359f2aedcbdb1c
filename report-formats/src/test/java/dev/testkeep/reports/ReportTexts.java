package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small reports, put together as text. */
final class ReportTexts {

    static final String UUID = "0f4b9a52-7d3b-4a70-9d25-5a3b1c0de001";

    static final String INFO =
            "\"data_version\": \"4.2\", \"uuid\": \"" + UUID + "\", \"time_start_unix\": 100.5, \"time_end_unix\": 102";

    private ReportTexts() {}

    static String report(String info, String... testCases) {
        return """
                {"session_info": {%s},
                 "runs": [{"testcases": [
                %s
                ]}]}
                """.formatted(info, String.join(",\n", testCases));
    }

    /** A report with these test cases, each given by the members that it has beside a name and a result. */
    static String reportOf(String... members) {
        String[] testCases = new String[members.length];
        for (int i = 0; i < members.length; i++) {
            testCases[i] = "{\"name\": \"t%s\", \"result\": \"pass\", %s}".formatted(i, members[i]);
        }
        return report(INFO, testCases);
    }

    static NewSession read(Path folder, String text) {
        return read(write(folder.resolve("report.json"), text));
    }

    static NewSession read(Path file) {
        try (ReportFile report = ReportFiles.open(file)) {
            return report.entries().iterator().next().read();
        }
    }

    /** The only test case of a report that has one with these members beside a name and a result. */
    static NewTestCase readCase(Path folder, String members) {
        return read(folder, reportOf(members)).testCases().iterator().next();
    }

    static List<NewTestCase> cases(NewSession session) {
        List<NewTestCase> cases = new ArrayList<>();
        session.testCases().forEach(cases::add);
        return cases;
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
