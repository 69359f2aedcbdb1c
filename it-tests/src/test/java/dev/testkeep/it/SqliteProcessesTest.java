package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class SqliteProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
