package dev.testkeep.storage.filter;

import dev.testkeep.storage.filter.Operand.Literal;
import dev.testkeep.storage.filter.Operand.Regex;
import dev.testkeep.storage.internal.BoundedMatching;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions. */
final class Regexes {

    private Regexes() {}

    /** The arguments with the first one compiled, if it is a literal text. */
    static List<Operand> compileFirst(List<Operand> arguments) {
        return arguments.get(0) instanceof Literal literal && literal.value() instanceof String regex
                ? List.of(new Regex(BoundedMatching.compile(regex)), arguments.get(1))
                : List.copyOf(arguments);
    }

    /** Python's match object or {@code None}: true, or none. */
    static Object find(Object regex, Object value, Predicate<Matcher> search) {
        return value instanceof String text && pattern(regex) instanceof Pattern pattern
                ? found(BoundedMatching.finds(search, pattern, text))
                : Absence.UNKNOWN;
    }

    private static Object found(boolean found) {
        return found ? true : Absence.NONE;
    }

    private static Object pattern(Object regex) {
        if (!(regex instanceof String text)) {
            return regex;
        }
        try {
            return BoundedMatching.compile(text);
        } catch (PatternSyntaxException e) {
            return Absence.UNKNOWN;
        }
    }
}
