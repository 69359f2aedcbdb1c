package dev.testkeep.storage.hibernate.internal.schema;

import java.util.List;
import java.util.Set;

/**
 * A step from one version of the tables to another. One process at a time takes it; taking it again after it was
 * interrupted does no harm, as not every database rolls back what was done to tables.
 */
interface UpgradeStep {

    /** The version that it starts from. */
    String from();

    /** The version that it leads to. */
    String to();

    /** Whether these are the tables that it starts from, perhaps after it was interrupted. */
    boolean fits(Set<String> tables);

    /** Whether its tables can be in a schema and have a prefix. */
    boolean knowsNames();

    /** Whether Testkeep has to compute something, so that its statements alone do not upgrade anything. */
    boolean computes();

    /** The statements, with a word in brackets where Testkeep computes something. */
    List<String> script(SchemaDefinition definition);

    /** Takes the step, but for the version in the metadata. */
    void run(SchemaChange change);
}
