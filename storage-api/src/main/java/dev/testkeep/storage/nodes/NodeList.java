package dev.testkeep.storage.nodes;

import static java.util.stream.Collectors.joining;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folds names of nodes into one short text, and back: {@code nid[001-003,005]}. The notation is ClusterShell's.
 * Stateless.
 */
public final class NodeList {

    private NodeList() {}

    /**
     * The distinct names in order, folded in as many dimensions as they have numbers, by the algorithm of
     * ClusterShell's {@code RangeSetND}.
     *
     * @param nodes names or node sets as {@link #unfold} reads them; anything else is taken as a name
     * @return the node set; empty if there are no names
     */
    public static String fold(Collection<String> nodes) {
        SortedMap<String, Set<List<String>>> indexesByPattern = new TreeMap<>();
        for (String node : nodes) {
            for (String name : unfoldIfPossible(node)) {
                NodeName parsed = NodeName.parse(name);
                indexesByPattern
                        .computeIfAbsent(parsed.pattern(), pattern -> new LinkedHashSet<>())
                        .add(parsed.indexes());
            }
        }
        return indexesByPattern.entrySet().stream().map(NodeList::format).collect(joining(","));
    }

    private static String format(Map.Entry<String, Set<List<String>>> pattern) {
        return IndexFolding.fold(pattern.getValue()).stream()
                .map(box -> String.format(
                        Locale.ROOT,
                        pattern.getKey(),
                        box.stream().map(IndexSet::toString).toArray()))
                .collect(joining(","));
    }

    /** Stored data cannot be corrected, and one odd name must not make them unreadable. */
    private static List<String> unfoldIfPossible(String node) {
        try {
            return unfold(node);
        } catch (QuerySyntaxException e) {
            return List.of(node);
        }
    }

    /**
     * Reads node sets separated by commas, such as {@code login,nid[001-003,005],rack[1-2]n[0-8/2]}.
     *
     * @return the names in the order of the text; empty for an empty text
     * @throws QuerySyntaxException if the text has another form, or stands for more than 100,000 names
     */
    public static List<String> unfold(String text) {
        return text.isEmpty() ? List.of() : new NodeSetParser(text).parse();
    }
}
