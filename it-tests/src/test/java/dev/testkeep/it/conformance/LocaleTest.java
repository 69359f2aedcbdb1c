package dev.testkeep.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.tck.BackendConformance;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Where digits are other digits and an hour is not whole, everything is stored and asked for as elsewhere. */
class LocaleTest {

    @Test
    void the_suites_pass_in_egypt_and_in_nepal() throws IOException, InterruptedException {
        List<String> options = List.of("-Duser.language=ar", "-Duser.region=EG", "-Duser.timezone=Asia/Kathmandu");

        List<String> lines = JavaProcess.start(options, Suites.class).finish();

        assertThat(lines)
                .contains("ar_EG ١٢ Asia/Kathmandu")
                .anyMatch(line -> line.matches("passed [1-9]\\d+, failed 0"));
    }

    /** Runs the suites that write numbers and times, on SQLite, and says what failed. */
    static final class Suites {

        private static final List<String> SUITES = List.of(
                "BackendConformance$Integrity",
                "StorageConformance$Values",
                "StorageConformance$Filters",
                "StorageConformance$Performance",
                "StorageConformance$Statistics");

        private Suites() {}

        @SuppressWarnings("DefaultLocale") // Shows that there is another one.
        public static void main(String[] arguments) {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(SUITES.stream()
                            .map(suite -> selectNestedClass(
                                    List.of(SqliteConformanceTest.class.getName()),
                                    BackendConformance.class.getPackageName() + "." + suite))
                            .toList())
                    .execute()
                    .testEvents();
            print(Locale.getDefault() + " " + "%d".formatted(12) + " " + ZoneId.systemDefault());
            tests.failed().stream()
                    .forEach(event -> print(event.getTestDescriptor().getDisplayName() + ": "
                            + event.getRequiredPayload(TestExecutionResult.class)
                                    .getThrowable()
                                    .map(Throwable::getMessage)
                                    .orElse("")));
            print("passed " + tests.succeeded().count() + ", failed "
                    + tests.failed().count());
        }

        private static void print(String line) {
            System.out.println(line);
        }
    }
}
