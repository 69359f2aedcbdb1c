package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.ComparisonOperator;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.hql.FilterPushdown;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns.ColumnPath;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns.ColumnType;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What filters can ask of a session: its columns by the names that ReFrame gives them, and its attributes, which never
 * hide a column.
 */
final class SessionColumns implements FilterPushdown.Columns {

    private static final Map<String, Function<Session, @Nullable Object>> VALUES = Map.of(
            "uuid", session -> session.uuid().toString(),
            "time_start_unix", session -> UnixTime.seconds(session.start()),
            "time_end_unix", session -> UnixTime.secondsOrNull(session.end()),
            "time_elapsed", SessionColumns::elapsed,
            "num_runs", session -> (long) session.counts().runs(),
            "num_cases", session -> (long) session.counts().cases(),
            "num_passed", session -> (long) session.counts().passed(),
            "num_failures", session -> (long) session.counts().failed(),
            "num_aborted", session -> (long) session.counts().aborted(),
            "num_skipped", session -> (long) session.counts().skipped());

    private static final PathColumns COLUMNS = new PathColumns(Map.of(
            "uuid", new ColumnPath("s.uuid", ColumnType.UUID),
            "time_start_unix", new ColumnPath("s.start", ColumnType.NUMBER),
            "time_end_unix", new ColumnPath("s.end", ColumnType.NUMBER),
            "num_runs", new ColumnPath("s.runs", ColumnType.INTEGER),
            "num_cases", new ColumnPath("s.cases", ColumnType.INTEGER),
            "num_passed", new ColumnPath("s.passed", ColumnType.INTEGER),
            "num_failures", new ColumnPath("s.failed", ColumnType.INTEGER),
            "num_aborted", new ColumnPath("s.aborted", ColumnType.INTEGER),
            "num_skipped", new ColumnPath("s.skipped", ColumnType.INTEGER)));

    private static final AttributeRows ROWS = new AttributeRows();

    @Override
    public Optional<Condition> compare(String name, ComparisonOperator operator, @Nullable Object literal) {
        return (VALUES.containsKey(name) ? COLUMNS : ROWS).compare(name, operator, literal);
    }

    private static @Nullable Double elapsed(Session session) {
        return session.end() == null ? null : UnixTime.secondsOrNull(Duration.between(session.start(), session.end()));
    }

    static Attributes attributes(Session session) {
        return new Attributes() {
            @Override
            public boolean has(String name) {
                return VALUES.containsKey(name) || session.attributes().containsKey(name);
            }

            @Override
            public @Nullable Object get(String name) {
                Function<Session, @Nullable Object> column = VALUES.get(name);
                return column == null ? session.attributes().get(name) : column.apply(session);
            }
        };
    }
}
