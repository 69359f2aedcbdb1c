package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.hibernate.internal.hql.AllowedValues;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.hql.FilterPushdown;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.hql.SplitFilter;
import dev.testkeep.storage.hibernate.internal.mapping.AttributeMapper;
import dev.testkeep.storage.hibernate.internal.mapping.RowMapper;
import dev.testkeep.storage.hibernate.internal.transaction.BatchingIterator;
import dev.testkeep.storage.hibernate.internal.transaction.OpenStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Answers one query for sessions, from their columns and attributes alone. */
public final class SessionReader {

    private static final int FETCH_SIZE = 500;
    private static final int CHUNK = 200;

    private final StatelessSession session;
    private final SessionQuery query;
    private final SplitFilter filter;
    private final @Nullable AllowedValues<UUID> allowed;
    private final List<Condition> conditions = new ArrayList<>();

    public SessionReader(StatelessSession session, SessionQuery query) {
        this.session = session;
        this.query = query;
        this.filter = SplitFilter.of(query.filter().orElse(null), new FilterPushdown(new SessionColumns()));
        this.allowed = query.uuids().map(AllowedValues::of).orElse(null);
        if (allowed != null) {
            conditions.addAll(allowed.condition("s.uuid", Function.identity()));
        }
        query.started().ifPresent(period -> conditions.add(Condition.during("s.start", period)));
        conditions.addAll(filter.pushedDown());
    }

    /** That {@code path} is one of the matching sessions; empty if the database alone cannot say so. */
    Optional<Condition> subquery(String path) {
        return isPushedDown() && query.limit().isEmpty()
                ? Optional.of(Condition.inSubquery(path, "select s.uuid from Session s", conditions))
                : Optional.empty();
    }

    /** Whether the database can tell all. */
    private boolean isPushedDown() {
        return filter.isPushedDown() && (allowed == null || allowed.isListed());
    }

    private boolean isAllowed(UUID uuid) {
        return allowed == null || allowed.values().contains(uuid);
    }

    /** The matching sessions; to be closed. */
    public Stream<Session> stream() {
        Stream<@Nullable Object[]> rows =
                rows(RowMapper.SESSION, Object[].class).getResultStream();
        Stream<@Nullable Object[]> asked = rows.filter(row -> isAllowed(RowMapper.session(row)));
        Stream<Session> found = OpenStreams.stream(
                        new BatchingIterator<>(asked.iterator(), CHUNK, this::withAttributes))
                .onClose(rows::close);
        return isPushedDown() ? found : OpenStreams.limited(found.filter(this::matches), query.limit());
    }

    private boolean matches(Session found) {
        return filter.matches(SessionColumns.attributes(found));
    }

    private List<Session> withAttributes(List<@Nullable Object[]> rows) {
        List<UUID> uuids = rows.stream().map(RowMapper::session).toList();
        Map<UUID, List<@Nullable Object[]>> attributes = new HqlQuery()
                        .in("a.sessionUuid", uuids)
                        .select(
                                session,
                                AttributeMapper.ATTRIBUTES,
                                "\norder by a.sessionUuid, a.index",
                                Object[].class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(RowMapper::session));
        return rows.stream()
                .map(row -> RowMapper.session(row, attributes.getOrDefault(RowMapper.session(row), List.of())))
                .toList();
    }

    public List<UUID> uuids() {
        if (isPushedDown()) {
            return rows("select s.uuid from Session s", UUID.class).getResultList();
        }
        try (Stream<Session> found = stream()) {
            return found.map(Session::uuid).toList();
        }
    }

    private <T> SelectionQuery<T> rows(String select, Class<T> type) {
        String order = query.isNewestFirst() ? "\norder by s.start desc, s.uuid" : "\norder by s.start, s.uuid";
        SelectionQuery<T> rows = select(select, order, type);
        if (isPushedDown()) {
            query.limit().ifPresent(rows::setMaxResults);
        }
        return rows.setFetchSize(FETCH_SIZE);
    }

    public long count() {
        long count = isPushedDown() ? countRows() : uuids().size();
        return query.limit().isPresent() ? Math.min(count, query.limit().getAsInt()) : count;
    }

    private long countRows() {
        return select("select count(*) from Session s", "", Long.class).getSingleResult();
    }

    private <T> SelectionQuery<T> select(String select, String order, Class<T> type) {
        return new HqlQuery().add(conditions).select(session, select, order, type);
    }
}
