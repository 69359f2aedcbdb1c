package com.acme;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BTest {

    @Test
    void killsItsProcess() throws IOException, InterruptedException {
        Thread.sleep(100);
        new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start().waitFor();
        Thread.sleep(60_000);
    }
}
