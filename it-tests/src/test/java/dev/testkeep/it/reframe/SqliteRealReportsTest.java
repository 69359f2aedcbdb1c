package dev.testkeep.it.reframe;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.tck.StorageFixture;

class SqliteRealReportsTest extends RealReports {

    @Override
    protected StorageFixture createFixture() {
        return new SqliteFixture();
    }
}
