package dev.testkeep.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.statistics.ResultCounts;
import dev.testkeep.storage.statistics.SessionHealth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static String line(Map<Result, Long> counts, int newly, int withoutPast, int flaky) {
        return Summary.counts(new SessionHealth(
                new ResultCounts(new TreeMap<>(counts)), tests(newly), tests(withoutPast), tests(flaky)));
    }

    private static List<TestKey> tests(int count) {
        return Collections.nCopies(count, new TestKey("a", "", "", ""));
    }

    @Test
    void all_is_said_that_there_is() {
        assertThat(line(Map.of(Result.PASS, 1190L, Result.FAIL, 12L, Result.ABORT, 2L), 3, 1, 2))
                .isEqualTo("1,204 tests, 12 failed (3 new, 1 without a past), 2 aborted, 2 flaky");
    }

    @Test
    void what_is_not_there_is_not_said() {
        assertThat(line(Map.of(Result.PASS, 1L), 0, 0, 0)).isEqualTo("1 test, 0 failed");
        assertThat(line(Map.of(Result.FAIL, 2L), 0, 0, 0)).isEqualTo("2 tests, 2 failed (0 new)");
    }
}
