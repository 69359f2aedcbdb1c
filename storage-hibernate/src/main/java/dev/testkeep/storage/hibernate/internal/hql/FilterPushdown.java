package dev.testkeep.storage.hibernate.internal.hql;

import dev.testkeep.storage.filter.ComparisonOperator;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.filter.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns filters into conditions for the database, as far as these mean the same: true exactly where the filter matches.
 * What a negation applies to is turned round instead, so that a missing value is no match either way.
 */
public final class FilterPushdown {

    /** Databases limit the parameters of a statement, some to two thousand. */
    private static final int MOST_JOINED = 200;

    private final Columns columns;

    public FilterPushdown(Columns columns) {
        this.columns = columns;
    }

    /** What the database knows of the attributes. */
    public interface Columns {

        /**
         * The condition that is true exactly where the comparison of the attribute with the literal is; empty if there
         * is none.
         */
        Optional<Condition> compare(String name, ComparisonOperator operator, @Nullable Object literal);
    }

    /** The condition that is true exactly where the filter matches; empty if there is none. */
    Optional<Condition> translate(Filter filter) {
        return filter.accept(new Translation(columns, false));
    }

    /** One direction of the translation. */
    private record Translation(Columns columns, boolean negated) implements Filter.Visitor<Optional<Condition>> {

        @Override
        public Optional<Condition> visit(Filter.And and) {
            return join(and.filters(), negated ? Condition::any : Condition::all);
        }

        @Override
        public Optional<Condition> visit(Filter.Or or) {
            return join(or.filters(), negated ? Condition::all : Condition::any);
        }

        private Optional<Condition> join(List<Filter> filters, Function<List<Condition>, Condition> connective) {
            if (filters.size() > MOST_JOINED) {
                return Optional.empty();
            }
            List<Condition> conditions = new ArrayList<>();
            for (Filter filter : filters) {
                Optional<Condition> condition = filter.accept(this);
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                conditions.add(condition.get());
            }
            return Optional.of(connective.apply(conditions));
        }

        @Override
        public Optional<Condition> visit(Filter.Not not) {
            return not.filter().accept(new Translation(columns, !negated));
        }

        @Override
        public Optional<Condition> visit(Filter.Comparison comparison) {
            if (comparison.left() instanceof Operand.Attribute attribute
                    && comparison.right() instanceof Operand.Literal literal) {
                return compare(attribute, comparison.operator(), literal);
            }
            if (comparison.left() instanceof Operand.Literal literal
                    && comparison.right() instanceof Operand.Attribute attribute) {
                return compare(attribute, mirrored(comparison.operator()), literal);
            }
            return Optional.empty();
        }

        /** That a number is not less than another does not make it greater or equal: it may be NaN. */
        private Optional<Condition> compare(
                Operand.Attribute attribute, ComparisonOperator operator, Operand.Literal literal) {
            if (!negated) {
                return columns.compare(attribute.name(), operator, literal.value());
            }
            return switch (operator) {
                case EQUAL -> columns.compare(attribute.name(), ComparisonOperator.NOT_EQUAL, literal.value());
                case NOT_EQUAL -> columns.compare(attribute.name(), ComparisonOperator.EQUAL, literal.value());
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Condition> visit(Filter.In in) {
            if (!(in.needle() instanceof Operand.Attribute attribute)
                    || !(in.haystack() instanceof Operand.ListLiteral list)
                    || list.elements().isEmpty()) {
                return Optional.empty();
            }
            List<Filter> equalities = new ArrayList<>();
            list.elements().forEach(element -> equalities.add(attribute.equalTo(element)));
            return join(equalities, negated ? Condition::all : Condition::any);
        }

        @Override
        public Optional<Condition> visit(Filter.Truthy holds) {
            return Optional.empty();
        }

        private static ComparisonOperator mirrored(ComparisonOperator operator) {
            return switch (operator) {
                case EQUAL, NOT_EQUAL -> operator;
                case LESS -> ComparisonOperator.GREATER;
                case LESS_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
                case GREATER -> ComparisonOperator.LESS;
                case GREATER_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            };
        }
    }
}
