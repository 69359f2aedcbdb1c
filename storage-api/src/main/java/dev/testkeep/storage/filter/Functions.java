package dev.testkeep.storage.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** The functions of filters, applied to known values. */
final class Functions {

    private Functions() {}

    /** With as many arguments as the function takes. */
    static Object call(FilterFunction function, List<?> arguments) {
        return arguments.size() == 1
                ? call(function, arguments.get(0))
                : call(function, arguments.get(0), arguments.get(1));
    }

    private static Object call(FilterFunction function, Object value) {
        return switch (function) {
            case LOWER -> map(value, text -> text.toLowerCase(Locale.ROOT));
            case UPPER -> map(value, text -> text.toUpperCase(Locale.ROOT));
            case STRIP -> map(value, String::strip);
            case INT -> Conversions.toInt(value);
            case FLOAT -> Conversions.toFloat(value);
            case STR -> Conversions.toStr(value);
            case LEN -> length(value);
            case ABS -> absolute(value);
            default -> throw new IllegalArgumentException(function + " takes more than one argument");
        };
    }

    private static Object call(FilterFunction function, Object first, Object second) {
        return switch (function) {
            case STARTS_WITH -> anyPart(first, second, String::startsWith);
            case ENDS_WITH -> anyPart(first, second, String::endsWith);
            case MATCH -> Regexes.find(first, second, Matcher::lookingAt);
            case SEARCH -> Regexes.find(first, second, Matcher::find);
            case FULL_MATCH -> Regexes.find(first, second, Matcher::matches);
            default -> throw new IllegalArgumentException(function + " takes one argument");
        };
    }

    private static Object map(Object value, UnaryOperator<String> operator) {
        return value instanceof String text ? operator.apply(text) : Absence.UNKNOWN;
    }

    private static Object anyPart(Object value, Object parts, BiPredicate<String, String> test) {
        if (value instanceof String text && parts instanceof String part) {
            return test.test(text, part);
        }
        return value instanceof String text
                        && parts instanceof List<?> list
                        && list.stream().allMatch(String.class::isInstance)
                ? (Object) list.stream().anyMatch(part -> test.test(text, (String) part))
                : Absence.UNKNOWN;
    }

    private static Object length(Object value) {
        if (value instanceof String text) {
            return (long) text.codePointCount(0, text.length());
        }
        if (value instanceof List<?> list) {
            return (long) list.size();
        }
        return value instanceof Map<?, ?> map ? (Object) (long) map.size() : Absence.UNKNOWN;
    }

    private static Object absolute(Object value) {
        if (!(value instanceof Number number)) {
            return Absence.UNKNOWN;
        }
        return Numbers.isWhole(number)
                ? Numbers.whole(Numbers.toBigInteger(number).abs())
                : (Object) Math.abs(number.doubleValue());
    }
}
