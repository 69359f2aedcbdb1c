package dev.testkeep.storage.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private final CaseFile cases = new CaseFile();

    @AfterEach
    void delete() {
        cases.delete();
    }

    private List<NewTestCase> all() {
        List<NewTestCase> all = new ArrayList<>();
        cases.forEach(all::add);
        return all;
    }

    @Test
    void cases_come_back_as_they_were_in_their_order() {
        NewTestCase bare = NewTestCase.builder("").build();
        NewTestCase full = NewTestCase.builder("läuft 𝄞 \0 \ud800")
                .run(3)
                .system("daint")
                .partition("gpu")
                .environ("gnu")
                .result(Result.of("flaky"))
                .completedAt(Instant.parse("2026-11-22T07:15:02.123456789Z"))
                .duration(Duration.ofMillis(-1500))
                .failure("run", "x".repeat(100_000))
                .perfValue(PerfValue.of("bandwidth", Double.NaN, "GB/s"))
                .perfValue(new PerfValue("n", null, "", -0.0, Double.NEGATIVE_INFINITY, 0.1, Result.FAIL))
                .document("{\"a\": 1}")
                .build();

        cases.add(full);
        cases.add(bare);
        cases.add(full);

        assertThat(all()).containsExactly(full, bare, full);
    }

    @Test
    void every_iteration_starts_at_the_first_case() {
        cases.add(NewTestCase.builder("one").build());
        cases.add(NewTestCase.builder("two").build());
        cases.iterator().next();

        assertThat(all()).extracting(NewTestCase::name).containsExactly("one", "two");
    }

    @Test
    void an_iteration_does_not_see_what_comes_after_it_began() {
        cases.add(NewTestCase.builder("one").build());
        Iterator<NewTestCase> iteration = cases.iterator();
        cases.add(NewTestCase.builder("two").build());

        iteration.next();

        assertThat(iteration.hasNext()).isFalse();
        assertThat(all()).hasSize(2);
    }
}
