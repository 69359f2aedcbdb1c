package dev.testkeep.cli.option;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Patterns of test names as people write them. */
public final class NamePatterns {

    private NamePatterns() {}

    /**
     * A pattern that matches what any of these match; there is one at least.
     *
     * @throws QuerySyntaxException if one is no regular expression
     */
    public static Pattern anyOf(List<String> texts) {
        List<Pattern> patterns = texts.stream().map(NamePatterns::compile).toList();
        return patterns.size() == 1
                ? patterns.get(0)
                : Pattern.compile(
                        patterns.stream().map(pattern -> "(?:" + pattern + ")").collect(Collectors.joining("|")));
    }

    /** ReFrame separates a test's name from its parameters by " %", which is tedious to quote in a shell. */
    private static Pattern compile(String text) {
        try {
            return Pattern.compile(text.replaceAll(" ?%", " %"));
        } catch (PatternSyntaxException e) {
            int column = Math.max(0, e.getIndex()) + 1;
            throw new QuerySyntaxException(e.getPattern(), column, "a regular expression (" + e.getDescription() + ")");
        } catch (StackOverflowError e) {
            throw new QuerySyntaxException(text, 1, "a regular expression that is nested less deeply");
        }
    }
}
