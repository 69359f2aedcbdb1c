package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.spi.BulkWriter;
import dev.testkeep.storage.spi.JsonType;
import dev.testkeep.storage.spi.TableRows;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Inserts rows with COPY in its text format: a line per row, with tabs between the values and {@code \N} for null.
 * Thread-safe.
 */
final class CopyingWriter implements BulkWriter {

    private static final int CHUNK = 1 << 16;

    private final JsonType jsonType;

    /** Documents are in columns of this type. */
    CopyingWriter(JsonType jsonType) {
        this.jsonType = jsonType;
    }

    /** The data source of an embedding program may lead to PostgreSQL in another way than by its driver. */
    @Override
    public boolean canWriteTo(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    @Override
    public void insert(Connection connection, TableRows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement(rows));
        try {
            write(rows, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String statement(TableRows rows) {
        String table = quoted(rows.table());
        return "copy " + (rows.schema() == null ? table : quoted(rows.schema()) + "." + table)
                + rows.columns().stream()
                        .map(column -> quoted(column.name()))
                        .collect(Collectors.joining(",", "(", ")"))
                + " from stdin";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void write(TableRows rows, CopyIn copy) throws SQLException {
        StringBuilder lines = new StringBuilder(CHUNK);
        for (@Nullable Object[] row : rows.rows()) {
            appendRow(lines, rows.columns(), row);
            if (lines.length() > CHUNK) {
                send(lines, copy);
            }
        }
        send(lines, copy);
    }

    private static void send(StringBuilder lines, CopyIn copy) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private void appendRow(StringBuilder lines, List<TableRows.Column> columns, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            lines.append(i == 0 ? "" : "\t");
            Object value = row[i];
            if (value == null) {
                lines.append("\\N");
            } else if (value instanceof String text) {
                appendText(lines, columns.get(i).isJson() ? document(text) : text);
            } else {
                lines.append(value);
            }
        }
        lines.append('\n');
    }

    private String document(String json) {
        return jsonType == JsonType.JSONB ? JsonbDocument.encode(json) : json;
    }

    private static void appendText(StringBuilder lines, String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char escape = escape(text.charAt(i));
            if (escape != 0) {
                lines.append(text, start, i).append('\\').append(escape);
                start = i + 1;
            }
        }
        lines.append(text, start, text.length());
    }

    /** What stands behind a backslash for a character that would end the value; 0 for others. */
    private static char escape(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
