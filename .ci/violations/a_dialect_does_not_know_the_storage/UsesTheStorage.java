package dev.testkeep.dialect.postgres;

interface UsesTheStorage {
    dev.testkeep.storage.hibernate.HibernateStorage storage();
}
