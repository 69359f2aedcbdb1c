package com.example;

import static org.testng.Assert.assertEquals;

import dev.testkeep.spool.PerfReporter;
import org.testng.Reporter;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class CopyTest {

    @DataProvider
    public Object[][] lengths() {
        return new Object[][] {{0}, {1}, {1000}};
    }

    @Test(dataProvider = "lengths")
    public void a_copy_has_the_same_bytes(int length) {
        byte[] bytes = new byte[length];

        assertEquals(bytes.clone(), bytes);
    }

    @Test
    public void copies_are_fast() {
        byte[] bytes = new byte[16_000_000];
        long start = System.nanoTime();

        byte[] copy = bytes.clone();

        double seconds = (System.nanoTime() - start) / 1e9;
        PerfReporter.of(Reporter.getCurrentTestResult()::setAttribute)
                .record("bandwidth", copy.length / seconds / 1e9, "GB/s");
    }
}
