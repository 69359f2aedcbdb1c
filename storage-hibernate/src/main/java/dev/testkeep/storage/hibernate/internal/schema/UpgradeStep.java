package dev.testkeep.storage.hibernate.internal.schema;

import java.util.List;

/**
 * A step from one version of the tables to another. One process at a time takes it; taking it again after it was
 * interrupted does no harm, as not every database rolls back what was done to tables.
 */
interface UpgradeStep {

    /** The version that it starts from. */
    String from();

    /** The version that it leads to. */
    String to();

    /** The statements for people who run them themselves, and comments where Testkeep has to compute something. */
    List<String> script(SchemaDefinition definition);

    /** Takes the step, but for the version in the metadata. */
    void run(SchemaChange change);
}
