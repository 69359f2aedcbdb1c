package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that keeps its lock for those who come next, with the database open. */
class LingeringGateTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final AtomicInteger closings = new AtomicInteger();
    private Path lock;

    @BeforeEach
    void name() {
        lock = folder.resolve("results.lock");
    }

    private LockFileGate gate(Duration idle) {
        return new LockFileGate(lock, Policy.ONE_PROCESS).lingering(idle, closings::incrementAndGet);
    }

    private String attemptOfAnotherProcess() throws IOException {
        return LockingProcess.attempt(lock, Policy.ONE_PROCESS, Access.WRITE, TIMEOUT);
    }

    @Test
    void the_database_stays_open_between_leases() {
        try (LockFileGate gate = gate(FOR_EVER)) {
            for (Access access : Access.values()) {
                gate.acquire(access, TIMEOUT).close();
            }
            assertThat(closings).hasValue(0);
        }
        assertThat(closings).hasValue(1);
    }

    @Test
    void it_is_closed_when_nobody_came_for_a_while() {
        try (LockFileGate gate = gate(SHORT)) {
            gate.acquire(Access.WRITE, TIMEOUT).close();
            await().until(() -> closings.get() == 1);
        }
        assertThat(closings).hasValue(1);
    }

    @Test
    void another_process_gets_the_lock_as_soon_as_it_waits_and_the_database_is_closed_first() throws IOException {
        try (LockFileGate gate = gate(FOR_EVER)) {
            gate.acquire(Access.WRITE, TIMEOUT).close();

            assertThat(attemptOfAnotherProcess()).isEqualTo("locked");

            assertThat(closings).hasValue(1);
            gate.acquire(Access.WRITE, TIMEOUT).close();
        }
    }

    @Test
    void who_needs_it_alone_does_not_share_what_was_kept() {
        try (LockFileGate gate = gate(FOR_EVER);
                LockFileGate others = new LockFileGate(lock, Policy.ONE_WRITER_OR_READERS)) {
            gate.acquire(Access.WRITE, TIMEOUT).close();
            others.acquire(Access.READ, TIMEOUT).close();
            assertThat(closings).hasValue(1);
        }
    }

    @Test
    void closing_one_of_two_gates_leaves_the_other_at_work() {
        try (LockFileGate one = gate(FOR_EVER)) {
            try (LockFileGate other = gate(FOR_EVER)) {
                other.acquire(Access.WRITE, TIMEOUT).close();
                one.acquire(Access.READ, TIMEOUT);
            }
            assertThat(closings).hasValue(0);
        }
    }
}
