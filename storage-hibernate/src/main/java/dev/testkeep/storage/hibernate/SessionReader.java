package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Answers one query for sessions, from their columns alone. */
final class SessionReader {

    private static final int FETCH_SIZE = 500;
    private static final int CHUNK = 200;

    private final StatelessSession session;
    private final SessionQuery query;
    private final Conditions conditions;

    SessionReader(StatelessSession session, SessionQuery query) {
        this.session = session;
        this.query = query;
        this.conditions = new Conditions().in("s.uuid", query.uuids()).in("s.start", query.started());
    }

    /** The matching sessions; to be closed. */
    Stream<Session> stream() {
        Stream<Tuple> rows = rows(Stored.SESSION, Tuple.class).getResultStream();
        return OpenStreams.stream(new Chunks<>(rows.iterator(), CHUNK, this::withAttributes))
                .onClose(rows::close);
    }

    private List<Session> withAttributes(List<Tuple> rows) {
        List<UUID> uuids = rows.stream().map(row -> row.get("uuid", UUID.class)).toList();
        Map<UUID, List<SessionAttributeEntity>> attributes = new Conditions()
                        .in("a.sessionUuid", uuids)
                        .select(session, "from SessionAttribute a", "\norder by a.index", SessionAttributeEntity.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(attribute -> attribute.sessionUuid));
        return rows.stream()
                .map(row -> Stored.session(
                        row, Attributes.values(attributes.getOrDefault(row.get("uuid", UUID.class), List.of()))))
                .toList();
    }

    List<UUID> uuids() {
        return rows("select s.uuid from Session s", UUID.class).getResultList();
    }

    private <T> SelectionQuery<T> rows(String select, Class<T> type) {
        String order = query.isNewestFirst() ? "\norder by s.start desc, s.uuid" : "\norder by s.start, s.uuid";
        SelectionQuery<T> rows = conditions.select(session, select, order, type);
        query.limit().ifPresent(rows::setMaxResults);
        return rows.setFetchSize(FETCH_SIZE);
    }

    long count() {
        long count = conditions
                .select(session, "select count(*) from Session s", "", Long.class)
                .getSingleResult();
        return query.limit().isPresent() ? Math.min(count, query.limit().getAsInt()) : count;
    }
}
