package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many threads may use one storage at once. */
public abstract class ConcurrencyConformance extends Conformance {

    private static final int THREADS = 4;

    /** For subclasses. */
    protected ConcurrencyConformance() {}

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                answers.add(task.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void threads_store_at_once_and_lose_nothing() throws Exception {
        Callable<Integer> storeTen = () -> {
            for (int i = 0; i < 10; i++) {
                storage().sessions().save(Samples.session(i, Samples.full("a"), Samples.full("case " + i)));
            }
            return 10;
        };

        together(Stream.generate(() -> storeTen).limit(THREADS).toList());

        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(THREADS * 10L);
        assertThat(storage().info().perfValues()).isEqualTo(THREADS * 40L);
    }

    @Test
    void of_many_that_store_the_same_session_one_does() throws Exception {
        NewSession session = Samples.session(0, Samples.full("contended"));
        Callable<SaveOutcome> save = () -> storage().sessions().save(session);

        List<SaveOutcome> outcomes =
                together(Stream.generate(() -> save).limit(THREADS).toList());

        assertThat(outcomes).containsOnlyOnce(SaveOutcome.STORED).contains(SaveOutcome.UNCHANGED);
        assertThat(storage().testCases().count(TestCaseQuery.all())).isEqualTo(1);
    }

    @Test
    void a_stream_sees_the_moment_at_which_it_was_opened() throws InterruptedException {
        storage()
                .sessions()
                .save(Samples.session(
                        0,
                        IntStream.range(0, 2_000)
                                .mapToObj(i -> Samples.passed("case %04d".formatted(i)))
                                .toList()));

        Thread deleting = new Thread(() -> storage().sessions().delete(SessionQuery.all()));
        try (Stream<TestCase> stream = storage().testCases().stream(TestCaseQuery.all())) {
            var cases = stream.iterator();
            assertThat(cases.next().name()).isEqualTo("case 0000");
            deleting.start();
            int seen = 1;
            while (cases.hasNext()) {
                cases.next();
                seen++;
            }
            assertThat(seen).isEqualTo(2_000);
        }
        deleting.join();
        assertThat(storage().sessions().count(SessionQuery.all())).isZero();
    }
}
