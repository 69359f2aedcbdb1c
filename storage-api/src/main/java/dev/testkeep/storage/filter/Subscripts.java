package dev.testkeep.storage.filter;

import java.util.List;
import java.util.Map;

/** Elements of lists, maps and texts. */
final class Subscripts {

    private Subscripts() {}

    static Object get(Object container, Object key) {
        if (container instanceof Map<?, ?> map) {
            return key instanceof String && map.containsKey(key) ? Values.of(map.get(key)) : Absence.UNKNOWN;
        }
        if (!(key instanceof Long index)) {
            return Absence.UNKNOWN;
        }
        if (container instanceof List<?> list) {
            long position = fromStart(index, list.size());
            return position < 0 ? Absence.UNKNOWN : Values.of(list.get((int) position));
        }
        return container instanceof String text ? codePoint(text, index) : Absence.UNKNOWN;
    }

    private static Object codePoint(String text, long index) {
        long position = fromStart(index, text.codePointCount(0, text.length()));
        return position < 0
                ? Absence.UNKNOWN
                : Character.toString(text.codePointAt(text.offsetByCodePoints(0, (int) position)));
    }

    /** The index counted from the start, or -1 if there is nothing. */
    private static long fromStart(long index, int size) {
        long position = index < 0 ? index + size : index;
        return position < size ? Math.max(position, -1) : -1;
    }
}
