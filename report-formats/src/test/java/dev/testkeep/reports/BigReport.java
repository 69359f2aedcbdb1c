package dev.testkeep.reports;

import dev.testkeep.storage.NewTestCase;
import java.nio.file.Path;

/** Reads a report and prints how many test cases it holds: a program to be run with little memory. */
final class BigReport {

    private BigReport() {}

    public static void main(String[] arguments) {
        int cases = 0;
        try (ReportFile file = ReportFiles.open(Path.of(arguments[0]))) {
            for (NewTestCase testCase : file.entries().iterator().next().read().testCases()) {
                cases += testCase.perfValues().size();
            }
        }
        System.out.println(cases);
    }
}
