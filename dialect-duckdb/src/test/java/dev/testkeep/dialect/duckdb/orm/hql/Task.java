package dev.testkeep.dialect.duckdb.orm.hql;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Something an employee has to do. */
@Entity
public class Task {

    @Id
    Integer id = 0;

    @Nullable
    String title;

    int hours;

    @ManyToOne
    @Nullable
    Employee employee;

    protected Task() {}

    Task(int id, String title, int hours, Employee employee) {
        this.id = id;
        this.title = title;
        this.hours = hours;
        this.employee = employee;
    }
}
