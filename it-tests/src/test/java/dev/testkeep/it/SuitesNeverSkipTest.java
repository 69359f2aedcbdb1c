package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.tck.ConcurrencyConformance;
import dev.testkeep.tck.Conformance;
import dev.testkeep.tck.DeleteConformance;
import dev.testkeep.tck.FilterConformance;
import dev.testkeep.tck.PerformanceConformance;
import dev.testkeep.tck.ProviderConformance;
import dev.testkeep.tck.SchemaConformance;
import dev.testkeep.tck.SessionConformance;
import dev.testkeep.tck.StatisticsConformance;
import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.TestCaseConformance;
import dev.testkeep.tck.ValueConformance;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Every test of the conformance suite fails on a storage that keeps nothing, and none is skipped. */
class SuitesNeverSkipTest {

    static Stream<Class<? extends Conformance>> suites() {
        return Stream.of(
                NoopSession.class,
                NoopTestCase.class,
                NoopValue.class,
                NoopDelete.class,
                NoopSchema.class,
                NoopConcurrency.class,
                NoopProvider.class,
                NoopFilter.class,
                NoopPerformance.class,
                NoopStatistics.class);
    }

    @ParameterizedTest
    @MethodSource("suites")
    void every_test_fails_on_a_storage_that_keeps_nothing(Class<? extends Conformance> suite) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .testEvents();

        assertThat(tests.failed().count()).isPositive();
        assertThat(tests.succeeded().map(event -> event.getTestDescriptor().getDisplayName()))
                .isEmpty();
        assertThat(tests.skipped().count() + tests.aborted().count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void every_failure_names_the_class_of_its_backend(Class<? extends Conformance> suite) {
        Events failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .testEvents()
                .failed();

        assertThat(failed.stream().map(SuitesNeverSkipTest::message))
                .allSatisfy(message -> assertThat(message).contains(suite.getSimpleName()));
    }

    private static String message(Event failure) {
        return failure.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }

    static class NoopSession extends SessionConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopTestCase extends TestCaseConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopValue extends ValueConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopDelete extends DeleteConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopSchema extends SchemaConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopConcurrency extends ConcurrencyConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopProvider extends ProviderConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopFilter extends FilterConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopPerformance extends PerformanceConformance {
        @Override
        protected StorageFixture createFixture() {
            return new SqliteFixture();
        }

        @Override
        protected Storage open(StorageConfig where) {
            return new NoopStorage();
        }
    }

    static class NoopStatistics extends StatisticsConformance {
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
