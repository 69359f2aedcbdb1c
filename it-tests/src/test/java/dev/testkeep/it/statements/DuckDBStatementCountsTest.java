package dev.testkeep.it.statements;

import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.tck.StorageFixture;

class DuckDBStatementCountsTest extends StatementCounts {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
