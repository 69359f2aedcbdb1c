package dev.testkeep.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonbDocumentTest {

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = Server.connect(Server.createDatabase());
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    /** What PostgreSQL makes of it. */
    private static String throughJsonb(String stored) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select ?::jsonb::text")) {
            statement.setString(1, stored);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    static String[] refused() {
        return new String[] {
            "{\"nul\": \"a\\u0000b\"}",
            "{\"nul \\u0000 in a name\": 1}",
            "{\"high\": \"\\ud83d\"}",
            "{\"high\": \"\\uD83Dx\"}",
            "{\"low\": \"\\ude80\"}",
            "{\"low after high after an escaped backslash\": \"\\\\ud83d\\ude00\"}",
            "{\"high after a pair\": \"\\ud83d\\ude00\\ud83d\"}",
            "{\"two high\": \"\\ud83d\\ud83d\\ude00\"}",
            "{\"huge\": 1e131072}",
            "{\"list\":[1.0E2]}",
            "{\"negative\":-1e2}",
            "{\"list\": [\n2.5E+3]}",
            "{\"would be an integer\": 1e16}",
            "{\"would be an integer\":[0,-1.5E+2]}",
            "{\"tiny\": 1E-16384}",
            "{\"long\": " + "9".repeat(131_073) + "}"
        };
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_jsonb_refuses_is_kept_as_one_string(String document) throws SQLException {
        assertThat(JsonbDocument.encode(document)).startsWith("\"");
        assertThat(JsonbDocument.decode(throughJsonb(JsonbDocument.encode(document))))
                .isEqualTo(document);
    }

    @Test
    void white_space_quotes_and_escapes_of_a_kept_document_are_untouched() throws SQLException {
        String document =
                "{\n\t\"a\" :\r\n \"\\u0000 \\n \\t \\\" \\\\ \\/ \\b \\f \\u00e9 \\u2028 é 🚀 \u007F \u2028\"}\n";

        assertThat(JsonbDocument.decode(throughJsonb(JsonbDocument.encode(document))))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\": 1.0, \"b\": -1.5E-999, \"c\": 12345678901234567890123456789}",
                "{\"text\": \"\\u00e9 \\ud83d\\ude00 \\uD83D\\uDE00\"}",
                "{\"no escape\": \"\\\\u0000 and \\\\ud83d\"}",
                "{\"backslashes\": \"\\\\\\\\u0000\"}",
                "{\"hash\": \"0123456789e123\"}",
                "{\"uuid\": \"6c023de5-ab35-47cd-ba9a-f89511c2e954\", \"n\": 1.5e-7}",
                "{\"in a text\": \"1e-4712 2e5 [3E+9\", \"1e5\": \"\\\"1e5\"}"
            })
    void what_jsonb_takes_is_stored_as_it_is(String document) throws SQLException {
        assertThat(JsonbDocument.encode(document)).isSameAs(document);
        assertThat(JsonbDocument.decode(throughJsonb(document))).startsWith("{");
    }
}
