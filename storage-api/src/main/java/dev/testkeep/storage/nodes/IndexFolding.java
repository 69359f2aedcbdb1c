package dev.testkeep.storage.nodes;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Folds the numbers of nodes with one pattern into boxes: for each place in the pattern a set of numbers, of which
 * every combination is meant. The algorithm is that of ClusterShell's {@code RangeSetND}, so the texts are the same.
 */
final class IndexFolding {

    /** The fullest box first, then the one that is fuller in the first places, then by numbers as texts. */
    private static final Comparator<List<IndexSet>> FULLEST_FIRST =
            Comparator.comparingLong(IndexFolding::volume).reversed().thenComparing(IndexFolding::comparePlaces);

    private List<List<IndexSet>> boxes;

    private IndexFolding(Collection<List<String>> vectors) {
        boxes = vectors.stream()
                .map(vector -> vector.stream().map(IndexSet::new).toList())
                .collect(toCollection(ArrayList::new));
    }

    static List<List<IndexSet>> fold(Collection<List<String>> vectors) {
        return new IndexFolding(vectors).fold();
    }

    private List<List<IndexSet>> fold() {
        boolean changed = true;
        while (changed) {
            boxes.sort(FULLEST_FIRST);
            // Comparing all with all takes long, so it is left until neighbours no longer fit together.
            changed = mergeNeighbours() || mergeAny();
        }
        return boxes;
    }

    private boolean mergeNeighbours() {
        List<List<IndexSet>> merged = new ArrayList<>();
        for (List<IndexSet> box : boxes) {
            if (merged.isEmpty() || !merge(merged.get(merged.size() - 1), box)) {
                merged.add(box);
            }
        }
        boolean changed = merged.size() < boxes.size();
        boxes = merged;
        return changed;
    }

    private boolean mergeAny() {
        int before = boxes.size();
        for (int i = 0; i < boxes.size(); i++) {
            List<IndexSet> box = boxes.get(i);
            List<List<IndexSet>> behind = boxes.subList(i + 1, boxes.size());
            behind.removeIf(other -> merge(box, other));
        }
        return boxes.size() < before;
    }

    /** Two boxes that differ in one place are one box. */
    private static boolean merge(List<IndexSet> box, List<IndexSet> other) {
        int different = -1;
        for (int place = 0; place < box.size(); place++) {
            if (!box.get(place).hasSameAs(other.get(place))) {
                if (different >= 0) {
                    return false;
                }
                different = place;
            }
        }
        box.get(different).addAll(other.get(different));
        return true;
    }

    private static long volume(List<IndexSet> box) {
        return box.stream().mapToLong(IndexSet::size).reduce(1, (a, b) -> a * b);
    }

    private static int comparePlaces(List<IndexSet> left, List<IndexSet> right) {
        Comparator<IndexSet> place = Comparator.comparingInt(IndexSet::size)
                .reversed()
                .thenComparing(IndexSet::first)
                .thenComparing(IndexSet::last);
        for (int i = 0; i < left.size(); i++) {
            int order = place.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
