package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.filter.ComparisonOperator;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.hql.FilterPushdown;
import dev.testkeep.storage.hibernate.internal.mapping.AttributeMapper;
import dev.testkeep.storage.hibernate.internal.mapping.Doubles;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attributes of sessions that have a row each, if the session has them. */
final class AttributeRows implements FilterPushdown.Columns {

    @Override
    public Optional<Condition> compare(String name, ComparisonOperator operator, @Nullable Object literal) {
        return switch (operator) {
            case EQUAL -> equal(literal).map(same -> exists(name, same));
            case NOT_EQUAL -> equal(literal).map(same -> exists(name, Condition.not(same)));
            default -> ordered(operator, literal).map(inOrder -> exists(name, inOrder));
        };
    }

    private static Condition exists(String name, Condition condition) {
        return bind -> "exists (select 1 from SessionAttribute a where a.sessionUuid = s.uuid and a.name = "
                + bind.apply(KeyText.key(StorableText.encode(name))) + " and " + condition.hql(bind) + ")";
    }

    private static Optional<Condition> equal(@Nullable Object literal) {
        if (literal == null) {
            return Optional.of(Condition.NEVER);
        }
        return literal instanceof Number ? number("=", literal) : Optional.of(sameText(literal));
    }

    private static Condition sameText(Object literal) {
        return Condition.all(List.of(
                Condition.compare("a.type", "=", AttributeMapper.type(literal)),
                Condition.compare("a.value", "=", KeyText.key(StorableText.encode(literal.toString())))));
    }

    private static Optional<Condition> ordered(ComparisonOperator operator, @Nullable Object literal) {
        return literal instanceof Number ? number(operator.symbol(), literal) : Optional.empty();
    }

    private static Optional<Condition> number(String operator, Object literal) {
        return Doubles.exactly(literal)
                .map(number -> Condition.all(
                        List.of(Condition.isNotNull("a.number"), Condition.compare("a.number", operator, number))));
    }
}
