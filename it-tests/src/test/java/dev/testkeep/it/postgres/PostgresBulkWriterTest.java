package dev.testkeep.it.postgres;

import dev.testkeep.it.support.BulkWriterContract;
import dev.testkeep.it.support.PostgresFixture;
import org.junit.jupiter.api.Nested;

/** Rows that COPY wrote are the rows that statements would have written, whatever type documents have. */
class PostgresBulkWriterTest {

    @Nested
    class AsJsonb extends BulkWriterContract {
        AsJsonb() {
            super(new PostgresFixture("jsonb"));
        }
    }

    @Nested
    class AsJson extends BulkWriterContract {
        AsJson() {
            super(new PostgresFixture("json"));
        }
    }

    @Nested
    class AsText extends BulkWriterContract {
        AsText() {
            super(new PostgresFixture("text"));
        }
    }
}
