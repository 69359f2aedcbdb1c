package dev.testkeep.dialect.duckdb.orm.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** An identity column and a foreign key, in a schema of its own. */
@Entity
@Table(name = "Child", schema = "family")
public class Child {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    public @Nullable Parent parent;

    @Column(insertable = false)
    @Generated
    @ColumnDefault("42")
    public @Nullable Integer answer;
}
