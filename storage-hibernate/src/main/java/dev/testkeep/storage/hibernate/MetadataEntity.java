package dev.testkeep.storage.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one row that says which version of the tables this is. */
@Entity(name = "Metadata")
@Table(name = "metadata")
class MetadataEntity {

    @Id
    @Column(name = "schema_version")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String schemaVersion;

    /** For Hibernate. */
    MetadataEntity() {}
}
