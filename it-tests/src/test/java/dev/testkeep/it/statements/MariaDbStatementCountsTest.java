package dev.testkeep.it.statements;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.StorageFixture;

class MariaDbStatementCountsTest extends StatementCounts {

    @Override
    protected StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
