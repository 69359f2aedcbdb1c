package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Result files that are broken, huge, or meant to do harm. */
class HostileFilesTest {

    private static final int MEGABYTE = 1 << 20;

    private static final String VALUE = "<properties><property name='perf.n' value='1'/></properties>";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("TEST-x.xml"), text);
    }

    private static void assertRefused(Path file, String... parts) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll(parts);
    }

    private static NewSession read(Path file) {
        try (ReportFile report = ReportFiles.open(file)) {
            return report.entries().iterator().next().read();
        }
    }

    @Test
    void a_billion_laughs_are_not_laughed() throws IOException {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE testsuite [<!ENTITY a \"ha\">\n");
        for (char c = 'b'; c < 'l'; c++) {
            text.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">\n");
        }
        Path file = file(text + "]>\n<testsuite><testcase name=\"&k;\"/></testsuite>");

        assertRefused(file, "a document type (<!DOCTYPE …>) is not allowed in a report", "(line ");
    }

    @Test
    void no_file_of_the_machine_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = file("<!DOCTYPE testsuite [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<testsuite><testcase name='a'><failure>&x;</failure></testcase></testsuite>");

        assertRefused(file, "<!DOCTYPE");
    }

    @Test
    void an_entity_without_a_definition_is_refused() throws IOException {
        assertRefused(
                file("<testsuite><testcase name='a'><failure>&x;</failure></testcase></testsuite>"),
                "(line 1, column ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuite><testcase name='a'/>",
                "<testsuite><testcase name='a'",
                "<testsuite><testcase name='a'/></testsuite><x/>",
                "<testsuite><testcase name='a'></testsuite></testcase>",
                "<testsuite><testcase name='a'><system-out><![CDATA[abc"
            })
    void xml_that_is_cut_off_or_broken_is_refused_with_the_place(String text) throws IOException {
        assertRefused(file(text), "not valid XML", "(line 1, column ");
    }

    @ParameterizedTest
    @CsvSource({
        "ctrf/comprehensive.json",
        "jmh/bencher-six.json",
        "google-benchmark/real-run.json",
        "testng/testng-dp-result.xml",
        "open-test-reporting/sample-events.xml",
        "open-test-reporting/sample-hierarchy.xml",
        "junit-xml/surefire-3.6.1-j6/TEST-t.FlakyTest.xml"
    })
    void a_file_that_is_cut_off_anywhere_is_refused(String name) throws IOException {
        String whole = Files.readString(ExchangeFilesTest.FILES.resolve(name)).strip();
        for (int length = 1; length < whole.length(); length += Math.max(1, whole.length() / 97)) {
            Path file = file(whole.substring(0, length));
            assertThatThrownBy(() -> read(file)).as("%d characters", length).isInstanceOf(ReportException.class);
        }
    }

    /** Java's parser would hand over such an output as a whole, of which it has several copies meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"<![CDATA[", ""})
    void a_hundred_megabytes_of_output_take_no_memory(String section) throws Exception {
        Path file = folder.resolve("TEST-output.xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<testsuite name='t'><testcase name='a' classname='t.C'>" + VALUE + "<system-out>" + section);
            String line = "é]]".repeat(30) + " printed\n";
            for (long size = 0; size < 100L * MEGABYTE; size += line.length() + 30) {
                out.write(line);
            }
            out.write((section.isEmpty() ? "" : "]]>") + "</system-out></testcase>");
            out.write("<testcase name='b' classname='t.C'/></testsuite>");
        }

        assertThat(BigReport.valuesIn(file, 32)).isEqualTo("1");
    }

    @Test
    void a_hundred_thousand_tests_are_read_one_by_one() throws Exception {
        Path file = folder.resolve("TEST-many.xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<testsuite name='t'>");
            for (int i = 0; i < 100_000; i++) {
                out.write("<testcase name='m" + i + "' classname='t.C' time='0.001'>" + VALUE + "<failure message='&lt;"
                        + i + "&gt;'>at t.C.m(C.java:1)</failure></testcase>\n");
            }
            out.write("</testsuite>");
        }
        Set<String> names = new HashSet<>();
        try (ReportFile report = ReportFiles.open(file)) {
            NewSession session = report.entries().iterator().next().read();
            Iterator<NewTestCase> abandoned = session.testCases().iterator();
            assertThat(abandoned.next().name()).isEqualTo("t.C.m0");
            session.testCases().forEach(testCase -> names.add(testCase.name()));
        }

        assertThat(BigReport.valuesIn(file, 32)).isEqualTo("100000");
        assertThat(names).hasSize(100_000).contains("t.C.m99999");
    }

    @Test
    void a_message_of_any_length_becomes_a_reason_of_some() throws IOException {
        NewSession session = read(file("<testsuite><testcase name='a'><failure message='" + "m".repeat(2_000_000)
                + "'/></testcase></testsuite>"));

        assertThat(session.testCases().iterator().next().failReason())
                .hasSize(4_001)
                .endsWith("m…");
    }

    @Test
    void control_characters_are_refused_with_the_place() throws IOException {
        assertRefused(
                file("<testsuite>\n<testcase name='a'>\u0001</testcase></testsuite>"), "not valid XML", "(line 2, ");
    }

    @Test
    void passwords_do_not_get_into_a_session() throws IOException {
        NewSession session = read(file("<testsuite><properties><property name='java.version' value='17'/>"
                + "<property name='db.url' value='x'/></properties><testcase name='a'/></testsuite>"));
        NewSession other = read(file("<testsuite><properties><property name='db.password' value='x'/>"
                + "<property name='shard' value='2'/></properties><testcase name='a'/></testsuite>"));

        assertThat(session.attributes()).containsOnlyKeys("java.version");
        assertThat(other.attributes()).containsOnlyKeys("shard");
    }
}
