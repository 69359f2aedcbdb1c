package dev.testkeep.dialect.duckdb.orm.hql;

import jakarta.persistence.Entity;

/** An animal with a column of its own. */
@Entity
public class Dog extends Animal {

    int tricks;

    protected Dog() {}

    Dog(int id, String name, int weight, int tricks) {
        super(id, name, weight);
        this.tricks = tricks;
    }
}
