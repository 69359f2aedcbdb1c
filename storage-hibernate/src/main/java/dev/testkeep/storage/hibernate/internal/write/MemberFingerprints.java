package dev.testkeep.storage.hibernate.internal.write;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The hashes of the members of all objects that are being read, the innermost object's last. Not thread-safe. */
final class MemberFingerprints {

    private static final int START = 64;

    private long[] names = new long[START];
    private long[] highs = new long[START];
    private long[] lows = new long[START];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** A member with its name's hash, half of which is enough to tell the names of one object apart. */
    void add(long name, Fingerprint member) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            highs = Arrays.copyOf(highs, 2 * size);
            lows = Arrays.copyOf(lows, 2 * size);
        }
        names[size] = name;
        highs[size] = member.high();
        lows[size] = member.low();
        size++;
    }

    /** Takes away the members from this one on, and adds their sum, which their order does not change. */
    void takeFrom(int first, Fingerprint sum) {
        if (hasDuplicates(first)) {
            keepLastOfEach(first);
        }
        long high = 0;
        long low = 0;
        for (int i = first; i < size; i++) {
            high += highs[i];
            low += lows[i];
        }
        size = first;
        sum.add(high).add(low);
    }

    private boolean hasDuplicates(int first) {
        long[] sorted = Arrays.copyOfRange(names, first, size);
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** Of members with one name, readers of JSON take the last. */
    private void keepLastOfEach(int first) {
        Set<Long> seen = new HashSet<>();
        for (int i = size - 1; i >= first; i--) {
            if (!seen.add(names[i])) {
                highs[i] = 0;
                lows[i] = 0;
            }
        }
    }
}
