package dev.testkeep.junit.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The last part of a unique id: {@code [test-template-invocation:#2]}. Immutable.
 *
 * @param type what it is, e.g. {@code test-template-invocation}
 * @param value which it is, e.g. {@code #2}
 */
record Segment(String type, String value) {

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
        String name = withoutPrefix(display);
        return hasNumber(name) ? NUMBER.matcher(name).replaceFirst("").strip() : name.strip();
    }

    /** Most names are seen to have none without a pattern. */
    private static boolean hasNumber(String name) {
        return name.startsWith("Example #") || name.startsWith("repetition ") || name.endsWith("]");
    }

    /** {@code [2] "b"} or {@code 2: "b"}, if 2 is the index. */
    private String withoutPrefix(String display) {
        String index = value.startsWith("#") ? value.substring(1) : value;
        int start = display.startsWith("[") ? 1 : 0;
        int end = start + index.length();
        if (index.isEmpty() || !Character.isDigit(index.charAt(0)) || !display.startsWith(index, start)) {
            return display;
        }
        return end == display.length() || "]:.)".indexOf(display.charAt(end)) >= 0
                ? display.substring(Math.min(end + 1, display.length()))
                : display;
    }
}
