package dev.testkeep.storage.hibernate.internal.hql;

import java.util.ArrayList;
import java.util.List;

/** How long lists of values in statements may be. */
public final class ParameterLists {

    /**
     * The longest list in a statement. A statement has at most two: of sessions, and of tests or series. Oracle allows
     * 1,000 elements in a list, SQL Server 2,100 parameters in a statement.
     */
    static final int LONGEST = 500;

    private ParameterLists() {}

    /** The elements in lists that are short enough. */
    public static <T> List<List<T>> chunks(List<T> elements) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < elements.size(); start += LONGEST) {
            chunks.add(elements.subList(start, Math.min(start + LONGEST, elements.size())));
        }
        return chunks;
    }
}
