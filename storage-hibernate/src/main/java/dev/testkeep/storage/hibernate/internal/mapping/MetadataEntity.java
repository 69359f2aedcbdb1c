package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The one row that says which version of the tables this is. Those who write hold it, so that nobody changes the tables
 * meanwhile, or removes what they rely on.
 */
@Entity(name = "Metadata")
@Table(name = "metadata")
public class MetadataEntity {

    @Id
    @Column(name = "schema_version", length = 32)
    public String schemaVersion;

    /** For Hibernate. */
    MetadataEntity() {}
}
