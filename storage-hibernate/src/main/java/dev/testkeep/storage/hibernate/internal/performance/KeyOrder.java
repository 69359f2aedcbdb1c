package dev.testkeep.storage.hibernate.internal.performance;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of groups: by one attribute after the other; null first, then booleans, numbers, and texts by code points. */
final class KeyOrder implements Comparator<List<@Nullable Object>> {

    /** The order of groups by their keys. */
    static final Comparator<List<@Nullable Object>> KEYS = new KeyOrder();

    /** The order of the values of one attribute. */
    static final Comparator<Object> ATTRIBUTES =
            Comparator.nullsFirst(Comparator.comparingInt(KeyOrder::rank).thenComparing(KeyOrder::compareSameRank));

    private KeyOrder() {}

    @Override
    public int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        Iterator<@Nullable Object> others = right.iterator();
        for (Object value : left) {
            int order = ATTRIBUTES.compare(value, others.next());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int rank(Object value) {
        if (value instanceof Boolean) {
            return 0;
        }
        return value instanceof Number ? 1 : 2;
    }

    private static int compareSameRank(Object left, Object right) {
        if (left instanceof Boolean one && right instanceof Boolean other) {
            return one.compareTo(other);
        }
        if (left instanceof Number one && right instanceof Number other) {
            return compareNumbers(one, other);
        }
        return compareTexts((String) left, (String) right);
    }

    private static int compareNumbers(Number left, Number right) {
        return left instanceof Long one && right instanceof Long other
                ? one.compareTo(other)
                : Double.compare(left.doubleValue(), right.doubleValue());
    }

    /** As UTF-8 sorts: {@link String#compareTo} puts some of the rarer characters elsewhere. */
    private static int compareTexts(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i = left.offsetByCodePoints(i, 1)) {
            int order = Integer.compare(left.codePointAt(i), right.codePointAt(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
