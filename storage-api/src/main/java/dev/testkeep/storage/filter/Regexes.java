package dev.testkeep.storage.filter;

import dev.testkeep.storage.QuerySyntaxException;
import dev.testkeep.storage.filter.Operand.Literal;
import dev.testkeep.storage.filter.Operand.Regex;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that end. Java's are recursive, so a pattern or a text can be too much for the stack; and there are
 * patterns such as {@code (a+)+b} that try so many ways to match that nobody lives to see the last one.
 */
public final class Regexes {

    private Regexes() {}

    /** The arguments with the first one compiled, if it is a literal text. */
    static List<Operand> compileFirst(List<Operand> arguments) {
        return arguments.get(0) instanceof Literal literal && literal.value() instanceof String regex
                ? List.of(new Regex(compile(regex)), arguments.get(1))
                : List.copyOf(arguments);
    }

    static Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("Nested too deeply", regex, -1);
        }
    }

    /** Python's match object or {@code None}: true, or none. */
    static Object find(Object regex, Object value, Predicate<Matcher> search) {
        return value instanceof String text && pattern(regex) instanceof Pattern pattern
                ? find(pattern, text, search)
                : Absence.UNKNOWN;
    }

    private static Object find(Pattern pattern, String text, Predicate<Matcher> search) {
        return test(pattern, text, search) ? true : Absence.NONE;
    }

    /**
     * Whether a text starts with a match of a pattern.
     *
     * @throws QuerySyntaxException if it takes too much time or memory to find out
     */
    public static boolean isAtStart(Pattern pattern, String text) {
        return test(pattern, text, Matcher::lookingAt);
    }

    private static boolean test(Pattern pattern, String text, Predicate<Matcher> search) {
        try {
            return search.test(pattern.matcher(new PatientText(text)));
        } catch (StackOverflowError e) {
            throw tooMuch(pattern, text, "with [ab]* for (a|b)*", "memory");
        } catch (PatientText.ImpatientException e) {
            throw tooMuch(pattern, text, "with a+b for (a+)+b", "time");
        }
    }

    private static QuerySyntaxException tooMuch(Pattern pattern, String text, String example, String what) {
        return new QuerySyntaxException(
                pattern.pattern(),
                1,
                "a regular expression that is simpler to match, e.g. " + example + ": matching a text of "
                        + text.length() + " characters takes too much " + what);
    }

    private static Object pattern(Object regex) {
        if (!(regex instanceof String text)) {
            return regex;
        }
        try {
            return compile(text);
        } catch (PatternSyntaxException e) {
            return Absence.UNKNOWN;
        }
    }
}
