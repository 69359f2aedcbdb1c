package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class SqliteRealReportsTest extends RealReports {

    @Override
    StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
