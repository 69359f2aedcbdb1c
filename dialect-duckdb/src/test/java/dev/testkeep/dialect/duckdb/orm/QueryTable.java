package dev.testkeep.dialect.duckdb.orm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A readable table of queries: a heading line {@code # name}, then one query a line, whose further fields follow after
 * {@code  | }.
 */
final class QueryTable {

    private QueryTable() {}

    /** A query, the heading above it, and what follows it in its line. */
    record Row(String heading, String hql, String further) {

        @Override
        public String toString() {
            return heading + ": " + hql;
        }
    }

    static List<Row> read(String resource) {
        var rows = new ArrayList<Row>();
        String heading = "";
        for (String line : text(resource).lines().filter(l -> !l.isBlank()).toList()) {
            if (line.startsWith("# ")) {
                heading = line.substring(2);
            } else {
                String[] fields = line.split(" \\| ", 2);
                rows.add(new Row(heading, fields[0].strip(), fields.length > 1 ? fields[1].strip() : ""));
            }
        }
        return rows;
    }

    private static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(QueryTable.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
