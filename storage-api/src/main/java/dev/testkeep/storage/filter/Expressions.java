package dev.testkeep.storage.filter;

import dev.testkeep.storage.filter.Filter.And;
import dev.testkeep.storage.filter.Filter.Comparison;
import dev.testkeep.storage.filter.Filter.In;
import dev.testkeep.storage.filter.Filter.Not;
import dev.testkeep.storage.filter.Filter.Or;
import dev.testkeep.storage.filter.Filter.Truthy;
import dev.testkeep.storage.filter.Operand.Arithmetic;
import dev.testkeep.storage.filter.Operand.Attribute;
import dev.testkeep.storage.filter.Operand.Call;
import dev.testkeep.storage.filter.Operand.Has;
import dev.testkeep.storage.filter.Operand.ListLiteral;
import dev.testkeep.storage.filter.Operand.Literal;
import dev.testkeep.storage.filter.Operand.Regex;
import dev.testkeep.storage.filter.Operand.Subscript;
import dev.testkeep.storage.filter.Operand.UnaryMinus;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks expressions as trees. */
final class Expressions {

    private static final Children CHILDREN = new Children();

    private Expressions() {}

    static Set<String> attributes(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        collectAttributes(expression, names);
        return Collections.unmodifiableSet(names);
    }

    private static void collectAttributes(Expression expression, Set<String> names) {
        if (expression instanceof Attribute attribute) {
            names.add(attribute.name());
        } else if (expression instanceof Has has) {
            names.add(has.name());
        }
        children(expression).forEach(child -> collectAttributes(child, names));
    }

    /** Whether no branch of the tree is longer; does not descend any deeper to find out. */
    static boolean isNoDeeperThan(int levels, Expression expression) {
        return levels > 0 && children(expression).stream().allMatch(child -> isNoDeeperThan(levels - 1, child));
    }

    private static List<? extends Expression> children(Expression expression) {
        return expression instanceof Filter filter ? filter.accept(CHILDREN) : ((Operand) expression).accept(CHILDREN);
    }

    private static final class Children
            implements Filter.Visitor<List<? extends Expression>>, Operand.Visitor<List<? extends Expression>> {

        @Override
        public List<Filter> visit(And and) {
            return and.filters();
        }

        @Override
        public List<Filter> visit(Or or) {
            return or.filters();
        }

        @Override
        public List<Filter> visit(Not not) {
            return List.of(not.filter());
        }

        @Override
        public List<Operand> visit(Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }

        @Override
        public List<Operand> visit(In in) {
            return List.of(in.needle(), in.haystack());
        }

        @Override
        public List<Operand> visit(Truthy truthy) {
            return List.of(truthy.operand());
        }

        @Override
        public List<Operand> visit(Attribute attribute) {
            return List.of();
        }

        @Override
        public List<Operand> visit(Literal literal) {
            return List.of();
        }

        @Override
        public List<Operand> visit(Regex regex) {
            return List.of();
        }

        @Override
        public List<Operand> visit(ListLiteral list) {
            return list.elements();
        }

        @Override
        public List<Operand> visit(Call call) {
            return call.arguments();
        }

        @Override
        public List<Operand> visit(Has has) {
            return List.of();
        }

        @Override
        public List<Operand> visit(Subscript subscript) {
            return List.of(subscript.container(), subscript.key());
        }

        @Override
        public List<Operand> visit(Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }

        @Override
        public List<Operand> visit(UnaryMinus minus) {
            return List.of(minus.operand());
        }
    }
}
