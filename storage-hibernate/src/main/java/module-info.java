/** The storage of Testkeep on Hibernate ORM. */
module dev.testkeep.storage.hibernate {
    requires transitive dev.testkeep.storage;
    requires com.zaxxer.hikari;
    requires jakarta.persistence;
    requires java.logging;
    requires java.naming;
    requires java.sql;
    requires org.hibernate.orm.core;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports dev.testkeep.storage.hibernate;

    opens dev.testkeep.storage.hibernate.internal.mapping to
            org.hibernate.orm.core;

    provides org.hibernate.boot.model.TypeContributor with
            dev.testkeep.storage.hibernate.internal.bootstrap.ColumnTypes;
}
