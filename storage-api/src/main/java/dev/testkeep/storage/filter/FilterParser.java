package dev.testkeep.storage.filter;

import dev.testkeep.storage.filter.Filter.And;
import dev.testkeep.storage.filter.Filter.Comparison;
import dev.testkeep.storage.filter.Filter.In;
import dev.testkeep.storage.filter.Filter.Not;
import dev.testkeep.storage.filter.Filter.Or;
import dev.testkeep.storage.filter.Filter.Truthy;
import dev.testkeep.storage.internal.lexer.Token;
import dev.testkeep.storage.internal.lexer.TokenStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters: the part of Python's grammar down to comparisons, by recursive descent.
 *
 * <pre>
 * disjunction := conjunction {"or" conjunction}
 * conjunction := negation {"and" negation}
 * negation    := "not" negation | comparison
 * comparison  := sum {relation sum}
 * relation    := "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | ["not"] "in" | "is" ["not"]
 * </pre>
 */
final class FilterParser {

    private static final Set<String> SINGLETONS = Set.of("None", "True", "False");

    private final TokenStream tokens;
    private final OperandParser operands;

    FilterParser(String text) {
        this.tokens = new TokenStream(text);
        this.operands = new OperandParser(tokens, this::disjunction);
    }

    Filter parse() {
        Token first = tokens.peek();
        Filter filter = condition(disjunction());
        tokens.take(Token.Kind.END, "an operator such as '==', 'and', 'or', or the end");
        // Reading a + b + c does not nest, but what is read does.
        if (!Expressions.isNoDeeperThan(TokenStream.MAX_DEPTH, filter)) {
            throw tokens.expected(first, "a filter with at most " + TokenStream.MAX_DEPTH + " operations on one value");
        }
        return filter;
    }

    private Expression disjunction() {
        List<Expression> parts = separated("or", this::conjunction);
        return parts.size() == 1 ? parts.get(0) : new Or(conditions(parts));
    }

    private Expression conjunction() {
        List<Expression> parts = separated("and", this::negation);
        return parts.size() == 1 ? parts.get(0) : new And(conditions(parts));
    }

    private List<Expression> separated(String word, Supplier<Expression> part) {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.accept(word));
        return parts;
    }

    private static List<Filter> conditions(List<Expression> expressions) {
        return expressions.stream().map(FilterParser::condition).toList();
    }

    private static Filter condition(Expression expression) {
        return expression instanceof Operand operand ? new Truthy(operand) : (Filter) expression;
    }

    private Expression negation() {
        return tokens.accept("not") ? new Not(condition(tokens.nested(this::negation))) : comparison();
    }

    /** A chain like {@code 1 <= x < 5} is the conjunction of its links. */
    private Expression comparison() {
        Token start = tokens.peek();
        Expression first = operands.sum();
        Relation relation = relation();
        if (relation == null) {
            return first;
        }
        Operand left = operands.value(first, start);
        List<Filter> links = new ArrayList<>();
        while (relation != null) {
            Operand right = operands.value(operands::sum);
            links.add(relation.between(left, right));
            left = right;
            relation = relation();
        }
        return links.size() == 1 ? links.get(0) : new And(links);
    }

    private interface Relation {
        Filter between(Operand left, Operand right);
    }

    private @Nullable Relation relation() {
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            if (tokens.accept(operator.symbol())) {
                return (left, right) -> new Comparison(left, operator, right);
            }
        }
        if (tokens.accept("in")) {
            return In::new;
        }
        if (tokens.accept("not")) {
            tokens.require("in", "'in'");
            return (left, right) -> new Not(new In(left, right));
        }
        return tokens.accept("is") ? identity() : null;
    }

    private Relation identity() {
        ComparisonOperator operator = tokens.accept("not") ? ComparisonOperator.NOT_EQUAL : ComparisonOperator.EQUAL;
        if (!SINGLETONS.contains(tokens.peek().text())) {
            throw tokens.expected("None, True or False behind 'is'");
        }
        return (left, right) -> new Comparison(left, operator, right);
    }
}
