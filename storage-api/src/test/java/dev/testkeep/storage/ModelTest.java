package dev.testkeep.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

    @ParameterizedTest
    @CsvSource({
        "pass, PASSED",
        "xfail, PASSED",
        "fail, FAILED",
        "xpass, FAILED",
        "abort, ABORTED",
        "skip, SKIPPED",
        "fail_deps, SKIPPED",
        "PASS, OTHER",
        "flaky, OTHER"
    })
    void a_result_has_a_meaning_if_its_word_is_known(String word, Result.Kind kind) {
        assertThat(Result.of(word).kind()).isEqualTo(kind);
        assertThat(Result.of(word).isFailure()).isEqualTo(kind == Result.Kind.FAILED);
        assertThat(Result.of(word)).hasToString(word);
    }

    @Test
    void a_position_is_printed_as_reframe_prints_it() {
        UUID session = UUID.fromString("ebfe66b8-29c2-4b25-910e-0509047cd5f6");

        assertThat(new TestCaseId(session, 2, 13)).hasToString("ebfe66b8-29c2-4b25-910e-0509047cd5f6:2:13");
        assertThat(new TestCaseId(session, 2, 13)).isGreaterThan(new TestCaseId(session, 2, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestCaseId(session, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewTestCase.builder("a").run(-1).build());
    }

    @Test
    void positions_are_in_the_order_in_which_their_sessions_are_written() {
        List<TestCaseId> ordered = List.of(
                new TestCaseId(UUID.fromString("00000000-0000-4000-8000-000000000001"), 1, 0),
                new TestCaseId(UUID.fromString("00000000-0000-4000-bfff-000000000000"), 0, 0),
                new TestCaseId(UUID.fromString("7fffffff-ffff-4fff-bfff-ffffffffffff"), 0, 0),
                new TestCaseId(UUID.fromString("80000000-0000-4000-8000-000000000000"), 0, 0),
                new TestCaseId(UUID.fromString("ffffffff-ffff-4fff-7fff-ffffffffffff"), 0, 0),
                new TestCaseId(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"), 0, 0),
                new TestCaseId(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"), 0, 1));

        assertThat(ordered).isSorted().extracting(TestCaseId::toString).isSorted();
    }

    @Test
    void values_do_not_change_with_the_collections_they_were_made_from() {
        List<PerfValue> values = new ArrayList<>(List.of(PerfValue.of("v", 1, "s")));
        NewTestCase testCase = NewTestCase.builder("a").perfValues(values).build();
        values.clear();

        assertThat(testCase.perfValues()).hasSize(1);
    }

    @Test
    void attributes_are_scalars() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewSession.builder(Instant.EPOCH)
                        .attributes(Map.of("list", List.of()))
                        .build())
                .withMessageContaining("'list'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewSession.builder(Instant.EPOCH)
                        .attributes(Collections.singletonMap("none", null))
                        .build())
                .withMessageContaining("'none'")
                .withMessageContaining("not null");
    }

    @Test
    void extras_are_the_attributes_that_frameworks_do_not_reserve() {
        Session session = new Session(
                UUID.randomUUID(),
                Instant.EPOCH,
                null,
                new SessionCounts(0, 0, 0, 0, 0, 0, 0),
                Map.of("user", "ann", "tag", "nightly"),
                null,
                "");

        assertThat(session.extras()).containsExactly(Map.entry("tag", "nightly"));
    }

    @Test
    void a_limit_is_not_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> SessionQuery.all().limit(-1));
        assertThat(TestCaseQuery.all().limit(0).limit()).hasValue(0);
    }
}
