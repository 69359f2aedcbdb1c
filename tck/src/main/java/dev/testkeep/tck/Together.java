package dev.testkeep.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs tasks at the same time: none begins before all are there. */
final class Together {

    private static final long LONGEST_MINUTES = 3;

    private Together() {}

    /** What the tasks answer, in their order; the failure of one that fails. */
    static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    barrier.await(LONGEST_MINUTES, TimeUnit.MINUTES);
                    return task.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> task : running) {
                answers.add(task.get(LONGEST_MINUTES, TimeUnit.MINUTES));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
