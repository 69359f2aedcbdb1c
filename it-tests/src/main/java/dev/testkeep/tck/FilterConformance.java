package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.filter.Filter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Filters mean the same whether the database answers them or Java does. */
public abstract class FilterConformance extends Conformance {

    private static final int SESSIONS = 30;
    private static final int FILTERS = 1000;

    /** Counting takes as long as finding, and is put together from the same conditions. */
    private static final int COUNTED = 10;

    private final RandomData data = new RandomData(20261123);

    /** For subclasses. */
    protected FilterConformance() {}

    private void saveSessions() {
        for (int i = 0; i < SESSIONS; i++) {
            storage().sessions().save(data.session(i));
        }
    }

    @Test
    void random_session_filters_select_what_they_match() {
        saveSessions();
        List<Session> all = storage().sessions().find(SessionQuery.all());
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = data.sessionFilter();
            List<UUID> expected = all.stream()
                    .filter(session -> StoredAttributes.matches(filter, session))
                    .map(Session::uuid)
                    .toList();
            sizes.add(expected.size());
            assertThat(storage().sessions().find(SessionQuery.all().filter(filter)))
                    .as(filter.toString())
                    .extracting(Session::uuid)
                    .isEqualTo(expected);
            assertThat(storage()
                            .sessions()
                            .count(SessionQuery.all().filter(filter).limit(3)))
                    .as(filter.toString())
                    .isEqualTo(Math.min(3, expected.size()));
        }
        assertThat(sizes).as("different answers").hasSizeGreaterThan(20);
    }

    @Test
    void random_case_filters_select_what_they_match() {
        saveSessions();
        List<TestCase> all =
                storage().testCases().find(TestCaseQuery.all().withPerfValues().withDocuments());
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = data.caseFilter();
            List<TestCaseId> expected = all.stream()
                    .filter(testCase -> StoredAttributes.matches(filter, testCase))
                    .map(TestCase::id)
                    .toList();
            sizes.add(expected.size());
            assertThat(storage().testCases().find(TestCaseQuery.all().filter(filter)))
                    .as(filter.toString())
                    .extracting(TestCase::id)
                    .isEqualTo(expected);
            if (i % COUNTED == 0) {
                assertThat(storage().testCases().count(TestCaseQuery.all().filter(filter)))
                        .as(filter.toString())
                        .isEqualTo(expected.size());
            }
        }
        assertThat(sizes).as("different answers").hasSizeGreaterThan(20);
    }
}
