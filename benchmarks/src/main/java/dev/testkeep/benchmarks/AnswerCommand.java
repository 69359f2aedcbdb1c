package dev.testkeep.benchmarks;

import dev.testkeep.benchmarks.work.SmallHeap;
import dev.testkeep.benchmarks.workload.Shape;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks every question once, for a process that started this one. */
@Command(name = SmallHeap.COMMAND, hidden = true)
final class AnswerCommand implements Callable<Integer> {

    @Parameters(index = "0")
    private Shape shape = new Shape(200, 500);

    @Parameters(index = "1")
    private String url = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SQLException {
        SmallHeap.answer(shape, url, spec.commandLine().getOut());
        return 0;
    }
}
