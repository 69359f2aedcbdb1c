package dev.testkeep.storage.filter;

import dev.testkeep.storage.filter.Filter.And;
import dev.testkeep.storage.filter.Filter.Comparison;
import dev.testkeep.storage.filter.Filter.In;
import dev.testkeep.storage.filter.Filter.Not;
import dev.testkeep.storage.filter.Filter.Or;
import dev.testkeep.storage.filter.Filter.Truthy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The meaning of filters. A value is what {@link Values#of} gives, or {@link Absence#UNKNOWN}. */
final class Evaluator implements Filter.Visitor<Truth>, Operand.Visitor<Object> {

    private final Attributes attributes;

    Evaluator(Attributes attributes) {
        this.attributes = attributes;
    }

    @Override
    public Truth visit(And and) {
        Truth all = Truth.TRUE;
        for (Filter filter : and.filters()) {
            all = all.and(filter.accept(this));
            if (all == Truth.FALSE) {
                break;
            }
        }
        return all;
    }

    @Override
    public Truth visit(Or or) {
        Truth any = Truth.FALSE;
        for (Filter filter : or.filters()) {
            any = any.or(filter.accept(this));
            if (any == Truth.TRUE) {
                break;
            }
        }
        return any;
    }

    @Override
    public Truth visit(Not not) {
        return not.filter().accept(this).not();
    }

    @Override
    public Truth visit(Comparison comparison) {
        Object left = comparison.left().accept(this);
        Object right = comparison.right().accept(this);
        if (left == Absence.UNKNOWN || right == Absence.UNKNOWN) {
            return Truth.UNKNOWN;
        }
        return switch (comparison.operator()) {
            case EQUAL -> Truth.of(Values.equal(left, right));
            case NOT_EQUAL -> Truth.of(!Values.equal(left, right));
            default -> Values.order(left, right).satisfies(comparison.operator());
        };
    }

    @Override
    public Truth visit(In in) {
        Object needle = in.needle().accept(this);
        Object haystack = in.haystack().accept(this);
        if (needle == Absence.UNKNOWN) {
            return Truth.UNKNOWN;
        }
        if (haystack instanceof String text) {
            return needle instanceof String part ? Truth.of(text.contains(part)) : Truth.UNKNOWN;
        }
        if (haystack instanceof Map<?, ?> map) {
            return Truth.of(needle instanceof String && map.containsKey(needle));
        }
        return haystack instanceof List<?> list
                ? Truth.of(list.stream().anyMatch(element -> Values.equal(needle, Values.of(element))))
                : Truth.UNKNOWN;
    }

    @Override
    public Truth visit(Truthy truthy) {
        Object value = truthy.operand().accept(this);
        return value == Absence.UNKNOWN ? Truth.UNKNOWN : Truth.of(Values.isTrue(value));
    }

    @Override
    public Object visit(Operand.Attribute attribute) {
        Object value = Values.of(attributes.get(attribute.name()));
        return value == Absence.NONE && !attributes.has(attribute.name()) ? Absence.UNKNOWN : value;
    }

    @Override
    public Object visit(Operand.Literal literal) {
        return Values.of(literal.value());
    }

    @Override
    public Object visit(Operand.Regex regex) {
        return regex.pattern();
    }

    @Override
    public Object visit(Operand.ListLiteral list) {
        return all(list.elements());
    }

    @Override
    public Object visit(Operand.Call call) {
        return all(call.arguments()) instanceof List<?> arguments
                ? Functions.call(call.function(), arguments)
                : Absence.UNKNOWN;
    }

    @Override
    public Object visit(Operand.Has has) {
        return attributes.has(has.name());
    }

    @Override
    public Object visit(Operand.Subscript subscript) {
        Object container = subscript.container().accept(this);
        Object key = subscript.key().accept(this);
        return Subscripts.get(container, key);
    }

    @Override
    public Object visit(Operand.Arithmetic arithmetic) {
        Object left = arithmetic.left().accept(this);
        Object right = arithmetic.right().accept(this);
        return Calculator.apply(arithmetic.operator(), left, right);
    }

    @Override
    public Object visit(Operand.UnaryMinus minus) {
        return minus.operand().accept(this) instanceof Number number ? Numbers.negate(number) : Absence.UNKNOWN;
    }

    private Object all(List<Operand> operands) {
        List<Object> values = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            values.add(operand.accept(this));
        }
        return values.contains(Absence.UNKNOWN) ? Absence.UNKNOWN : values;
    }
}
