package dev.testkeep.dialect.duckdb.orm.hql;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** What employees work in. */
@Entity
public class Department {

    @Id
    Integer id = 0;

    @Nullable
    String name;

    @Nullable
    String city;

    protected Department() {}

    Department(int id, String name, @Nullable String city) {
        this.id = id;
        this.name = name;
        this.city = city;
    }
}
