package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.exception.StorageConflictException;
import dev.testkeep.tck.data.Samples;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sessions are stored once and whole, and found again. */
abstract class SessionConformance extends LongSuite {

    private SaveOutcome save(NewSession session) {
        return storage().sessions().save(session).outcome();
    }

    private List<UUID> find(SessionQuery query) {
        return storage().sessions().find(query).stream().map(Session::uuid).toList();
    }

    @Test
    void save_returns_the_session_as_it_is_stored() {
        NewSession session = Samples.session(0, Samples.full("a"), Samples.passed("b"));

        SavedSession first = storage().sessions().save(session);
        SavedSession again = storage().sessions().save(session);

        assertThat(first.session())
                .isEqualTo(storage().sessions().findById(session.uuid()).orElseThrow());
        assertThat(again).isEqualTo(new SavedSession(first.session(), SaveOutcome.UNCHANGED));
    }

    @Test
    void a_saved_session_is_found_by_its_uuid() {
        NewSession session = NewSession.builder(Samples.START)
                .end(Samples.START.plusSeconds(4))
                .reportFile("/reports/run-report-0.json")
                .attribute("user", "tester")
                .attribute("zone", "b")
                .attribute("build", 4711)
                .attribute("load", 0.5)
                .attribute("nightly", true)
                .build();

        assertThat(save(session)).isEqualTo(SaveOutcome.STORED);

        Session found = storage().sessions().findById(session.uuid()).orElseThrow();
        assertThat(found.start()).isEqualTo(session.start());
        assertThat(found.end()).isEqualTo(session.end());
        assertThat(found.reportFile()).isEqualTo("/reports/run-report-0.json");
        assertThat(found.attributes())
                .containsExactly(
                        Map.entry("user", "tester"),
                        Map.entry("zone", "b"),
                        Map.entry("build", 4711L),
                        Map.entry("load", 0.5),
                        Map.entry("nightly", true));
        assertThat(found.extras()).doesNotContainKey("user").containsKeys("zone", "build");
    }

    @Test
    void an_unknown_uuid_finds_nothing() {
        save(Samples.session(0));

        assertThat(storage().sessions().findById(UUID.randomUUID())).isEmpty();
        assertThat(storage().sessions().document(UUID.randomUUID())).isEmpty();
        assertThat(storage().sessions().delete(UUID.randomUUID())).isFalse();
        assertThat(find(SessionQuery.all())).hasSize(1);
    }

    @Test
    void saving_the_same_session_again_changes_nothing() {
        NewSession session = Samples.session(0, Samples.full("a"), Samples.passed("b"));
        save(session);

        assertThat(save(session)).isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(storage().testCases().count(TestCaseQuery.all())).isEqualTo(2);
    }

    @Test
    void the_same_uuid_with_other_content_is_a_conflict_that_changes_nothing() {
        NewSession session = Samples.session(0, Samples.passed("a"));
        save(session);
        NewSession other = NewSession.builder(session.start())
                .uuid(session.uuid())
                .end(session.end())
                .testCases(List.of(Samples.passed("b")))
                .build();

        assertThatThrownBy(() -> save(other))
                .isInstanceOfSatisfying(StorageConflictException.class, conflict -> assertThat(conflict.session())
                        .isEqualTo(session.uuid()))
                .hasMessageContaining(session.uuid().toString());
        assertThat(storage().testCases().find(TestCaseQuery.all()))
                .extracting("name")
                .containsExactly("a");
    }

    @Test
    void equal_content_has_an_equal_hash_however_the_document_is_written() {
        UUID uuid = UUID.randomUUID();
        NewSession.Builder session = NewSession.builder(Samples.START).uuid(uuid);
        save(session.document("{\"a\": 1.50, \"b\": [1, {\"c\": null}]}").build());

        assertThat(save(session.document("{\"b\":[1,{\"c\":null}],\"a\":1.5}").build()))
                .isEqualTo(SaveOutcome.UNCHANGED);
        assertThatThrownBy(() ->
                        save(session.document("{\"b\":[1,{\"c\":0}],\"a\":1.5}").build()))
                .isInstanceOf(StorageConflictException.class);
    }

    @Test
    void a_session_whose_test_cases_fail_to_come_leaves_nothing_behind() {
        RuntimeException torn = new IllegalStateException("the report is torn");
        NewSession session = Samples.session(0, () -> IntStream.range(0, 1_000)
                .mapToObj(i -> {
                    if (i == 999) {
                        throw torn;
                    }
                    return Samples.full("case " + i);
                })
                .iterator());

        assertThatThrownBy(() -> save(session)).isSameAs(torn);

        assertThat(find(SessionQuery.all())).isEmpty();
        assertThat(storage().testCases().count(TestCaseQuery.all())).isZero();
        assertThat(save(Samples.session(0, Samples.full("next")))).isEqualTo(SaveOutcome.STORED);
    }

    @Test
    void counts_are_those_of_the_first_and_the_last_run() {
        save(Samples.session(
                0,
                result("a", 0, "fail"),
                result("b", 0, "pass"),
                result("c", 0, "skip"),
                result("a", 1, "fail"),
                result("d", 1, "abort"),
                result("e", 1, "fail_deps"),
                result("f", 1, "xfail"),
                result("g", 1, "something else")));

        assertThat(storage().sessions().find(SessionQuery.all()))
                .extracting(Session::counts)
                .containsExactly(new SessionCounts(2, 3, 8, 1, 1, 1, 1));
    }

    private static NewTestCase result(String name, int run, String word) {
        return NewTestCase.builder(name).run(run).result(Result.of(word)).build();
    }

    @Test
    void a_session_without_test_cases_is_a_session() {
        NewSession session = Samples.session(0);
        save(session);

        assertThat(storage().sessions().findById(session.uuid()).orElseThrow().counts())
                .isEqualTo(new SessionCounts(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void sessions_come_by_start_or_newest_first_and_only_as_many_as_asked_for() {
        NewSession second = Samples.session(2);
        NewSession first = Samples.session(1);
        NewSession third = Samples.session(3);
        Stream.of(second, first, third).forEach(this::save);

        assertThat(find(SessionQuery.all())).containsExactly(first.uuid(), second.uuid(), third.uuid());
        assertThat(find(SessionQuery.all().newestFirst().limit(2))).containsExactly(third.uuid(), second.uuid());
        assertThat(find(SessionQuery.all().limit(0))).isEmpty();
        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(3);
        assertThat(storage().sessions().count(SessionQuery.all().limit(2))).isEqualTo(2);
        try (Stream<Session> stream = storage().sessions().stream(SessionQuery.all())) {
            assertThat(stream.map(Session::uuid)).containsExactly(first.uuid(), second.uuid(), third.uuid());
        }
    }

    @Test
    void a_period_holds_its_start_and_not_its_end() {
        NewSession early = Samples.session(0);
        NewSession late = Samples.session(10);
        save(early);
        save(late);

        assertThat(find(SessionQuery.all().startedIn(new TimePeriod(early.start(), late.start()))))
                .containsExactly(early.uuid());
        assertThat(find(SessionQuery.all().startedIn(new TimePeriod(late.start(), early.start()))))
                .isEmpty();
        assertThat(find(SessionQuery.byUuid(early.uuid(), late.uuid())
                        .startedIn(new TimePeriod(late.start(), late.start().plusSeconds(1)))))
                .containsExactly(late.uuid());
    }

    @Test
    void many_sessions_stream_with_their_attributes() {
        for (int i = 0; i < 450; i++) {
            save(NewSession.builder(Samples.START.plusSeconds(i))
                    .attribute("number", i)
                    .build());
        }
        try (Stream<Session> stream = storage().sessions().stream(SessionQuery.all())) {
            assertThat(stream.map(session -> session.attributes().get("number")))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 450).mapToObj(Long::valueOf).toList());
        }
    }
}
