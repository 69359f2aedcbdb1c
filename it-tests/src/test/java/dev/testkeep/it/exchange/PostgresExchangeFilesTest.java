package dev.testkeep.it.exchange;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.tck.StorageFixture;

class PostgresExchangeFilesTest extends ExchangeFiles {

    @Override
    protected StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
