package dev.testkeep.it.process;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.StorageFixture;

class SqliteProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
