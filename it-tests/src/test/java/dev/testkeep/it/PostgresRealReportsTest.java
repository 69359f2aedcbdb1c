package dev.testkeep.it;

import dev.testkeep.tck.StorageFixture;

class PostgresRealReportsTest extends RealReports {

    @Override
    StorageFixture createFixture() {
        return new PostgresFixture();
    }
}
