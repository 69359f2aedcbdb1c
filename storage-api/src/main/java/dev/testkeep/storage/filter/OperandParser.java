package dev.testkeep.storage.filter;

import dev.testkeep.storage.filter.Operand.Arithmetic;
import dev.testkeep.storage.filter.Operand.Attribute;
import dev.testkeep.storage.filter.Operand.ListLiteral;
import dev.testkeep.storage.filter.Operand.Literal;
import dev.testkeep.storage.filter.Operand.Subscript;
import dev.testkeep.storage.filter.Operand.UnaryMinus;
import dev.testkeep.storage.internal.lexer.Token;
import dev.testkeep.storage.internal.lexer.TokenStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values in filters: the part of Python's grammar below comparisons, by recursive descent.
 *
 * <pre>
 * sum     := product {("+" | "-") product}
 * product := sign {("*" | "/" | "//" | "%") sign}
 * sign    := "-" sign | postfix
 * postfix := atom {"[" disjunction "]" | "." method arguments}
 * atom    := number | text | "None" | "True" | "False" | name | function arguments
 *          | "(" disjunction ")" | "(" [elements] ")" | "[" [elements] "]"
 * </pre>
 */
final class OperandParser {

    private final TokenStream tokens;
    private final Supplier<Expression> whole;
    private final CallParser calls;

    /** With what reads the inside of parentheses. */
    OperandParser(TokenStream tokens, Supplier<Expression> whole) {
        this.tokens = tokens;
        this.whole = whole;
        this.calls = new CallParser(tokens, () -> tokens.nested(() -> elements(")")));
    }

    Expression sum() {
        return arithmetic(this::product, ArithmeticOperator.ADD, ArithmeticOperator.SUBTRACT);
    }

    private Expression product() {
        return arithmetic(
                this::sign,
                ArithmeticOperator.MULTIPLY,
                ArithmeticOperator.DIVIDE,
                ArithmeticOperator.FLOOR_DIVIDE,
                ArithmeticOperator.MODULO);
    }

    private Expression arithmetic(Supplier<Expression> part, ArithmeticOperator... operators) {
        Token start = tokens.peek();
        Expression left = part.get();
        ArithmeticOperator operator = accept(operators);
        while (operator != null) {
            left = new Arithmetic(value(left, start), operator, value(part));
            operator = accept(operators);
        }
        return left;
    }

    private @Nullable ArithmeticOperator accept(ArithmeticOperator... operators) {
        for (ArithmeticOperator operator : operators) {
            if (tokens.accept(operator.symbol())) {
                return operator;
            }
        }
        return null;
    }

    private Expression sign() {
        if (!tokens.accept("-")) {
            return postfix();
        }
        return tokens.peek().kind() == Token.Kind.NUMBER
                ? new Literal(Numbers.negate((Number) tokens.take().value()))
                : new UnaryMinus(tokens.nested(() -> value(this::sign)));
    }

    private Expression postfix() {
        Token start = tokens.peek();
        Expression expression = atom();
        while (true) {
            if (tokens.accept("[")) {
                Operand key = tokens.nested(() -> value(whole));
                tokens.require("]", "an operator or ']'");
                expression = new Subscript(value(expression, start), key);
            } else if (tokens.accept(".")) {
                expression = calls.method(value(expression, start));
            } else {
                return expression;
            }
        }
    }

    private Expression atom() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.TEXT) {
            Object value = tokens.take().value();
            return new Literal(value instanceof BigInteger whole ? Numbers.whole(whole) : value);
        }
        if (token.kind() == Token.Kind.NAME) {
            return calls.isNext()
                    ? calls.function()
                    : new Attribute(tokens.take().text());
        }
        if (tokens.accept("(")) {
            return tokens.nested(this::parenthesis);
        }
        if (tokens.accept("[")) {
            return new ListLiteral(tokens.nested(() -> elements("]")));
        }
        return constant();
    }

    private Operand constant() {
        if (tokens.accept("None")) {
            return new Literal(null);
        }
        if (tokens.accept("True")) {
            return new Literal(true);
        }
        if (tokens.accept("False")) {
            return new Literal(false);
        }
        throw tokens.expected("an attribute, a number, a text in quotes, a function, '(' or '['");
    }

    /** What is in parentheses, or a tuple. */
    private Expression parenthesis() {
        if (tokens.accept(")")) {
            return new ListLiteral(List.of());
        }
        Token start = tokens.peek();
        Expression first = whole.get();
        if (tokens.accept(")")) {
            return first;
        }
        tokens.require(",", "an operator, ',' or ')'");
        List<Operand> elements = new ArrayList<>();
        elements.add(value(first, start));
        elements.addAll(elements(")"));
        return new ListLiteral(elements);
    }

    private List<Operand> elements(String close) {
        List<Operand> elements = new ArrayList<>();
        while (!tokens.accept(close)) {
            elements.add(value(whole));
            if (!tokens.peek().is(close)) {
                tokens.require(",", "an operator, ',' or '" + close + "'");
            }
        }
        return elements;
    }

    Operand value(Supplier<Expression> part) {
        Token start = tokens.peek();
        return value(part.get(), start);
    }

    /** The expression that starts there, if it is no condition: nothing is calculated with the answers to those. */
    Operand value(Expression expression, Token start) {
        if (expression instanceof Operand operand) {
            return operand;
        }
        throw tokens.expected(start, "a value, not a condition");
    }
}
