package dev.testkeep.storage.hibernate.internal.hql;

import dev.testkeep.storage.filter.ComparisonOperator;
import dev.testkeep.storage.hibernate.internal.mapping.Doubles;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.NonFinite;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attributes that have a column each. */
public final class PathColumns implements FilterPushdown.Columns {

    private final Map<String, ColumnPath> paths;

    public PathColumns(Map<String, ColumnPath> paths) {
        this.paths = Map.copyOf(paths);
    }

    /**
     * A column.
     *
     * @param hql where it is
     * @param type what it holds
     * @param number which of the numbers it is that {@link NonFinite} has marks for; null if it is none of them
     */
    public record ColumnPath(
            String hql, ColumnType type, @Nullable NonFinite number) {

        private static final String MARKS = "v.nonFinite";

        public ColumnPath(String hql, ColumnType type) {
            this(hql, type, null);
        }

        /** That the attribute is None. */
        private Condition isNone() {
            Condition isNull = Condition.isNull(hql);
            return number == null
                    ? isNull
                    : Condition.all(List.of(isNull, Condition.not(NonFiniteCondition.isMarked(number, MARKS))));
        }

        /** That the attribute is in this order with a finite number. */
        private Condition ordered(ComparisonOperator operator, Object value) {
            Condition ordered = Condition.compare(hql, operator.symbol(), value);
            if (number == null) {
                return ordered;
            }
            boolean isGreater =
                    operator == ComparisonOperator.GREATER || operator == ComparisonOperator.GREATER_OR_EQUAL;
            return Condition.any(List.of(
                    ordered,
                    isGreater
                            ? NonFiniteCondition.isPositiveInfinity(number, MARKS)
                            : NonFiniteCondition.isNegativeInfinity(number, MARKS)));
        }
    }

    /** What columns hold. */
    public enum ColumnType {
        /** The key of a text, or null. */
        KEY_TEXT,
        /** Numbers, or null. */
        NUMBER,
        /** Whole numbers, never null. */
        INTEGER,
        /** UUIDs, never null, which filters see as text. */
        UUID,
        /** Text of any length, or null. */
        TEXT,
        /** JSON, or null. */
        DOCUMENT,
        /** What only the tables know. */
        INTERNAL;

        /** Whether the database compares it as filters do. */
        public boolean isComparable() {
            return this != TEXT && this != DOCUMENT && this != INTERNAL;
        }
    }

    @Override
    public Optional<Condition> compare(String name, ComparisonOperator operator, @Nullable Object literal) {
        return Optional.ofNullable(paths.get(name)).flatMap(path -> compare(path, operator, literal));
    }

    private static Optional<Condition> compare(ColumnPath path, ComparisonOperator operator, @Nullable Object literal) {
        return switch (operator) {
            case EQUAL -> literal == null ? Optional.of(path.isNone()) : equal(path, literal);
            case NOT_EQUAL -> literal == null ? Optional.of(Condition.not(path.isNone())) : notEqual(path, literal);
            default -> literal == null ? Optional.of(Condition.NEVER) : ordered(path, operator, literal);
        };
    }

    private static Optional<Condition> equal(ColumnPath path, Object literal) {
        if (!isComparable(path.type(), literal)) {
            return Optional.of(Condition.NEVER);
        }
        return stored(path.type(), literal).map(value -> Condition.compare(path.hql(), "=", value));
    }

    /** Neither None nor NaN is equal to any number or text. */
    private static Optional<Condition> notEqual(ColumnPath path, Object literal) {
        if (!isComparable(path.type(), literal)) {
            return Optional.of(Condition.ALWAYS);
        }
        return stored(path.type(), literal)
                .map(value -> Condition.any(
                        List.of(Condition.isNull(path.hql()), Condition.compare(path.hql(), "<>", value))));
    }

    /** Texts are ordered by code points in filters, and by any collation in databases. */
    private static Optional<Condition> ordered(ColumnPath path, ComparisonOperator operator, Object literal) {
        if (!isComparable(path.type(), literal)) {
            return Optional.of(Condition.NEVER);
        }
        return literal instanceof String
                ? Optional.empty()
                : stored(path.type(), literal).map(value -> path.ordered(operator, value));
    }

    private static boolean isComparable(ColumnType type, Object literal) {
        return switch (type) {
            case KEY_TEXT, UUID -> literal instanceof String;
            case NUMBER, INTEGER -> literal instanceof Number;
            case TEXT, DOCUMENT, INTERNAL -> throw new IllegalArgumentException(type + " is not compared");
        };
    }

    /** The literal as the column stores it; empty if it cannot hold exactly that. */
    private static Optional<Object> stored(ColumnType type, Object literal) {
        return switch (type) {
            case KEY_TEXT -> Optional.of(KeyText.key(StorableText.encode((String) literal)));
            case UUID -> uuid((String) literal);
            case NUMBER -> Doubles.exactly(literal).map(Object.class::cast);
            case INTEGER ->
                literal instanceof Long number && number == number.intValue()
                        ? Optional.of(number.intValue())
                        : Optional.empty();
            case TEXT, DOCUMENT, INTERNAL -> Optional.empty();
        };
    }

    /** The UUID, if the text is how filters see it. */
    private static Optional<Object> uuid(String text) {
        try {
            return Optional.<Object>of(UUID.fromString(text))
                    .filter(uuid -> uuid.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
