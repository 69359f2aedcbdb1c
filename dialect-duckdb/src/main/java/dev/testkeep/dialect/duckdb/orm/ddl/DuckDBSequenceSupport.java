package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.dialect.sequence.SequenceSupport;

/** Sequences: created, dropped and asked for values. */
final class DuckDBSequenceSupport implements SequenceSupport {

    private final SequenceIncrements increments;

    DuckDBSequenceSupport(SequenceIncrements increments) {
        this.increments = increments;
    }

    @Override
    public String getSelectSequenceNextValString(String sequenceName) {
        return "nextval('" + sequenceName.replace("'", "''") + "')";
    }

    @Override
    public String getCreateSequenceString(String sequenceName) {
        return "create sequence if not exists " + sequenceName;
    }

    @Override
    public String getDropSequenceString(String sequenceName) {
        return "drop sequence if exists " + sequenceName;
    }

    /** DuckDB has no {@code alter sequence … restart}. */
    @Override
    public String getRestartSequenceString(String sequenceName, long startWith) {
        int increment = increments.of(sequenceName);
        return "create or replace sequence " + sequenceName + bounds(startWith, increment) + " start with " + startWith
                + " increment by " + increment;
    }

    private static String bounds(long startWith, int increment) {
        if (increment > 0 && startWith < 1) {
            return " minvalue " + startWith;
        }
        return increment < 0 && startWith > -1 ? " maxvalue " + startWith : "";
    }

    @Override
    public boolean sometimesNeedsStartingValue() {
        return true;
    }
}
