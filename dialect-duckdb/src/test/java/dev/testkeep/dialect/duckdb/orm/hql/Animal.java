package dev.testkeep.dialect.duckdb.orm.hql;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.jspecify.annotations.Nullable;

/** The root of entities with two tables, for bulk changes that need a temporary table. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Animal {

    @Id
    Integer id = 0;

    @Nullable
    String name;

    int weight;

    protected Animal() {}

    Animal(int id, String name, int weight) {
        this.id = id;
        this.name = name;
        this.weight = weight;
    }
}
