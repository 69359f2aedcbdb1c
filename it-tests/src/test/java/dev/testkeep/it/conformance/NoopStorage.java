package dev.testkeep.it.conformance;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageInfo;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestCaseRepository;
import dev.testkeep.storage.performance.Comparison;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.Measurement;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceRepository;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.statistics.FailureCount;
import dev.testkeep.storage.statistics.FlakyTest;
import dev.testkeep.storage.statistics.NewFailure;
import dev.testkeep.storage.statistics.ResultCounts;
import dev.testkeep.storage.statistics.StatisticsRepository;
import dev.testkeep.storage.statistics.TestDuration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps nothing. A suite that is content with it tests nothing. */
final class NoopStorage
        implements Storage, SessionRepository, TestCaseRepository, PerformanceRepository, StatisticsRepository {

    @Override
    public SessionRepository sessions() {
        return this;
    }

    @Override
    public TestCaseRepository testCases() {
        return this;
    }

    @Override
    public PerformanceRepository performance() {
        return this;
    }

    @Override
    public StatisticsRepository statistics() {
        return this;
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    public StorageInfo info() {
        return new StorageInfo("", "", "", "", "", -1, -1, -1, -1, OptionalLong.empty());
    }

    /** One too many, which a suite should notice. */
    @Override
    public List<StorageProblem> verify() {
        return List.of(new StorageProblem(new UUID(0, 0), "", 1, ""));
    }

    @Override
    public List<StorageProblem> verifyContent() {
        return verify();
    }

    @Override
    public SavedSession save(NewSession session) {
        return new SavedSession(
                new Session(
                        session.uuid(),
                        session.start(),
                        null,
                        new SessionCounts(0, 0, 0, 0, 0, 0, 0),
                        Map.of(),
                        null,
                        ""),
                SaveOutcome.STORED);
    }

    @Override
    public Optional<Session> findById(UUID uuid) {
        return Optional.empty();
    }

    @Override
    public List<Session> find(SessionQuery query) {
        return List.of();
    }

    @Override
    public Stream<Session> stream(SessionQuery query) {
        return Stream.empty();
    }

    @Override
    public long count(SessionQuery query) {
        return -1;
    }

    @Override
    public Optional<String> document(UUID uuid) {
        return Optional.empty();
    }

    @Override
    public boolean isIntact(UUID uuid) {
        return false;
    }

    @Override
    public List<UUID> delete(SessionQuery query) {
        return List.of();
    }

    @Override
    public List<TestCase> find(TestCaseQuery query) {
        return List.of();
    }

    @Override
    public Stream<TestCase> stream(TestCaseQuery query) {
        return Stream.empty();
    }

    @Override
    public long count(TestCaseQuery query) {
        return -1;
    }

    @Override
    public PerformanceTable aggregate(PerformanceQuery query) {
        return new PerformanceTable(List.of(), List.of());
    }

    @Override
    public Comparison compare(ComparisonQuery query) {
        return new Comparison(new PerformanceTable(List.of(), List.of()), 0, 0, 0, 0);
    }

    @Override
    public Stream<Measurement> measurements(TestCaseQuery query) {
        return Stream.empty();
    }

    @Override
    public StatisticsRepository byBasename() {
        return this;
    }

    @Override
    public ResultCounts results(TestCaseQuery query) {
        return new ResultCounts(new TreeMap<>());
    }

    @Override
    public List<FailureCount> failures(TestCaseQuery query) {
        return List.of();
    }

    @Override
    public List<FlakyTest> flaky(TestCaseQuery query) {
        return List.of();
    }

    @Override
    public List<TestDuration> slowest(TestCaseQuery query, int limit) {
        return List.of();
    }

    @Override
    public List<NewFailure> newFailures(TestCaseQuery query, TestCaseQuery base) {
        return List.of();
    }

    @Override
    public void close() {}
}
