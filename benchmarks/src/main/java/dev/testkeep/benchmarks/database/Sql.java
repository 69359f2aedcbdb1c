package dev.testkeep.benchmarks.database;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is peculiar to the SQL of a database.
 *
 * @param key a UUID as its driver takes it
 * @param text what the driver gives for a UUID, as text
 * @param quantiles five quantiles of the column {@code value} as an array; empty if the values are better fetched
 * @param member the member {@code size} of the document of a case, as a number
 * @param settle what gathers statistics for the planner, which servers do by themselves some time after a large import
 */
public record Sql(
        Function<UUID, Object> key,
        Function<Object, String> text,
        Optional<String> quantiles,
        String member,
        List<String> settle) {

    private static final String QUANTILES = "array[0.01, 0.05, 0.5, 0.95, 0.99]";

    public static final Sql SQLITE = new Sql(
            UUID::toString, Object::toString, Optional.empty(), "json_extract(c.json_blob, '$.size')", List.of());

    public static final Sql DUCKDB = new Sql(
            uuid -> uuid,
            Object::toString,
            Optional.of("quantile_disc(value, [0.01, 0.05, 0.5, 0.95, 0.99])"),
            "cast(c.json_blob ->> '$.size' as integer)",
            List.of());

    public static final Sql POSTGRES = new Sql(
            uuid -> uuid,
            Object::toString,
            Optional.of("percentile_disc(" + QUANTILES + ") within group (order by value)"),
            // What JSONB does not hold as it is, or might not, is a string with the text of the document.
            "cast(case jsonb_typeof(c.json_blob) when 'object' then c.json_blob"
                    + " else cast(c.json_blob #>> '{}' as jsonb) end ->> 'size' as integer)",
            List.of("analyze"));

    public static final Sql MARIADB = new Sql(
            Sql::bytes,
            Sql::uuid,
            Optional.empty(),
            "json_value(c.json_blob, '$.size')",
            List.of("analyze table sessions, session_attributes, tests, testcases, perf_series, perf_values"));

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static String uuid(Object bytes) {
        ByteBuffer buffer = ByteBuffer.wrap((byte[]) bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
}
