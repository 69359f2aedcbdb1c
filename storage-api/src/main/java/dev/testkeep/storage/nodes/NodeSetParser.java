package dev.testkeep.storage.nodes;

import dev.testkeep.storage.internal.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of {@link NodeList#unfold}. */
final class NodeSetParser {

    private static final int MAX_NAMES = 100_000;

    private static final Pattern PLAIN = Pattern.compile("[^\\[\\],]++");
    private static final Pattern RANGE =
            Pattern.compile("(?<start>[0-9]{1,18}+)(?:-(?<end>[0-9]{1,18}+)(?:/(?<step>[0-9]{1,9}+))?)?");

    private final TextScanner scanner;
    private int names;

    NodeSetParser(String text) {
        this.scanner = new TextScanner(text);
    }

    List<String> parse() {
        List<String> all = new ArrayList<>();
        do {
            List<String> set = set();
            names += set.size();
            all.addAll(set);
        } while (scanner.accept(','));
        scanner.requireEnd("',' or the end");
        return all;
    }

    /** One name, or all combinations of what is in brackets. */
    private List<String> set() {
        int start = scanner.position();
        List<String> combined = List.of("");
        Optional<List<String>> next = part();
        while (next.isPresent()) {
            combined = combine(combined, next.get(), start);
            next = part();
        }
        if (scanner.position() == start) {
            throw scanner.expected("the name of a node");
        }
        return combined;
    }

    private Optional<List<String>> part() {
        return scanner.accept('[')
                ? Optional.of(indexes())
                : scanner.accept(PLAIN).map(plain -> List.of(plain.group()));
    }

    private List<String> indexes() {
        List<String> indexes = new ArrayList<>();
        do {
            range(indexes);
        } while (scanner.accept(','));
        scanner.require(']', "',' or ']'");
        return indexes;
    }

    private void range(List<String> indexes) {
        int start = scanner.position();
        Matcher range = scanner.require(RANGE, "a number or a range like 001-100 or 0-100/2");
        String first = range.group("start");
        String last = range.group("end") == null ? first : range.group("end");
        long step = range.group("step") == null ? 1 : Long.parseLong(range.group("step"));
        requireRange(first, last, step, start);
        requireFew(indexes.size() + (Long.parseLong(last) - Long.parseLong(first)) / step + 1, start);
        String format = first.startsWith("0") ? "%0" + first.length() + "d" : "%d";
        for (long index = Long.parseLong(first); index <= Long.parseLong(last); index += step) {
            indexes.add(String.format(Locale.ROOT, format, index));
        }
    }

    private void requireRange(String first, String last, long step, int start) {
        boolean padded = IndexSet.isPadded(first) || IndexSet.isPadded(last);
        if (step == 0 || Long.parseLong(first) > Long.parseLong(last) || (padded && first.length() != last.length())) {
            throw scanner.expected(start, "a range that goes up, with numbers of one width if they start with a zero");
        }
    }

    private List<String> combine(List<String> prefixes, List<String> suffixes, int start) {
        requireFew((long) prefixes.size() * suffixes.size(), start);
        List<String> combined = new ArrayList<>(prefixes.size() * suffixes.size());
        for (String prefix : prefixes) {
            suffixes.forEach(suffix -> combined.add(prefix + suffix));
        }
        return combined;
    }

    private void requireFew(long more, int start) {
        if (names + more > MAX_NAMES) {
            throw scanner.expected(start, "at most " + MAX_NAMES + " nodes");
        }
    }
}
