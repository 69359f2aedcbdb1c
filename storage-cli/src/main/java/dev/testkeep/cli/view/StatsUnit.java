package dev.testkeep.cli.view;

import dev.testkeep.storage.statistics.StatisticsRepository;
import java.util.Locale;

/** What {@code stats} takes for one test. */
public enum StatsUnit {
    /** Tests of one name. */
    NAME,
    /** Tests of one base name, whatever their parameters are. */
    BASENAME;

    public StatisticsRepository of(StatisticsRepository statistics) {
        return this == BASENAME ? statistics.byBasename() : statistics;
    }

    /** The word for the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
