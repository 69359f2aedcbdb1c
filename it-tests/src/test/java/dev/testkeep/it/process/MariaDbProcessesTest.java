package dev.testkeep.it.process;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.StorageFixture;

class MariaDbProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
