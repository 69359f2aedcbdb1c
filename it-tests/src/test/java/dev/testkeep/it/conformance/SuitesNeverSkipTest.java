package dev.testkeep.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.tck.BackendConformance;
import dev.testkeep.tck.StorageFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Every test of the conformance suite fails on a storage that keeps nothing, and none is skipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuitesNeverSkipTest {

    private EngineExecutionResults results;

    @BeforeAll
    void runAll() {
        results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Noop.class))
                .execute();
    }

    @Test
    void every_test_fails_on_a_storage_that_keeps_nothing() {
        assertThat(results.testEvents().failed().count()).isPositive();
        assertThat(results.testEvents().succeeded().map(event -> event.getTestDescriptor()
                        .getUniqueId()))
                .isEmpty();
        assertThat(results.testEvents().skipped().count()
                        + results.testEvents().aborted().count())
                .isZero();
    }

    @Test
    void every_suite_has_failed() {
        List<String> suites = Stream.of(BackendConformance.class, BackendConformance.class.getSuperclass())
                .flatMap(type -> Stream.of(type.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(Nested.class))
                .map(Class::getSimpleName)
                .toList();

        assertThat(suites).hasSizeGreaterThan(10);
        assertThat(suites).allSatisfy(suite -> assertThat(
                        results.testEvents().failed().stream().filter(event -> event.getTestDescriptor()
                                .getUniqueId()
                                .toString()
                                .contains(":" + suite + "]")))
                .as(suite)
                .isNotEmpty());
    }

    @Test
    void every_failure_names_the_class_of_its_backend() {
        assertThat(results.testEvents().failed().stream().map(SuitesNeverSkipTest::message))
                .allSatisfy(message -> assertThat(message).contains("Run by Noop:"));
    }

    private static String message(Event failure) {
        return failure.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }

    static class Noop extends BackendConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }
}
