package dev.testkeep.storage.filter;

interface UsesAMapper {
    org.hibernate.Session session();
}
