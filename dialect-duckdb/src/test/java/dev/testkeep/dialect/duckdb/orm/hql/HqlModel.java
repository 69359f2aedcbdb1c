package dev.testkeep.dialect.duckdb.orm.hql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Small fixed data: nulls, umlauts, negative numbers, and times that a European zone skips or has twice. */
public final class HqlModel {

    private HqlModel() {}

    /** The entity classes. */
    public static Class<?>[] entities() {
        return new Class<?>[] {Department.class, Employee.class, Task.class, Animal.class, Dog.class};
    }

    /** Inserts all rows; the caller has begun a transaction. */
    public static void insertInto(StatelessSession session) {
        var research = new Department(1, "Research", "Zürich");
        var sales = new Department(2, "Sales", null);
        var empty = new Department(3, "Käserei", "Bern");
        for (Department department : new Department[] {research, sales, empty}) {
            session.insert(department);
        }
        Employee anna = employee(1, "Anna", 41, 10L, 3.5, "5200.50", Grade.PRINCIPAL, research, null);
        anna.hired = LocalDate.of(2001, 2, 28);
        anna.lastSeen = LocalDateTime.of(2024, 3, 31, 2, 30, 15, 250_000_000);
        anna.paidAt = Instant.parse("2024-03-31T00:59:59.5Z");
        anna.shift = LocalTime.of(6, 0);
        anna.pause = Duration.ofMinutes(90);
        anna.document = "{\"a\": 1, \"list\": [1, 2, 3], \"text\": \"Größe\", \"none\": null, \"sub\": {\"b\": true}}";
        anna.tags = new String[] {"lead", "java"};
        anna.marks = new int[] {6, 4, 5};
        Employee bert = employee(2, "Bert O'Neil", 33, -7L, -1.25, "4100.00", Grade.SENIOR, research, anna);
        bert.hired = LocalDate.of(2024, 3, 31);
        bert.lastSeen = LocalDateTime.of(2024, 10, 27, 2, 30);
        bert.paidAt = Instant.parse("2024-10-27T00:30:00Z");
        bert.shift = LocalTime.of(14, 30, 15);
        bert.pause = Duration.ofMillis(-250);
        bert.document = "{\"a\": -2, \"list\": [], \"text\": \"x\"}";
        bert.tags = new String[] {"java", "sql", "java"};
        bert.marks = new int[] {};
        Employee jorg = employee(3, "Jörg", 33, 5_000_000_000L, null, null, null, sales, anna);
        jorg.active = false;
        jorg.hired = LocalDate.of(2024, 2, 29);
        jorg.lastSeen = LocalDateTime.of(1999, 12, 31, 23, 59, 59);
        jorg.pause = Duration.ofDays(400).plusNanos(1_000);
        jorg.shift = LocalTime.of(23, 59, 59);
        Employee zoe = employee(4, "Zoë_100%", -1, 0L, 0.0, "-12.25", Grade.JUNIOR, sales, bert);
        zoe.active = false;
        zoe.paidAt = Instant.parse("1969-12-31T23:59:59Z");
        zoe.pause = Duration.ZERO;
        zoe.marks = new int[] {3};
        Employee nobody = employee(5, null, 65, 1L, 1e10, "0.10", Grade.SENIOR, null, null);
        nobody.document = "{\"a\": 7}";
        for (Employee employee : new Employee[] {anna, bert, jorg, zoe, nobody}) {
            session.insert(employee);
        }
        session.insert(new Task(1, "write", 8, anna));
        session.insert(new Task(2, "read", 3, anna));
        session.insert(new Task(3, "measure", 5, bert));
        session.insert(new Task(4, "sell", -2, jorg));
        session.insert(new Animal(1, "Minka", 4));
        session.insert(new Dog(2, "Bello", 30, 2));
        session.insert(new Dog(3, "Rex", 25, 5));
    }

    private static Employee employee(
            int id,
            @Nullable String name,
            int age,
            long badge,
            @Nullable Double score,
            @Nullable String salary,
            @Nullable Grade grade,
            @Nullable Department department,
            @Nullable Employee boss) {
        var employee = new Employee();
        employee.id = id;
        employee.name = name;
        employee.age = age;
        employee.badge = badge;
        employee.score = score;
        employee.salary = salary == null ? null : new BigDecimal(salary);
        employee.active = true;
        employee.grade = grade;
        employee.target = grade;
        employee.token = new UUID(0, id);
        employee.department = department;
        employee.boss = boss;
        return employee;
    }
}
