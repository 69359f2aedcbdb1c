package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/**
 * A row whose number is computed from what it says, so that a writer knows it without asking; it is never changed.
 * Nothing refers to it by a foreign key: checking one for each test case makes those wait for each other who store the
 * same tests at the same time.
 */
@MappedSuperclass
public abstract class HashedRow {

    @Id
    @Column(name = "id")
    public long id;

    /** What it says: no two rows of a table say the same. */
    public abstract List<Object> content();
}
