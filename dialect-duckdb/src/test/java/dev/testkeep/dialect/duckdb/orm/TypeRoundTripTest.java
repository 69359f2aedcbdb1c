package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.dialect.duckdb.orm.schema.AllTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read, for every basic type; the JVM runs in a zone with daylight saving time. */
class TypeRoundTripTest {

    private static final String NUMBERS = "{ \"a\" : 1.50,\"b\":[ 12345678901234567890123456789 ],\"a\":1E2}";

    private static AllTypes filled() {
        var all = new AllTypes();
        all.id = 1;
        all.flag = true;
        all.tiny = (byte) -128;
        all.small = Short.MIN_VALUE;
        all.number = Integer.MAX_VALUE;
        all.big = Long.MIN_VALUE;
        all.single = 1.5e-30f;
        all.real = Double.NEGATIVE_INFINITY;
        all.huge = new BigInteger("-99999999999999999999999999999999999999");
        all.nativeHuge = new BigInteger("12345678901234567890123456789");
        all.exact = new BigDecimal("-1234567890123456.7890");
        all.letter = 'ß';
        all.text = "Größe 'x' \\ \u0000 \uD83D\uDE00, longer than the column says";
        all.longText = "x".repeat(1_000_000);
        all.bytes = new byte[] {0, -1, 127, 39};
        all.longBytes = new byte[100_000];
        all.uuid = UUID.fromString("ffffffff-0000-4000-8000-00000000000f");
        all.date = LocalDate.of(1582, 10, 10);
        all.time = LocalTime.of(23, 59, 59, 999_999_000);
        all.dateTime = LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000);
        all.seconds = LocalDateTime.of(2024, 10, 27, 2, 30, 1);
        all.millis = LocalDateTime.of(1066, 10, 14, 0, 0, 0, 987_000_000);
        all.instant = Instant.parse("2024-10-27T00:30:00.123456Z");
        all.offsetDateTime = OffsetDateTime.parse("2024-10-27T01:30:00Z");
        all.zonedDateTime = ZonedDateTime.of(2024, 3, 31, 1, 0, 0, 0, ZoneOffset.UTC);
        all.offsetTime = OffsetTime.of(10, 11, 12, 345_678_000, ZoneOffset.UTC);
        all.duration = Duration.ofDays(-400).plusNanos(1);
        all.year = Year.of(-44);
        all.zone = ZoneId.of("Europe/Zurich");
        all.zoneOffset = ZoneOffset.ofHours(-5);
        all.legacyDate = Timestamp.from(Instant.ofEpochMilli(1_700_000_000_123L));
        all.sqlTimestamp = Timestamp.valueOf("2024-01-02 03:04:05.123456");
        all.sqlDate = java.sql.Date.valueOf("2024-01-02");
        all.namedDay = DayOfWeek.SUNDAY;
        all.numberedDay = DayOfWeek.MONDAY;
        all.locale = Locale.forLanguageTag("de-CH");
        all.currency = Currency.getInstance("CHF");
        all.json = NUMBERS;
        all.jsonMap = Map.of("x", 1);
        all.ints = new int[] {1, -2};
        all.strings = new String[] {"ä", "b'c", ""};
        all.doubles = new Double[] {1.5, null, Double.POSITIVE_INFINITY};
        all.uuids = List.of(new UUID(1, 2), new UUID(3, 4));
        all.dates = new LocalDate[] {LocalDate.of(2024, 3, 31)};
        return all;
    }

    private static void withFactory(boolean directTimes, Consumer<SessionFactory> test) throws Exception {
        try (DuckDBDataSource dataSource = Databases.inMemory();
                SessionFactory factory = Databases.sessionFactory(
                        Map.of(
                                "hibernate.connection.datasource",
                                dataSource,
                                "hibernate.hbm2ddl.auto",
                                "create",
                                "hibernate.type.java_time_use_direct_jdbc",
                                Boolean.toString(directTimes)),
                        AllTypes.class)) {
            test.accept(factory);
        }
    }

    private static AllTypes stored(SessionFactory factory, AllTypes entity) {
        factory.inStatelessTransaction(session -> session.insert(entity));
        return factory.fromStatelessSession(session -> session.get(AllTypes.class, entity.id));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_value_is_read_as_it_was_written(boolean directTimes) throws Exception {
        withFactory(directTimes, factory -> assertThat(stored(factory, filled()))
                .usingRecursiveComparison()
                .isEqualTo(filled()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nulls_are_read_as_nulls(boolean directTimes) throws Exception {
        withFactory(directTimes, factory -> assertThat(stored(factory, new AllTypes()))
                .usingRecursiveComparison()
                .isEqualTo(new AllTypes()));
    }

    @Test
    void every_value_can_be_updated() throws Exception {
        withFactory(false, factory -> {
            AllTypes before = new AllTypes();
            before.id = 1;
            factory.inStatelessTransaction(session -> session.insert(before));
            factory.inTransaction(session -> session.merge(filled()));
            assertThat(factory.<AllTypes>fromStatelessSession(session -> session.get(AllTypes.class, 1)))
                    .usingRecursiveComparison()
                    .isEqualTo(filled());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flag",
                "tiny",
                "small",
                "number",
                "big",
                "single",
                "real",
                "huge",
                "nativeHuge",
                "exact",
                "letter",
                "text",
                "uuid",
                "date",
                "time",
                "dateTime",
                "seconds",
                "millis",
                "instant",
                "offsetDateTime",
                "zonedDateTime",
                "offsetTime",
                "duration",
                "legacyDate",
                "sqlTimestamp",
                "sqlDate",
                "namedDay",
                "numberedDay",
                "json",
                "bytes",
                "ints"
            })
    void a_row_is_found_by_a_parameter_of_every_type(String attribute) throws Exception {
        withFactory(false, factory -> {
            factory.inStatelessTransaction(session -> session.insert(filled()));
            assertThat(factory.<Long>fromStatelessSession(session -> countBy(session, attribute)))
                    .isOne();
        });
    }

    private static Long countBy(StatelessSession session, String attribute) {
        Object value = session.createSelectionQuery("select a." + attribute + " from AllTypes a", Object.class)
                .getSingleResult();
        return session.createSelectionQuery(
                        "select count(*) from AllTypes a where a." + attribute + " = :v", Long.class)
                .setParameter("v", value)
                .getSingleResult();
    }

    @Test
    void a_decimal_with_a_negative_scale_can_be_written() throws Exception {
        withFactory(false, factory -> {
            var all = new AllTypes();
            all.exact = new BigDecimal("1E+3");
            assertThat(stored(factory, all).exact).isEqualByComparingTo("1000");
        });
    }

    @Test
    void nanoseconds_are_cut_to_microseconds() throws Exception {
        withFactory(false, factory -> {
            var all = new AllTypes();
            all.dateTime = LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_999);
            all.instant = Instant.parse("2024-01-01T00:00:00.000001999Z");
            AllTypes stored = stored(factory, all);
            assertThat(stored.dateTime).isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_000));
            assertThat(stored.instant).isEqualTo(Instant.parse("2024-01-01T00:00:00.000001Z"));
        });
    }

    @Test
    void native_queries_give_values_of_the_fitting_types() throws Exception {
        withFactory(false, factory -> assertThat(factory.<Object[]>fromStatelessSession(session ->
                        session.createNativeQuery("""
                                        select cast('00000000-0000-0000-0000-000000000001' as uuid), sum(5),
                                        timestamptz '2024-10-27 00:30:00+00', timestamp '2024-03-31 02:30:00',
                                        cast('{}' as json), 'x'::blob, date '2024-01-01'
                                        """, Object[].class).getSingleResult()))
                .containsExactly(
                        new UUID(0, 1),
                        new BigDecimal(5),
                        Instant.parse("2024-10-27T00:30:00Z"),
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        "{}",
                        new byte[] {'x'},
                        LocalDate.of(2024, 1, 1)));
    }
}
