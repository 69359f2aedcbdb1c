package dev.testkeep.storage.hibernate;

interface UsesADialect {
    dev.testkeep.dialect.sqlite.SqliteBackendProvider provider();
}
