package dev.testkeep.junit.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The last part of a unique id: {@code [test-template-invocation:#2]}. Immutable.
 *
 * @param type what it is, e.g. {@code test-template-invocation}
 * @param value which it is, e.g. {@code #2}
 */
record Segment(String type, String value) {

    static Segment lastOf(TestIdentifier node) {
        try {
            UniqueId.Segment last = node.getUniqueIdObject().getLastSegment();
            return new Segment(last.getType(), last.getValue());
        } catch (NoSuchMethodError e) {
            return lastOf(node.getUniqueId());
        }
    }

    /** Until 1.7 ids are texts. */
    private static Segment lastOf(String id) {
        String last = id.substring(id.lastIndexOf("/[") + 1);
        int colon = last.indexOf(':');
        return colon < 0 || !last.startsWith("[")
                ? new Segment("", last)
                : new Segment(last.substring(1, colon), decoded(last.substring(colon + 1, last.length() - 1)));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /**
     * The id of the node that this is the last segment of. The platform's own way to it costs more than all else here,
     * and is needed for few.
     */
    String id(String parent, TestIdentifier node) {
        if (isEncoded(value)) {
            return node.getUniqueId();
        }
        String own = "[" + type + ":" + value + "]";
        return parent.isEmpty() ? own : parent + "/" + own;
    }

    private static boolean isEncoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == ']' || c == ':' || c == '/' || c == '%' || c == '+') {
                return true;
            }
        }
        return false;
    }

    /** Whether it is called with arguments by what is above it. */
    boolean isInvocation() {
        return type.equals("example") || type.endsWith("invocation");
    }

    /** Whether its method's parameters are the variables of a table, which may become more. */
    boolean isOfSpock() {
        return type.equals("feature") || type.equals("iteration");
    }

    /** The name without the number of the invocation, which changes when another one is added before it. */
    String withoutIndex(String display) {
        if (type.equals("feature")) {
            return value.replaceFirst("^classpath:|^file:", "");
        }
        if (type.equals("test") && value.startsWith("[")) {
            return withoutIndexOfParameters(display);
        }
        String name = withoutPrefix(display);
        return hasNumber(name) ? Numbers.IN_NAME.matcher(name).replaceFirst("").strip() : name.strip();
    }

    /** JUnit 4 has {@code [2: b]}, or what an author likes better, or the number alone. */
    private static String withoutIndexOfParameters(String display) {
        String name =
                display.startsWith("[") && display.endsWith("]") ? display.substring(1, display.length() - 1) : display;
        int end = 0;
        while (end < name.length() && Character.isDigit(name.charAt(end))) {
            end++;
        }
        return end > 0 && name.startsWith(": ", end) ? name.substring(end + 2) : name;
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

    /** Most suites need no pattern. */
    private static final class Numbers {

        /** Numbers beside something that names it. An example of Cucumber that has no name is known by nothing else. */
        private static final Pattern IN_NAME =
                Pattern.compile("^Example #[\\d.]+: |^repetition \\d+ of \\d+$|, #\\d+(?=]$)");
    }
}
