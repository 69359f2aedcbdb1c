package dev.testkeep.storage.hibernate.internal.statistics;

import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.read.TestCaseReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Puts the runs of tests together to outcomes, session by session in the order in which these started. Counting is done
 * in Java, with one meaning for all databases and all filters; memory holds one session at a time.
 */
public final class Outcomes {

    private final Consumer<Outcome> consumer;
    private final Map<TestKey, Outcome> outcomes = new LinkedHashMap<>();
    private @Nullable UUID session;

    private Outcomes(Consumer<Outcome> consumer) {
        this.consumer = consumer;
    }

    public static void forEach(
            StatelessSession session, Catalogue catalogue, TestCaseQuery query, Consumer<Outcome> consumer) {
        Outcomes outcomes = new Outcomes(consumer);
        try (Stream<TestCase> cases =
                TestCaseReader.of(session, catalogue, query).sessionBySession()) {
            cases.forEach(outcomes::add);
        }
        outcomes.endSession();
    }

    private void add(TestCase testCase) {
        if (!testCase.id().session().equals(session)) {
            endSession();
            session = testCase.id().session();
        }
        outcomes.computeIfAbsent(testCase.test(), test -> new Outcome()).add(testCase);
    }

    private void endSession() {
        outcomes.values().forEach(consumer);
        outcomes.clear();
    }
}
