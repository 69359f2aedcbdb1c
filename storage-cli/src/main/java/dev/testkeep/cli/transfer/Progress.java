package dev.testkeep.cli.transfer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar for a person who has waited for two seconds. Not thread-safe. */
public final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String ERASE_LINE = "\r\033[K";

    private final String task;
    private final long steps;
    private final boolean interactive;
    private final Instant start = Instant.now();
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private long done;
    private @Nullable ProgressBar bar;

    public Progress(String task, long steps, boolean interactive) {
        this.task = task;
        this.steps = steps;
        this.interactive = interactive;
    }

    public void step() {
        done++;
        Duration elapsed = Duration.between(start, Instant.now());
        if (bar == null && interactive && elapsed.compareTo(PATIENCE) > 0) {
            bar = show(elapsed);
        }
        if (bar != null) {
            bar.stepTo(done);
            bar.refresh();
        }
    }

    private ProgressBar show(Duration elapsed) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .startsFrom(done, elapsed)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .build();
    }

    /** Makes room for a line of text; the next step shows the bar again, below it. */
    public void hide() {
        if (bar != null) {
            err.print(ERASE_LINE);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
