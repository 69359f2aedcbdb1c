package dev.testkeep.storage.hibernate.internal.performance;

import static java.util.function.Predicate.not;

import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.hibernate.internal.hql.AllowedValues;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.hql.NonFiniteCondition;
import dev.testkeep.storage.hibernate.internal.hql.SplitFilter;
import dev.testkeep.storage.hibernate.internal.mapping.DamagedRowException;
import dev.testkeep.storage.hibernate.internal.mapping.NonFinite;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import dev.testkeep.storage.hibernate.internal.read.CaseAttribute;
import dev.testkeep.storage.hibernate.internal.read.CaseColumn;
import dev.testkeep.storage.hibernate.internal.read.CaseConditions;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.read.MeasuredAttributes;
import dev.testkeep.storage.hibernate.internal.read.SessionSelection;
import dev.testkeep.storage.hibernate.internal.transaction.BatchingIterator;
import dev.testkeep.storage.hibernate.internal.transaction.OpenStreams;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads the performance values of one query as narrow rows: of tables and columns only those that somebody asks for.
 */
public final class ValueReader {

    private static final int FETCH_SIZE = 2000;
    private static final int CHUNK = 1000;

    private final StatelessSession session;
    private final TestCaseQuery query;
    private final Catalogue catalogue;
    private final SessionSelection sessions;
    private final SeriesSelection series;
    private final SplitFilter filter;
    private final MeasuredAttributes filtered;
    private final Set<CaseColumn> mentioned = EnumSet.noneOf(CaseColumn.class);
    private final Map<CaseColumn, Integer> places = new EnumMap<>(CaseColumn.class);
    private final List<Condition> conditions = new ArrayList<>();

    private ValueReader(
            StatelessSession session,
            Catalogue catalogue,
            TestCaseQuery query,
            SessionSelection sessions,
            SeriesSelection series,
            Set<CaseColumn> columns) {
        this.session = session;
        this.query = query;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.series = series;
        List<Filter> aboutRows =
                SplitFilter.conjuncts(query.filter().orElse(null), not(SeriesSelection::isAboutSeries));
        this.filter = SplitFilter.of(aboutRows, CaseConditions.OF_VALUES.pushdown());
        this.filtered = new MeasuredAttributes(filter.residualAttributes());
        mention(aboutRows);
        place(columns);
        addConditions();
    }

    /** Reads the rows with these columns, perhaps of some series only; asks which series there are. */
    public static ValueReader of(
            StatelessSession session,
            Catalogue catalogue,
            TestCaseQuery query,
            Set<CaseColumn> columns,
            @Nullable Set<Long> onlySeries) {
        SessionSelection sessions = SessionSelection.of(
                session, query.sessions().orElse(null), CaseConditions.OF_VALUES.path(CaseColumn.SESSION));
        SeriesSelection series = onlySeries == null
                ? SeriesSelection.of(
                        session,
                        catalogue,
                        query.nameCondition().orElse(null),
                        SplitFilter.conjuncts(query.filter().orElse(null), SeriesSelection::isAboutSeries))
                : new SeriesSelection(AllowedValues.of(onlySeries));
        return new ValueReader(session, catalogue, query, sessions, series, columns);
    }

    private void mention(List<Filter> filters) {
        query.results().ifPresent(results -> mentioned.add(CaseColumn.RESULT));
        filters.forEach(part -> mentioned.addAll(CaseAttribute.columns(part.attributes())));
    }

    /** Decides what is selected, and where it will stand. */
    private void place(Set<CaseColumn> columns) {
        Set<CaseColumn> selected = EnumSet.of(CaseColumn.SERIES, CaseColumn.VALUE, CaseColumn.MARKS);
        selected.addAll(columns);
        selected.addAll(CaseAttribute.columns(filter.residualAttributes()));
        if (!sessions.isPushedDown()) {
            selected.add(CaseColumn.SESSION);
        }
        selected.forEach(field -> places.put(field, places.size()));
        mentioned.addAll(selected);
    }

    private void addConditions() {
        conditions.add(Condition.any(
                List.of(Condition.isNotNull("v.value"), NonFiniteCondition.isMarked(NonFinite.VALUE, "v.nonFinite"))));
        conditions.addAll(CaseConditions.OF_VALUES.of(query));
        conditions.addAll(sessions.conditions());
        conditions.addAll(series.conditions());
        conditions.addAll(filter.pushedDown());
    }

    /** The matching values in no order, but where it decides which are within a limit; to be closed. */
    Stream<ValueRow> unordered() {
        return query.limit().isPresent() ? ordered() : stream("");
    }

    /** The matching values in the order of the query; to be closed. */
    public Stream<ValueRow> ordered() {
        return stream(CaseConditions.OF_VALUES.orderBy(query.order()));
    }

    private Stream<ValueRow> stream(String order) {
        Stream<Object[]> rows = query(order).getResultStream();
        Stream<ValueRow> found = OpenStreams.stream(new BatchingIterator<>(rows.iterator(), CHUNK, this::complete))
                .onClose(rows::close);
        return isPushedDown() ? found : OpenStreams.limited(found.filter(this::matches), query.limit());
    }

    private SelectionQuery<Object[]> query(String order) {
        SelectionQuery<Object[]> rows = new HqlQuery().add(conditions).select(session, select(), order, Object[].class);
        if (isPushedDown()) {
            query.limit().ifPresent(rows::setMaxResults);
        }
        return rows.setFetchSize(FETCH_SIZE);
    }

    private String select() {
        String columns =
                places.keySet().stream().map(CaseColumn::ofValues).collect(Collectors.joining(", ", "select ", ""));
        boolean joins = mentioned.stream().anyMatch(CaseColumn::isJoined);
        return columns + "\nfrom PerfValue v" + (joins ? "\njoin v.testCase c" : "");
    }

    private List<ValueRow> complete(List<@Nullable Object[]> rows) {
        int place = places.getOrDefault(CaseColumn.SERIES, 0);
        Map<Long, Series> found = catalogue.series(
                session, rows.stream().map(row -> (Long) row[place]).toList());
        return rows.stream()
                .map(row -> new ValueRow(places, row, series(found, (Long) row[place])))
                .toList();
    }

    private static Series series(Map<Long, Series> found, Long id) {
        return DamagedRowException.requireThere(found.get(id), "perf_series", id);
    }

    private boolean isPushedDown() {
        return sessions.isPushedDown() && series.isPushedDown() && filter.isPushedDown();
    }

    private boolean matches(ValueRow row) {
        return series.allows(row.seriesId())
                && (sessions.isPushedDown() || sessions.allows(row.session()))
                && filter.matches(filtered.of(row));
    }
}
