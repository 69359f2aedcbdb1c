package dev.testkeep.it.exchange;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.StorageFixture;

class SqliteExchangeFilesTest extends ExchangeFiles {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
