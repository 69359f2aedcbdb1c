package dev.testkeep.storage.filter;

import static java.util.stream.Collectors.joining;

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
import dev.testkeep.storage.internal.lexer.Names;
import dev.testkeep.storage.internal.lexer.Quotes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes expressions so that the parser reads them as they were. */
final class Printer implements Filter.Visitor<String>, Operand.Visitor<String> {

    private static final Printer PRINTER = new Printer();

    /** How tightly operands are bound, the loosest first. */
    private enum Binding {
        SUM,
        PRODUCT,
        SIGN,
        ATOM
    }

    private Printer() {}

    static String print(Filter filter) {
        return filter.accept(PRINTER);
    }

    static String print(Operand operand) {
        return operand.accept(PRINTER);
    }

    @Override
    public String visit(And and) {
        return junction(and.filters(), " and ");
    }

    @Override
    public String visit(Or or) {
        return junction(or.filters(), " or ");
    }

    private static String junction(List<Filter> filters, String word) {
        return filters.stream().map(Printer::part).collect(joining(word));
    }

    private static String part(Filter filter) {
        return filter instanceof And || filter instanceof Or ? "(" + filter + ")" : filter.toString();
    }

    @Override
    public String visit(Not not) {
        return not.filter() instanceof In in ? in.needle() + " not in " + in.haystack() : "not " + part(not.filter());
    }

    @Override
    public String visit(Comparison comparison) {
        return comparison.left() + " " + operator(comparison) + " " + comparison.right();
    }

    private static String operator(Comparison comparison) {
        boolean withNone = comparison.right() instanceof Literal literal && literal.value() == null;
        return switch (comparison.operator()) {
            case EQUAL -> withNone ? "is" : "==";
            case NOT_EQUAL -> withNone ? "is not" : "!=";
            default -> comparison.operator().symbol();
        };
    }

    @Override
    public String visit(In in) {
        return in.needle() + " in " + in.haystack();
    }

    @Override
    public String visit(Truthy truthy) {
        return truthy.operand().toString();
    }

    @Override
    public String visit(Attribute attribute) {
        String name = attribute.name();
        return Names.isPlain(name) ? name : "attr(" + Quotes.quote(name) + ")";
    }

    @Override
    public String visit(Literal literal) {
        return literal(literal.value());
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof String text) {
            return Quotes.quote(text);
        }
        // There is no word for infinity, but as in Python a number too large for a double is one.
        return value.toString().replace("Infinity", "1e999");
    }

    @Override
    public String visit(Regex regex) {
        return Quotes.quote(regex.pattern().pattern());
    }

    @Override
    public String visit(ListLiteral list) {
        return list.elements().stream().map(Operand::toString).collect(joining(", ", "[", "]"));
    }

    @Override
    public String visit(Call call) {
        List<Operand> arguments = call.arguments();
        String function = call.function().notation();
        return call.function().isMethod()
                ? bound(arguments.get(0), Binding.ATOM) + "." + call(function, arguments.subList(1, arguments.size()))
                : call(function, arguments);
    }

    private static String call(String function, List<Operand> arguments) {
        return arguments.stream().map(Operand::toString).collect(joining(", ", function + "(", ")"));
    }

    @Override
    public String visit(Has has) {
        return "has(" + Quotes.quote(has.name()) + ")";
    }

    @Override
    public String visit(Subscript subscript) {
        return bound(subscript.container(), Binding.ATOM) + "[" + subscript.key() + "]";
    }

    @Override
    public String visit(Arithmetic arithmetic) {
        // Operators of one kind are read from the left, so on the right they need parentheses.
        Binding left = binding(arithmetic);
        Binding right = left == Binding.SUM ? Binding.PRODUCT : Binding.SIGN;
        String operator = " " + arithmetic.operator().symbol() + " ";
        return bound(arithmetic.left(), left) + operator + bound(arithmetic.right(), right);
    }

    @Override
    public String visit(UnaryMinus minus) {
        // A number directly behind a sign would be read as one negative literal.
        return "-" + bound(minus.operand(), isNumber(minus.operand()) ? Binding.ATOM : Binding.SIGN);
    }

    private static String bound(Operand operand, Binding atLeast) {
        return binding(operand).compareTo(atLeast) < 0 ? "(" + operand + ")" : operand.toString();
    }

    private static Binding binding(Operand operand) {
        if (operand instanceof Arithmetic arithmetic) {
            return switch (arithmetic.operator()) {
                case ADD, SUBTRACT -> Binding.SUM;
                case MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO -> Binding.PRODUCT;
            };
        }
        // A number before a dot would swallow it.
        return operand instanceof UnaryMinus || isNumber(operand) ? Binding.SIGN : Binding.ATOM;
    }

    private static boolean isNumber(Operand operand) {
        return operand instanceof Literal literal && literal.value() instanceof Number;
    }
}
