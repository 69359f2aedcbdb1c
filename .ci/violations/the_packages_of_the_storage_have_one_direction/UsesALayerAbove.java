package dev.testkeep.storage.hibernate.internal.connection;

interface UsesALayerAbove {
    dev.testkeep.storage.hibernate.internal.statistics.Outcomes outcomes();
}
