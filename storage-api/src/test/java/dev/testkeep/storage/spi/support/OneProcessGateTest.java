package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One process at a time has the lock, and its threads share it. */
class OneProcessGateTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path lock;
    private LockFileGate gate;

    @BeforeEach
    void open() {
        lock = folder.resolve("results.duckdb.lock");
        gate = new LockFileGate(lock, Policy.ONE_PROCESS);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private String attemptOfAnotherProcess(Policy policy, Access access) throws IOException {
        return LockingProcess.attempt(lock, policy, access, SHORT);
    }

    /** In a thread of its own, as a thread that has a lease already is always let through. */
    private AccessGate.Lease acquireElsewhere(Access access, Duration timeout) {
        return CompletableFuture.supplyAsync(() -> gate.acquire(access, timeout))
                .join();
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void another_process_is_kept_out_by_readers_and_by_writers(Access access) throws IOException {
        AccessGate.Lease lease = gate.acquire(access, LONG);
        assertThat(attemptOfAnotherProcess(Policy.ONE_PROCESS, Access.READ))
                .startsWith("Waited 0.2 s for the lock on " + lock)
                .contains("process " + ProcessHandle.current().pid() + " on ");
        assertThat(attemptOfAnotherProcess(Policy.ONE_PROCESS, Access.WRITE)).startsWith("Waited");
        lease.close();
        assertThat(attemptOfAnotherProcess(Policy.ONE_PROCESS, access)).isEqualTo("locked");
    }

    @Test
    void readers_who_share_with_other_processes_are_kept_out() throws Exception {
        AccessGate.Lease lease = gate.acquire(Access.READ, LONG);
        assertThat(attemptOfAnotherProcess(Policy.ONE_WRITER_OR_READERS, Access.READ))
                .startsWith("Waited");
        lease.close();
        try (LockingProcess reader = LockingProcess.holding(lock, Policy.ONE_WRITER_OR_READERS, Access.READ)) {
            assertThat(reader.pid()).isPositive();
            assertThatThrownBy(() -> gate.acquire(Access.READ, SHORT)).isInstanceOf(StorageUnavailableException.class);
        }
    }

    @Test
    void readers_work_beside_each_other_and_beside_one_writer() {
        gate.acquire(Access.READ, LONG);
        acquireElsewhere(Access.WRITE, SHORT);
        acquireElsewhere(Access.READ, SHORT);
        assertThatThrownBy(() -> acquireElsewhere(Access.WRITE, SHORT))
                .hasCauseInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("another thread of this process");
    }

    @Test
    void a_waiting_writer_does_not_stop_readers() throws Exception {
        AccessGate.Lease writer = gate.acquire(Access.WRITE, LONG);
        FutureTask<AccessGate.Lease> waiting = new FutureTask<>(() -> gate.acquire(Access.WRITE, LONG));
        start(new Thread(waiting));
        assertThatCode(() -> acquireElsewhere(Access.READ, SHORT)).doesNotThrowAnyException();
        writer.close();
        assertThatCode(waiting::get).doesNotThrowAnyException();
    }

    @Test
    void writers_get_the_lock_in_the_order_in_which_they_came() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        AccessGate.Lease first = gate.acquire(Access.WRITE, LONG);
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                AccessGate.Lease lease = gate.acquire(Access.WRITE, LONG);
                order.add(number);
                lease.close();
            });
            threads.add(thread);
            start(thread);
        }
        first.close();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    /** Gives back when the thread waits for something. */
    private static void start(Thread thread) {
        thread.start();
        await().pollInterval(Duration.ofMillis(1)).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void the_lock_is_given_back_with_the_last_lease() throws Exception {
        AccessGate.Lease reader = gate.acquire(Access.READ, LONG);
        AccessGate.Lease writer = gate.acquire(Access.WRITE, LONG);
        reader.close();
        assertThat(attemptOfAnotherProcess(Policy.ONE_PROCESS, Access.READ)).startsWith("Waited");
        writer.close();
        assertThat(attemptOfAnotherProcess(Policy.ONE_PROCESS, Access.READ)).isEqualTo("locked");
    }

    @Test
    void only_one_thread_of_all_processes_writes_at_a_time() throws Exception {
        Path counter = Files.writeString(folder.resolve("counter"), "0");
        List<LockingProcess> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(LockingProcess.counting(lock, Policy.ONE_PROCESS, counter, 50));
        }
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(CompletableFuture.runAsync(() -> {
                for (int j = 0; j < 50; j++) {
                    LockingProcess.increment(gate, counter);
                }
            }));
        }
        threads.forEach(CompletableFuture::join);
        for (LockingProcess process : processes) {
            assertThat(process.join()).isZero();
        }
        assertThat(Files.readString(counter)).isEqualTo("350");
    }

    @Test
    void a_process_whose_threads_come_and_go_without_a_pause_lets_another_process_in() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    holdForAMoment();
                }
            }));
        }
        String outcome = LockingProcess.attempt(lock, Policy.ONE_PROCESS, Access.WRITE, Duration.ofSeconds(20));
        done.set(true);
        threads.forEach(CompletableFuture::join);
        assertThat(outcome).isEqualTo("locked");
    }

    private void holdForAMoment() {
        AccessGate.Lease lease = gate.acquire(Access.READ, LONG);
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            lease.close();
        }
    }

    @Test
    void a_thread_that_has_a_lease_gets_another_at_once_whoever_waits() throws Exception {
        gate.acquire(Access.READ, LONG);
        try (LockingProcess waiting = LockingProcess.waiting(lock, Policy.ONE_PROCESS, Access.WRITE)) {
            assertThat(waiting.pid()).isPositive();
            awaitEndOfTurn();
            assertThatCode(() -> gate.acquire(Access.READ, Duration.ZERO)).doesNotThrowAnyException();
        }
    }

    @Test
    void newcomers_join_in_the_end_when_a_lease_is_held_for_long() throws Exception {
        AccessGate.Lease stream = gate.acquire(Access.READ, LONG);
        try (LockingProcess waiting = LockingProcess.waiting(lock, Policy.ONE_PROCESS, Access.WRITE)) {
            assertThat(waiting.pid()).isPositive();
            awaitEndOfTurn();
            FutureTask<AccessGate.Lease> newcomer = new FutureTask<>(() -> gate.acquire(Access.READ, LONG));
            start(new Thread(newcomer));
            newcomer.get().close();
            assertThat(attemptOfAnotherProcess(Policy.ONE_PROCESS, Access.READ)).startsWith("Waited");
            stream.close();
        }
    }

    /** Longer than a process may keep the lock while others wait. */
    private static void awaitEndOfTurn() throws InterruptedException {
        Thread.sleep(500);
    }
}
