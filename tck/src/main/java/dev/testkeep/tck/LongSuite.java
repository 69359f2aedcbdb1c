package dev.testkeep.tck;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A suite of very many units of work, during which the database stays open. The others open it as users do. */
abstract class LongSuite extends Suite {

    private @Nullable AutoCloseable opened;

    @BeforeAll
    final void keepDatabaseOpen() throws Exception {
        opened = fixture().keepOpen(config());
    }

    @AfterAll
    final void letItClose() throws Exception {
        if (opened != null) {
            opened.close();
        }
    }
}
