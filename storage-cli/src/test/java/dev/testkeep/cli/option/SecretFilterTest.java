package dev.testkeep.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    No backend for postgresql://u:pw@host/db. | No backend for postgresql://…@host/db.
                    postgresql://u:p@w/x y@host/db            | postgresql://…@host/db
                    jdbc:oracle:thin:scott/tiger@//db         | jdbc:oracle:…@//db
                    Unknown option: '--password=pw'           | Unknown option: '--password=…'
                    x.db?user=u&sslpassword=pw&a=b            | x.db?user=u&sslpassword=…&a=b
                    jdbc:postgresql://host/db                 | jdbc:postgresql://host/db
                    TESTKEEP_PASSWORD_FILE /etc/pw is empty   | TESTKEEP_PASSWORD_FILE /etc/pw is empty
                    a@b, line 3                               | a@b, line 3
                    """)
    void what_looks_like_a_secret_is_left_out(String text, String shown) {
        assertThat(SecretFilter.hide(text)).isEqualTo(shown);
    }

    @Test
    void stack_traces_are_filtered_too() {
        StringWriter shown = new StringWriter();

        new IllegalStateException("outer", new IllegalArgumentException("postgresql://u:pw@host"))
                .printStackTrace(new PrintWriter(new SecretFilter(shown)));

        assertThat(shown.toString()).contains("outer", "postgresql://…@host").doesNotContain("pw");
    }
}
