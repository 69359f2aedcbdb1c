package dev.testkeep.it.statements;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.tck.StorageFixture;

class PostgresStatementCountsTest extends StatementCounts {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
