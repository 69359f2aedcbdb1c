package dev.testkeep.dialect.duckdb.orm.schema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What the table of {@link Parent} was before; its name differs in case. */
@Entity
@Table(name = "Parent")
public class ParentBefore {

    @Id
    public @Nullable Long id;

    public @Nullable String name;
}
