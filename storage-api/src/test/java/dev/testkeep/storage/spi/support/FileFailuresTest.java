package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileFailuresTest {

    @Test
    void a_reason_is_more_than_the_name_of_the_file() {
        assertThat(FileFailures.reason(new AccessDeniedException("/x/y.lock"))).isEqualTo("permission denied");
        assertThat(FileFailures.reason(new UncheckedIOException(new NoSuchFileException("/x"))))
                .isEqualTo("there is no /x");
        assertThat(FileFailures.reason(new FileSystemException("/x", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
    }

    @Test
    void a_failure_without_a_reason_is_named() {
        assertThat(FileFailures.reason(new IOException("No locks available"))).isEqualTo("No locks available");
        assertThat(FileFailures.reason(new IOException())).isEqualTo("java.io.IOException");
    }
}
