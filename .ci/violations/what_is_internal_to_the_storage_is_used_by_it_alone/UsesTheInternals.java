package dev.testkeep.reports;

interface UsesTheInternals {
    dev.testkeep.storage.hibernate.internal.connection.Connections connections();
}
