package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class PostgresProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
