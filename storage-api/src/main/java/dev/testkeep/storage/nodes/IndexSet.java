package dev.testkeep.storage.nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Numbers as they are written, where {@code 1} and {@code 01} are two. Printed as one of a node's numbers. */
final class IndexSet {

    private static final Comparator<String> BY_WIDTH =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final TreeSet<String> indexes = new TreeSet<>(BY_WIDTH);

    IndexSet(String index) {
        indexes.add(index);
    }

    int size() {
        return indexes.size();
    }

    String first() {
        return indexes.first();
    }

    String last() {
        return indexes.last();
    }

    void addAll(IndexSet other) {
        indexes.addAll(other.indexes);
    }

    boolean hasSameAs(IndexSet other) {
        return indexes.equals(other.indexes);
    }

    /** The number alone, or {@code [001-003,005]}. */
    @Override
    public String toString() {
        return indexes.size() == 1 ? first() : "[" + String.join(",", ranges()) + "]";
    }

    private List<String> ranges() {
        List<String> ranges = new ArrayList<>();
        String start = first();
        String end = start;
        for (String index : indexes.tailSet(start, false)) {
            if (!continues(start, end, index)) {
                ranges.add(range(start, end));
                start = index;
            }
            end = index;
        }
        ranges.add(range(start, end));
        return ranges;
    }

    /** Whether it is the next number, and all in the range are padded with zeros to one width or none is padded. */
    private static boolean continues(String start, String end, String index) {
        boolean samePadding = isPadded(start) ? index.length() == start.length() : !isPadded(index);
        return samePadding && Long.parseLong(index) == Long.parseLong(end) + 1;
    }

    /** Whether a number is filled up with zeros to a width. */
    static boolean isPadded(String index) {
        return index.length() > 1 && index.startsWith("0");
    }

    private static String range(String start, String end) {
        return start.equals(end) ? start : start + "-" + end;
    }
}
