package dev.testkeep.it.statements;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.StorageFixture;

class SqliteStatementCountsTest extends StatementCounts {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
