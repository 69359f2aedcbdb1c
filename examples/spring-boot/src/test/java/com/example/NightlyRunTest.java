package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class NightlyRunTest {

    @Autowired
    private NightlyRun run;

    @Autowired
    private Storage storage;

    @Test
    void what_fails_is_kept_with_its_reason() {
        SavedSession saved = run.of(Map.of("disk has room", () -> {
            throw new IllegalStateException("3 % left");
        }));

        List<TestCase> kept = storage.testCases()
                .find(TestCaseQuery.all().inSession(saved.session().uuid()));
        assertThat(kept).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("disk has room");
            assertThat(check.failReason()).isEqualTo("3 % left");
        });
    }
}
