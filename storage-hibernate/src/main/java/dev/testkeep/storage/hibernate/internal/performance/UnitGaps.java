package dev.testkeep.storage.hibernate.internal.performance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why groups have no counterpart on the other side of a comparison.
 *
 * @param leftOnly how many the left side alone has
 * @param rightOnly how many the right side alone has
 * @param otherUnit how many are there on each side, but for their unit
 */
record UnitGaps(int leftOnly, int rightOnly, int otherUnit) {

    private static final String UNIT = "punit";

    /**
     * The gaps between groups without counterparts.
     *
     * @param names what the groups agree in
     * @param left the keys of those on the left side
     * @param right the keys of those on the right side
     */
    static UnitGaps of(
            List<String> names, Collection<List<@Nullable Object>> left, Collection<List<@Nullable Object>> right) {
        int unit = names.indexOf(UNIT);
        if (unit < 0) {
            return new UnitGaps(left.size(), right.size(), 0);
        }
        List<List<@Nullable Object>> leftRest = without(unit, left);
        List<List<@Nullable Object>> rightRest = without(unit, right);
        Set<List<@Nullable Object>> both = new HashSet<>(leftRest);
        both.retainAll(new HashSet<>(rightRest));
        // What is not known is equal to nothing.
        both.removeIf(key -> key.contains(null));
        return new UnitGaps(notIn(both, leftRest), notIn(both, rightRest), both.size());
    }

    private static List<List<@Nullable Object>> without(int position, Collection<List<@Nullable Object>> keys) {
        return keys.stream().map(key -> without(position, key)).collect(Collectors.toList());
    }

    private static List<@Nullable Object> without(int position, List<@Nullable Object> key) {
        List<@Nullable Object> rest = new ArrayList<>(key);
        rest.remove(position);
        return rest;
    }

    private static int notIn(Set<List<@Nullable Object>> both, List<List<@Nullable Object>> keys) {
        return (int) keys.stream().filter(key -> !both.contains(key)).count();
    }
}
