package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveAttempt;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageConflictException;
import dev.testkeep.tck.data.Samples;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions that are saved together are stored as if each were saved on its own. */
abstract class SavingTogetherConformance extends LongSuite {

    private List<SaveAttempt> save(NewSession... sessions) {
        return storage().sessions().saveAll(List.of(sessions));
    }

    private void assertStored(NewSession session, String... names) {
        assertThat(storage().sessions().isIntact(session.uuid())).isTrue();
        assertThat(storage().testCases().find(TestCaseQuery.all().inSession(session.uuid())))
                .extracting("name")
                .containsExactly((Object[]) names);
    }

    @Test
    void all_are_stored_whole_and_answered_in_their_order() {
        NewSession first = Samples.session(0, Samples.full("a"), Samples.passed("b"));
        NewSession second = Samples.session(1, Samples.full("a"), Samples.full("c"));
        NewSession empty = Samples.session(2);

        List<SaveAttempt> attempts = save(second, first, empty);

        assertThat(attempts)
                .extracting(SaveAttempt::orThrow)
                .extracting(SavedSession::outcome)
                .containsOnly(SaveOutcome.STORED);
        assertThat(attempts)
                .extracting(attempt -> attempt.orThrow().session())
                .containsExactlyElementsOf(List.of(second, first, empty).stream()
                        .map(session ->
                                storage().sessions().findById(session.uuid()).orElseThrow())
                        .toList());
        assertStored(first, "a", "b");
        assertStored(second, "a", "c");
        assertStored(empty);
    }

    @Test
    void those_that_are_stored_already_are_unchanged_or_in_conflict() {
        NewSession stored = Samples.session(0, Samples.full("a"));
        storage().sessions().save(stored);
        NewSession other = withCase(stored.uuid(), "other");
        NewSession missing = Samples.session(1, Samples.passed("b"));

        List<SaveAttempt> attempts = save(other, missing, stored);

        assertThat(attempts.get(0).failure()).isInstanceOf(StorageConflictException.class);
        assertThat(attempts.get(1).orThrow().outcome()).isEqualTo(SaveOutcome.STORED);
        assertThat(attempts.get(2).orThrow().outcome()).isEqualTo(SaveOutcome.UNCHANGED);
        assertStored(stored, "a");
        assertStored(missing, "b");
    }

    @Test
    void one_uuid_twice_is_stored_once() {
        NewSession session = Samples.session(0, Samples.full("a"));

        List<SaveAttempt> attempts = save(session, withCase(session.uuid(), "other"), session);

        assertThat(attempts.get(0).orThrow().outcome()).isEqualTo(SaveOutcome.STORED);
        assertThat(attempts.get(1).failure()).isInstanceOf(StorageConflictException.class);
        assertThat(attempts.get(2).orThrow().outcome()).isEqualTo(SaveOutcome.UNCHANGED);
        assertStored(session, "a");
    }

    @Test
    void one_that_fails_leaves_nothing_and_the_others_are_stored() {
        RuntimeException torn = new IllegalStateException("the report is torn");
        NewSession failing = Samples.session(0, () -> IntStream.range(0, 1_000)
                .mapToObj(i -> {
                    if (i == 999) {
                        throw torn;
                    }
                    return Samples.full("case " + i);
                })
                .iterator());
        NewSession before = Samples.session(1, Samples.full("a"));
        NewSession after = Samples.session(2, Samples.full("b"));

        List<SaveAttempt> attempts = save(before, failing, after);

        assertThat(attempts.get(1)).isEqualTo(new SaveAttempt(null, torn));
        assertThat(storage().sessions().findById(failing.uuid())).isEmpty();
        assertThat(storage().testCases().count(TestCaseQuery.all())).isEqualTo(2);
        assertStored(before, "a");
        assertStored(after, "b");
    }

    @Test
    void none_are_stored_at_once() {
        storage().sessions().save(Samples.session(0));

        assertThat(save()).isEmpty();
        assertThat(storage().sessions().count(SessionQuery.all())).isOne();
    }

    private static NewSession withCase(UUID uuid, String name) {
        return NewSession.builder(Samples.START)
                .uuid(uuid)
                .testCases(List.of(Samples.passed(name)))
                .build();
    }
}
