package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.hibernate.internal.hql.AllowedValues;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that test cases must belong to.
 *
 * @param conditions what the database can answer
 * @param residual the sessions to look up row by row, or null if that is not needed
 */
public record SessionSelection(
        List<Condition> conditions, @Nullable AllowedValues<UUID> residual) {

    /** The sessions of the query, or any if it is null; {@code path} is where test cases have theirs. */
    public static SessionSelection of(StatelessSession session, @Nullable SessionQuery query, String path) {
        if (query == null) {
            return new SessionSelection(List.of(), null);
        }
        SessionReader reader = new SessionReader(session, query);
        Optional<Condition> subquery = reader.subquery(path);
        return subquery.isPresent()
                ? new SessionSelection(List.of(subquery.get()), null)
                : of(AllowedValues.of(reader.uuids()), path);
    }

    private static SessionSelection of(AllowedValues<UUID> allowed, String path) {
        return new SessionSelection(allowed.condition(path, Function.identity()), allowed.isListed() ? null : allowed);
    }

    public boolean allows(UUID uuid) {
        return residual == null || residual.values().contains(uuid);
    }

    public boolean isPushedDown() {
        return residual == null;
    }
}
