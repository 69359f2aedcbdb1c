package dev.testkeep.benchmarks.workload;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions are there? A null asks for nothing.
 *
 * @param uuid the one with this UUID
 * @param started when they started
 * @param attribute an attribute that they have
 */
public record SessionQuestion(
        @Nullable UUID uuid,
        @Nullable Window started,
        @Nullable Attribute attribute) implements Question {

    /** An attribute with a text. */
    public record Attribute(String name, String value) {

        /** As a query has it. */
        @Override
        public String toString() {
            return name + "==\"" + value + "\"";
        }
    }

    static SessionQuestion of(UUID uuid) {
        return new SessionQuestion(uuid, null, null);
    }

    static SessionQuestion in(Window started) {
        return new SessionQuestion(null, started, null);
    }

    SessionQuestion with(String name, String value) {
        return new SessionQuestion(uuid, started, new Attribute(name, value));
    }

    @Override
    public Answer ask(Answers whom) throws SQLException {
        return whom.sessions(this);
    }
}
