package dev.testkeep.storage.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a node, taken apart.
 *
 * @param pattern the name with {@code %s} in place of each number, for {@link String#format}
 * @param indexes the numbers as they are written
 */
record NodeName(String pattern, List<String> indexes) {

    /** What a {@code long} can hold; longer ones stay in the pattern. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{1,18}+(?![0-9])");

    static NodeName parse(String name) {
        List<String> indexes = new ArrayList<>();
        Matcher number = NUMBER.matcher(name.replace("%", "%%"));
        String pattern = number.replaceAll(match -> {
            indexes.add(match.group());
            return "%s";
        });
        return new NodeName(pattern, List.copyOf(indexes));
    }
}
