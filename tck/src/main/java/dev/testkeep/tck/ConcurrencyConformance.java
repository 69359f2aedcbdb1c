package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.tck.data.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many threads may use one storage at once. */
abstract class ConcurrencyConformance extends Suite {

    private static final int THREADS = 4;
    private static final Duration LOOP = Duration.ofSeconds(2);

    /** Of so many sessions one is kept. */
    private static final int KEPT = 3;

    @Test
    void threads_store_at_once_and_lose_nothing() throws Exception {
        Callable<Integer> storeTen = () -> {
            for (int i = 0; i < 10; i++) {
                storage().sessions().save(Samples.session(i, Samples.full("a"), Samples.full("case " + i)));
            }
            return 10;
        };

        Together.run(Stream.generate(() -> storeTen).limit(THREADS).toList());

        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(THREADS * 10L);
        assertThat(storage().info().perfValues()).isEqualTo(THREADS * 40L);
    }

    @Test
    void of_many_that_store_the_same_session_one_does() throws Exception {
        NewSession session = Samples.session(0, Samples.full("contended"));
        Callable<SaveOutcome> save = () -> storage().sessions().save(session).outcome();

        List<SaveOutcome> outcomes =
                Together.run(Stream.generate(() -> save).limit(THREADS).toList());

        assertThat(outcomes).containsOnlyOnce(SaveOutcome.STORED).contains(SaveOutcome.UNCHANGED);
        assertThat(storage().testCases().count(TestCaseQuery.all())).isEqualTo(1);
    }

    @Test
    void values_keep_their_tests_and_series_while_others_delete_the_last_that_had_them() throws Exception {
        Callable<Integer> storeAndDelete = () -> {
            int stored = 0;
            long end = System.nanoTime() + LOOP.toNanos();
            while (System.nanoTime() < end) {
                NewSession session = Samples.session(stored, Samples.full("shared"), Samples.passed("other"));
                storage().sessions().save(session);
                if (stored++ % KEPT != 0) {
                    storage().sessions().delete(session.uuid());
                }
            }
            return stored;
        };

        List<Integer> stored = Together.run(
                Stream.generate(() -> storeAndDelete).limit(THREADS).toList());

        int kept = stored.stream().mapToInt(count -> (count + KEPT - 1) / KEPT).sum();
        assertThat(storage().verify()).isEmpty();
        assertThat(storage().testCases().find(TestCaseQuery.all().withPerfValues()))
                .hasSize(2 * kept)
                .filteredOn(testCase -> testCase.name().equals("shared"))
                .hasSize(kept)
                .allSatisfy(testCase -> assertThat(testCase.perfValues()).hasSize(2));
    }

    @Test
    void a_stream_sees_the_moment_at_which_it_was_opened() throws InterruptedException {
        storage()
                .sessions()
                .save(Samples.session(
                        0,
                        IntStream.range(0, 2_000)
                                .mapToObj(i -> Samples.passed(String.format(Locale.ROOT, "case %04d", i)))
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
