package dev.testkeep.it.exchange;

import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.tck.StorageFixture;

class DuckDBExchangeFilesTest extends ExchangeFiles {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
