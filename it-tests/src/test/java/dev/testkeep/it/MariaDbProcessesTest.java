package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class MariaDbProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new MariaDbFixture();
    }
}
