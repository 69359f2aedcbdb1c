package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageConflictException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.transfer.SessionCopier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCopierTest {

    @TempDir
    Path folder;

    private Storage from;
    private Storage to;

    @BeforeEach
    void open() {
        from = HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + folder.resolve("from.db")));
        to = HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + folder.resolve("to.db")));
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    private Session stored(UUID uuid, int cases) {
        from.sessions()
                .save(NewSession.builder(Instant.parse("2026-11-22T07:15:02Z"))
                        .uuid(uuid)
                        .attribute("tag", "nightly")
                        .document("{\"a\": 1}")
                        .testCases(IntStream.range(0, cases)
                                .mapToObj(i -> NewTestCase.builder("case " + i)
                                        .perfValue(PerfValue.of("v", i, "s"))
                                        .document("{\"i\": " + i + "}")
                                        .build())
                                .toList())
                        .build());
        return from.sessions().findById(uuid).orElseThrow();
    }

    @Test
    void a_copied_session_is_the_same_session() {
        Session session = stored(UUID.randomUUID(), 700);
        SessionCopier copier = new SessionCopier(from, to);

        assertThat(copier.copy(session)).isEqualTo(SaveOutcome.STORED);

        assertThat(copier.verify(session)).isTrue();
        assertThat(to.sessions().find(SessionQuery.all())).containsExactly(session);
        TestCaseQuery everything = TestCaseQuery.all().withPerfValues().withDocuments();
        assertThat(to.testCases().find(everything)).isEqualTo(from.testCases().find(everything));
    }

    @Test
    void copying_again_copies_what_is_missing() {
        Session first = stored(UUID.randomUUID(), 1);
        SessionCopier copier = new SessionCopier(from, to);
        copier.copy(first);
        Session second = stored(UUID.randomUUID(), 1);

        assertThat(from.sessions().find(SessionQuery.all()).stream().map(copier::copy))
                .containsExactlyInAnyOrder(SaveOutcome.UNCHANGED, SaveOutcome.STORED);
        assertThat(to.sessions().findById(second.uuid())).contains(second);
    }

    @Test
    void a_session_with_other_content_in_the_target_is_left_alone() {
        Session session = stored(UUID.randomUUID(), 2);
        to.sessions()
                .save(NewSession.builder(session.start()).uuid(session.uuid()).build());
        SessionCopier copier = new SessionCopier(from, to);

        assertThatExceptionOfType(StorageConflictException.class).isThrownBy(() -> copier.copy(session));
        assertThat(copier.verify(session)).isFalse();
        assertThat(to.testCases().count(TestCaseQuery.all())).isZero();
        assertThat(List.of(from.testCases().count(TestCaseQuery.all()))).containsExactly(2L);
    }

    @Test
    void what_is_missing_in_the_target_is_no_copy() {
        assertThat(new SessionCopier(from, to).verify(stored(UUID.randomUUID(), 1)))
                .isFalse();
    }
}
