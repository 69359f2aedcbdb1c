package dev.testkeep.it;

import dev.testkeep.tck.StatisticsConformance;
import dev.testkeep.tck.StorageFixture;

class DuckDBStatisticsConformanceTest extends StatisticsConformance {

    @Override
    protected StorageFixture createFixture() {
        return new DuckDBFixture();
    }
}
