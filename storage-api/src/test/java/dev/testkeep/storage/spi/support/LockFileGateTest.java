package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileGateTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path lock;
    private LockFileGate gate;

    @BeforeEach
    void open() {
        lock = folder.resolve("results.db.lock");
        gate = new LockFileGate(lock, Policy.ONE_WRITER);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private String attemptOfAnotherProcess() throws IOException {
        return LockingProcess.attempt(lock, Policy.ONE_WRITER, Access.WRITE, SHORT);
    }

    @Test
    void only_one_thread_of_all_processes_writes_at_a_time() throws Exception {
        Path counter = Files.writeString(folder.resolve("counter"), "0");
        List<LockingProcess> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(LockingProcess.counting(lock, Policy.ONE_WRITER, counter, 50));
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
    void threads_get_the_lock_in_the_order_in_which_they_came() throws Exception {
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
    void a_time_out_names_the_process_that_has_the_lock() throws Exception {
        try (LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE)) {
            assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("Waited 0.2 s for the lock on " + lock)
                    .hasMessageContaining("process " + holder.pid() + " on ");
        }
    }

    @Test
    void a_time_out_says_if_this_process_itself_has_the_lock() {
        gate.acquire(Access.WRITE, LONG);
        assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT))
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("another thread of this process");
    }

    @Test
    void a_time_out_changes_nothing_for_whoever_has_the_lock() throws Exception {
        AccessGate.Lease lease = gate.acquire(Access.WRITE, LONG);
        assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT)).isInstanceOf(StorageUnavailableException.class);
        assertThat(attemptOfAnotherProcess())
                .contains("process " + ProcessHandle.current().pid());
        lease.close();
        assertThat(attemptOfAnotherProcess()).isEqualTo("locked");
    }

    @Test
    void after_a_time_out_the_lock_can_be_had_when_it_is_free() throws Exception {
        try (LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE)) {
            assertThat(holder.pid()).isPositive();
            assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT)).isInstanceOf(StorageUnavailableException.class);
        }
        assertThatCode(() -> gate.acquire(Access.WRITE, SHORT)).doesNotThrowAnyException();
        assertThat(attemptOfAnotherProcess()).startsWith("Waited");
    }

    @Test
    void a_writer_gets_the_lock_as_soon_as_the_other_process_is_killed() throws Exception {
        LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE);
        FutureTask<AccessGate.Lease> wait = new FutureTask<>(() -> gate.acquire(Access.WRITE, LONG));
        start(new Thread(wait));
        assertThat(wait.isDone()).isFalse();
        holder.close();
        assertThatCode(wait::get).doesNotThrowAnyException();
    }

    @Test
    void a_reader_never_waits_where_the_database_gives_it_a_snapshot() throws Exception {
        try (LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE)) {
            assertThat(holder.pid()).isPositive();
            assertThatCode(() -> gate.acquire(Access.READ, Duration.ZERO).close())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void readers_of_all_processes_share_the_lock() throws Exception {
        try (LockFileGate shared = new LockFileGate(lock, Policy.ONE_WRITER_OR_READERS)) {
            shared.acquire(Access.READ, LONG);
            shared.acquire(Access.READ, SHORT);
            assertThat(LockingProcess.attempt(lock, Policy.ONE_WRITER_OR_READERS, Access.READ, SHORT))
                    .isEqualTo("locked");
        }
    }

    @Test
    void a_writer_waits_for_the_last_reader() throws Exception {
        try (LockFileGate shared = new LockFileGate(lock, Policy.ONE_WRITER_OR_READERS)) {
            AccessGate.Lease one = shared.acquire(Access.READ, LONG);
            AccessGate.Lease two = shared.acquire(Access.READ, LONG);
            one.close();
            assertThat(attemptOfAnotherProcess()).startsWith("Waited");
            assertThatThrownBy(() -> shared.acquire(Access.WRITE, SHORT))
                    .isInstanceOf(StorageUnavailableException.class);
            two.close();
            assertThat(attemptOfAnotherProcess()).isEqualTo("locked");
        }
    }

    @Test
    void a_reader_waits_for_a_writer_where_the_database_gives_it_no_snapshot() throws Exception {
        try (LockFileGate shared = new LockFileGate(lock, Policy.ONE_WRITER_OR_READERS);
                LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE)) {
            assertThatThrownBy(() -> shared.acquire(Access.READ, SHORT))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("process " + holder.pid());
        }
    }

    @Test
    void an_interrupted_thread_stops_waiting_for_another_process() throws Exception {
        try (LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE)) {
            assertThat(holder.pid()).isPositive();
            assertThat(interruptedWhileWaiting()).isTrue();
        }
        assertThat(attemptOfAnotherProcess()).as("nothing is left locked").isEqualTo("locked");
        assertThatCode(() -> gate.acquire(Access.WRITE, SHORT)).doesNotThrowAnyException();
    }

    @Test
    void an_interrupted_thread_does_not_take_the_lock_from_another() throws Exception {
        gate.acquire(Access.WRITE, LONG);
        assertThat(interruptedWhileWaiting()).isTrue();
        assertThat(attemptOfAnotherProcess()).startsWith("Waited");
    }

    /** Whether the thread still knows that it was interrupted. */
    private boolean interruptedWhileWaiting() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                gate.acquire(Access.WRITE, LONG);
                interrupted.completeExceptionally(new AssertionError("got the lock"));
            } catch (StorageUnavailableException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        start(thread);
        thread.interrupt();
        return interrupted.get();
    }

    @Test
    void a_thread_that_was_interrupted_before_gets_nothing() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> gate.acquire(Access.WRITE, LONG)).isInstanceOf(StorageUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attemptOfAnotherProcess()).isEqualTo("locked");
    }

    @Test
    void another_thread_may_give_the_lock_back() throws Exception {
        AccessGate.Lease lease = gate.acquire(Access.WRITE, LONG);
        CompletableFuture.runAsync(lease::close).join();
        assertThat(attemptOfAnotherProcess()).isEqualTo("locked");
    }

    @Test
    void a_lease_that_is_closed_twice_gives_the_lock_back_once() {
        AccessGate.Lease old = gate.acquire(Access.WRITE, LONG);
        old.close();
        gate.acquire(Access.WRITE, SHORT);
        old.close();
        assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT)).isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void closing_a_gate_leaves_the_lock_to_another_gate_of_this_process() throws Exception {
        LockFileGate other = new LockFileGate(lock, Policy.ONE_WRITER);
        other.acquire(Access.WRITE, LONG).close();
        gate.acquire(Access.WRITE, LONG);
        other.close();
        assertThat(attemptOfAnotherProcess()).startsWith("Waited");
    }

    @Test
    void two_gates_know_the_same_file_by_different_paths() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        try (LockFileGate other = new LockFileGate(link.resolve(lock.getFileName()), Policy.ONE_WRITER)) {
            gate.acquire(Access.WRITE, LONG);
            assertThatThrownBy(() -> other.acquire(Access.WRITE, SHORT))
                    .isInstanceOf(StorageUnavailableException.class);
        }
    }

    @Test
    void closing_the_gate_lets_go_of_the_lock() throws Exception {
        AccessGate.Lease lease = gate.acquire(Access.WRITE, LONG);
        gate.close();
        assertThat(attemptOfAnotherProcess()).isEqualTo("locked");
        assertThatCode(lease::close).doesNotThrowAnyException();
    }

    @Test
    void a_closed_gate_lets_nobody_through() {
        gate.close();
        assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT)).isInstanceOf(IllegalStateException.class);
        assertThatCode(gate::close).doesNotThrowAnyException();
    }

    @Test
    void a_gate_that_nobody_used_leaves_no_file() {
        gate.close();
        assertThat(lock).doesNotExist();
    }

    @Test
    void the_lock_file_has_the_permissions_it_was_given_whatever_the_umask() throws IOException {
        var group = PosixFilePermissions.fromString("rw-rw-rw-");
        try (LockFileGate wide =
                new LockFileGate(lock, Policy.ONE_WRITER, PosixFilePermissions.asFileAttribute(group))) {
            wide.acquire(Access.WRITE, SHORT);
            assertThat(Files.getPosixFilePermissions(lock)).isEqualTo(group);
        }
    }

    @Test
    void an_existing_lock_file_keeps_its_permissions() throws IOException {
        var mine = PosixFilePermissions.fromString("rw-------");
        Files.createFile(lock, PosixFilePermissions.asFileAttribute(mine));
        var wide = PosixFilePermissions.fromString("rw-rw-rw-");
        try (LockFileGate other =
                new LockFileGate(lock, Policy.ONE_WRITER, PosixFilePermissions.asFileAttribute(wide))) {
            other.acquire(Access.WRITE, SHORT);
            assertThat(Files.getPosixFilePermissions(lock)).isEqualTo(mine);
        }
    }

    @Test
    void a_missing_folder_is_a_failure_that_says_so() {
        Path missing = folder.resolve("missing").resolve("results.db.lock");
        try (LockFileGate lost = new LockFileGate(missing, Policy.ONE_WRITER)) {
            assertThatThrownBy(() -> lost.acquire(Access.WRITE, SHORT))
                    .isInstanceOf(StorageFailureException.class)
                    .hasMessageContaining("Cannot lock " + missing + ": there is no " + missing.getParent())
                    .hasMessageContaining("folder");
        }
    }

    @Test
    void a_link_in_place_of_the_lock_file_is_refused_and_leads_nowhere() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(lock, victim);
        requireRefused();
        assertThat(victim).hasContent("precious");
    }

    @Test
    void a_lock_file_that_has_another_name_too_is_refused_and_not_written() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "");
        Files.createLink(lock, victim);
        requireRefused();
        assertThat(victim).isEmptyFile();
    }

    @Test
    void a_link_to_nothing_creates_nothing() throws IOException {
        Path victim = folder.resolve("victim");
        Files.createSymbolicLink(lock, victim);
        requireRefused();
        assertThat(victim).doesNotExist();
    }

    private void requireRefused() {
        assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT))
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("Cannot lock " + lock + ": it is a link");
    }

    @Test
    void a_file_of_somebody_else_with_the_name_of_the_lock_file_locks_and_is_not_written() throws IOException {
        for (String text : List.of("process of elimination", "process 7 on host\nand more", "x".repeat(1000))) {
            Files.writeString(lock, text);
            AccessGate.Lease lease = gate.acquire(Access.WRITE, SHORT);
            assertThat(attemptOfAnotherProcess()).contains("which another process holds");
            lease.close();
            assertThat(lock).hasContent(text);
        }
    }

    @Test
    void the_note_of_an_earlier_holder_is_overwritten() throws IOException {
        Files.writeString(lock, "process 1234567890 on another-host.example.org");
        gate.acquire(Access.WRITE, SHORT).close();
        assertThat(lock)
                .content()
                .startsWith("process " + ProcessHandle.current().pid() + " on ");
    }

    @Test
    void a_lock_file_that_was_deleted_or_replaced_is_noticed_by_the_next_writer() throws IOException {
        gate.acquire(Access.WRITE, SHORT).close();
        Files.delete(lock);
        AccessGate.Lease lease = gate.acquire(Access.WRITE, SHORT);
        assertThat(attemptOfAnotherProcess()).startsWith("Waited");
        lease.close();
        Files.move(Files.createFile(folder.resolve("new")), lock, StandardCopyOption.REPLACE_EXISTING);
        gate.acquire(Access.WRITE, SHORT);
        assertThat(attemptOfAnotherProcess()).startsWith("Waited");
    }

    @Test
    void who_waits_in_vain_for_a_lock_file_that_is_replaced_meanwhile_gets_the_new_one() throws Exception {
        LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE);
        FutureTask<AccessGate.Lease> wait = new FutureTask<>(() -> gate.acquire(Access.WRITE, LONG));
        start(new Thread(wait));
        Files.move(Files.createFile(folder.resolve("new")), lock, StandardCopyOption.REPLACE_EXISTING);
        holder.close();
        wait.get();
        assertThat(attemptOfAnotherProcess()).startsWith("Waited");
    }

    @Test
    void whoever_waits_at_a_gate_that_is_closed_gets_no_lease() throws Exception {
        AccessGate.Lease lease = gate.acquire(Access.WRITE, LONG);
        FutureTask<AccessGate.Lease> wait = new FutureTask<>(() -> gate.acquire(Access.WRITE, LONG));
        start(new Thread(wait));
        gate.close();
        lease.close();
        assertThatThrownBy(wait::get).hasCauseInstanceOf(IllegalStateException.class);
        try (LockFileGate next = new LockFileGate(lock, Policy.ONE_WRITER)) {
            next.acquire(Access.WRITE, SHORT);
            assertThat(attemptOfAnotherProcess()).startsWith("Waited");
        }
    }

    @Test
    void whoever_waits_for_another_process_at_a_gate_that_is_closed_gets_no_lease() throws Exception {
        try (LockingProcess holder = LockingProcess.holding(lock, Policy.ONE_WRITER, Access.WRITE)) {
            FutureTask<AccessGate.Lease> wait = new FutureTask<>(() -> gate.acquire(Access.WRITE, LONG));
            start(new Thread(wait));
            assertThat(holder.pid()).isPositive();
            gate.close();
            assertThatThrownBy(wait::get).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whoever_waits_at_a_closed_gate_gets_no_lease_even_if_another_gate_has_the_file_open() throws Exception {
        try (LockFileGate other = new LockFileGate(lock, Policy.ONE_WRITER)) {
            AccessGate.Lease lease = other.acquire(Access.WRITE, LONG);
            FutureTask<AccessGate.Lease> wait = new FutureTask<>(() -> gate.acquire(Access.WRITE, LONG));
            start(new Thread(wait));
            gate.close();
            lease.close();
            assertThatThrownBy(wait::get).hasCauseInstanceOf(IllegalStateException.class);
            assertThatCode(() -> other.acquire(Access.WRITE, SHORT).close()).doesNotThrowAnyException();
        }
    }

    @Test
    void a_lock_that_another_class_loader_of_this_process_has_is_waited_for() throws IOException {
        Files.createFile(lock);
        try (FileChannel stranger = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(stranger.lock().isValid()).isTrue();
            assertThatThrownBy(() -> gate.acquire(Access.WRITE, SHORT))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("another class loader");
        }
    }
}
