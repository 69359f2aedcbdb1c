package dev.testkeep.storage.hibernate;

import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;

/**
 * Regular expressions over test names. They mean the same on every database because Java evaluates them: over the
 * distinct names, of which there are few.
 */
final class NamePatterns {

    private NamePatterns() {}

    /** The stored form of every name that matches from its start on. */
    static List<String> matchingNames(StatelessSession session, Pattern pattern) {
        return session
                .createSelectionQuery("select distinct c.name from TestCase c", String.class)
                .getResultList()
                .stream()
                .filter(name -> matches(pattern, StorableText.decode(name)))
                .toList();
    }

    static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name).lookingAt();
    }
}
