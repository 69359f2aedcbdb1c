package dev.testkeep.reports.internal.part;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a test across sessions: its class and method, and behind a blank what tells its variants apart. That is
 * the arguments where a report has them; their number is what remains where it has nothing else.
 */
public final class TestNames {

    /** {@code method(Type)[2] arguments}; the method alone is no match. */
    private static final Pattern INVOCATION = Pattern.compile(
            "(?<method>[\\p{L}_$][\\p{L}\\p{N}_$]*)(?<types>\\([^()]*\\))?(?<index>\\[.*])?(?: (?<arguments>\\S.*))?",
            Pattern.DOTALL);

    /** {@code [2] arguments}, as JUnit displays an invocation. */
    private static final Pattern DISPLAYED = Pattern.compile("\\[\\d+] (?<arguments>.*)", Pattern.DOTALL);

    /** {@code [2: arguments]}, as JUnit 4 has them. */
    private static final Pattern NUMBERED = Pattern.compile("\\[\\d+: (?<arguments>.*)]", Pattern.DOTALL);

    /** What changes with every run. */
    private static final Pattern UNSTABLE = Pattern.compile("[\\w.$]@[0-9a-f]{5,8}\\b"
            + "|\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d"
            + "|\\b\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"
            + "|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private TestNames() {}

    /**
     * The name of a test of a class.
     *
     * @param owner its class, module or feature; may be empty
     * @param test the test as the report calls it; may be empty
     */
    public static String of(String owner, String test) {
        String name = separated(test);
        if (owner.isEmpty() || name.isEmpty()) {
            return owner + name;
        }
        // Who prints qualified names prints them in the other place, too.
        return name.startsWith(owner + ".") ? name : owner + "." + name;
    }

    /**
     * The name of a test with arguments.
     *
     * @param display how its framework displays it, e.g. {@code [2] "b"}, or null
     */
    public static String of(String owner, String test, @Nullable String display) {
        Matcher displayed = DISPLAYED.matcher(display == null ? "" : display);
        Matcher invocation = INVOCATION.matcher(test);
        if (!displayed.matches() || !invocation.matches()) {
            return of(owner, test);
        }
        return withArguments(of(owner, invocation.group("method")), displayed.group("arguments"));
    }

    /** A name with what tells the variants of the test apart; may be empty. */
    public static String withArguments(String name, String arguments) {
        return arguments.isBlank() ? name : name + " " + arguments.strip();
    }

    /** The arguments of an invocation that is displayed as {@code [2] arguments}, or what is displayed. */
    public static String arguments(String display) {
        Matcher displayed = DISPLAYED.matcher(display);
        return displayed.matches() ? displayed.group("arguments") : display;
    }

    /** A name with parameters as ReFrame writes them: {@code name %size=1000 %type=list}. */
    public static String withParameters(String name, Map<?, ?> parameters) {
        StringBuilder text = new StringBuilder(name);
        parameters.forEach((parameter, value) ->
                text.append(" %").append(parameter).append('=').append(value));
        return text.toString();
    }

    private static String separated(String test) {
        Matcher match = INVOCATION.matcher(test);
        if (!match.matches() || (match.group("types") == null && match.group("index") == null)) {
            return test;
        }
        return withArguments(match.group("method"), variant(match));
    }

    private static String variant(Matcher match) {
        String index = match.group("index");
        if (match.group("arguments") != null) {
            return match.group("arguments");
        }
        if (index == null) {
            return "";
        }
        Matcher numbered = NUMBERED.matcher(index);
        return numbered.matches() ? numbered.group("arguments") : index;
    }

    /** Whether there is something in the name that another run will not have: the test has no history then. */
    public static boolean isUnstable(String name) {
        return UNSTABLE.matcher(name).find();
    }
}
