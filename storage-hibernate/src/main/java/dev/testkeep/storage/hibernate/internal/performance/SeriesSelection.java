package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.filter.Regexes;
import dev.testkeep.storage.hibernate.internal.hql.AllowedValues;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import dev.testkeep.storage.hibernate.internal.read.CaseAttribute;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.read.MeasuredAttributes;
import dev.testkeep.storage.hibernate.internal.read.MeasuredRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The series that performance values must belong to. There are few series and many values, so what is asked of names
 * and units is asked once for each series, in Java: with the same meaning on every database.
 *
 * @param allowed the series, or null if any
 */
record SeriesSelection(@Nullable AllowedValues<Long> allowed) {

    /** Whether the filter asks for nothing but what all values of a series have in common. */
    static boolean isAboutSeries(Filter filter) {
        Set<String> attributes = filter.attributes();
        return !attributes.isEmpty() && attributes.stream().allMatch(CaseAttribute::isOfSeries);
    }

    /** The series whose test has such a name, and that all filters match. */
    static SeriesSelection of(
            StatelessSession session, Catalogue catalogue, @Nullable Pattern namePattern, List<Filter> filters) {
        if (namePattern == null && filters.isEmpty()) {
            return new SeriesSelection(null);
        }
        Predicate<Series> matches = matcher(namePattern, filters);
        return new SeriesSelection(AllowedValues.of(catalogue.series(session).entrySet().stream()
                .filter(series -> matches.test(series.getValue()))
                .map(Map.Entry::getKey)
                .toList()));
    }

    private static Predicate<Series> matcher(@Nullable Pattern namePattern, List<Filter> filters) {
        MeasuredAttributes attributes = new MeasuredAttributes(Set.of());
        return series -> (namePattern == null
                        || Regexes.isAtStart(namePattern, series.test().name()))
                && filters.stream().allMatch(filter -> filter.matches(attributes.of(row(series))));
    }

    private static MeasuredRow row(Series series) {
        return new ValueRow(Map.of(), new Object[0], series);
    }

    List<Condition> conditions() {
        return allowed == null ? List.of() : allowed.condition("v.seriesId", Function.identity());
    }

    boolean isPushedDown() {
        return allowed == null || allowed.isListed();
    }

    boolean allows(long id) {
        return allowed == null || allowed.values().contains(id);
    }
}
