package com.acme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlakyTest {

    @Test
    void passesTheSecondTime() throws IOException {
        assertTrue(isTime(2, "plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void bPassesTheThirdTime(String which) throws IOException {
        assertTrue(which.equals("a") || isTime(3, which));
    }

    /** Whoever calls leaves a file: forks come and go. */
    private static boolean isTime(int time, String who) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "calls"));
        Files.createTempFile(folder, who, "");
        try (Stream<Path> calls = Files.list(folder)) {
            return calls.filter(call -> call.getFileName().toString().startsWith(who)).count() >= time;
        }
    }
}
