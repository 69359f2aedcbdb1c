package dev.testkeep.it.exchange;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.StorageFixture;

class MariaDbExchangeFilesTest extends ExchangeFiles {

    @Override
    protected StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
