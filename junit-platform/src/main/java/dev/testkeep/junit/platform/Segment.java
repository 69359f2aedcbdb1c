package dev.testkeep.junit.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The last part of a unique id: {@code [test-template-invocation:#2]}. Immutable.
 *
 * @param type what it is, e.g. {@code test-template-invocation}
 * @param value which it is, e.g. {@code #2}
 */
record Segment(String type, String value) {

    private static final Pattern INDEX = Pattern.compile("#?(\\d+)");

    /** Numbers beside something that names it. An example of Cucumber that has no name is known by nothing else. */
    private static final Pattern NUMBER =
            Pattern.compile("^Example #[\\d.]+: |^repetition \\d+ of \\d+$|, #\\d+(?=]$)");

    static Segment lastOf(TestIdentifier node) {
        String id = node.getUniqueId();
        String last = id.substring(id.lastIndexOf("/[") + 1);
        int colon = last.indexOf(':');
        return colon < 0 || !last.startsWith("[")
                ? new Segment("", last)
                : new Segment(last.substring(1, colon), last.substring(colon + 1, last.length() - 1));
    }

    /** Whether it is called with arguments by what is above it. */
    boolean isInvocation() {
        return type.equals("example") || type.endsWith("invocation");
    }

    /** The name without the number of the invocation, which changes when another one is added before it. */
    String withoutIndex(String display) {
        if (type.equals("feature")) {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).replaceFirst("^classpath:|^file:", "");
        }
        return NUMBER.matcher(withoutPrefix(display)).replaceFirst("").strip();
    }

    private String withoutPrefix(String display) {
        Matcher index = INDEX.matcher(value);
        return index.matches() ? display.replaceFirst("^\\[?" + index.group(1) + "(]|:|\\.|\\)|$)\\s*", "") : display;
    }
}
