package dev.testkeep.storage.hibernate.internal.statistics;

interface UsesTheRoot {
    dev.testkeep.storage.hibernate.HibernateStorage storage();
}
