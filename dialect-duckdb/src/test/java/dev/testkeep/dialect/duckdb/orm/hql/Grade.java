package dev.testkeep.dialect.duckdb.orm.hql;

/** How experienced an employee is. */
public enum Grade {
    JUNIOR,
    SENIOR,
    PRINCIPAL
}
