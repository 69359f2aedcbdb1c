package dev.testkeep.dialect.duckdb.orm.schema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One attribute of every basic type. */
@Entity
public class AllTypes {

    @Id
    public Integer id = 0;

    public @Nullable Boolean flag;
    public @Nullable Byte tiny;
    public @Nullable Short small;
    public @Nullable Integer number;
    public @Nullable Long big;
    public @Nullable Float single;

    @Column(name = "dbl")
    public @Nullable Double real;

    @Column(precision = 38, scale = 0)
    public @Nullable BigInteger huge;

    @Column(columnDefinition = "hugeint")
    public @Nullable BigInteger nativeHuge;

    @Column(precision = 20, scale = 4)
    public @Nullable BigDecimal exact;

    public @Nullable Character letter;

    @Column(length = 20)
    public @Nullable String text;

    @Lob
    public @Nullable String longText;

    public byte @Nullable [] bytes;

    @Lob
    public byte @Nullable [] longBytes;

    public @Nullable UUID uuid;
    public @Nullable LocalDate date;
    public @Nullable LocalTime time;
    public @Nullable LocalDateTime dateTime;

    @Column(secondPrecision = 0)
    public @Nullable LocalDateTime seconds;

    @Column(secondPrecision = 3)
    public @Nullable LocalDateTime millis;

    public @Nullable Instant instant;
    public @Nullable OffsetDateTime offsetDateTime;
    public @Nullable ZonedDateTime zonedDateTime;
    public @Nullable OffsetTime offsetTime;
    public @Nullable Duration duration;
    public @Nullable Year year;
    public @Nullable ZoneId zone;
    public @Nullable ZoneOffset zoneOffset;

    public @Nullable Date legacyDate;

    public java.sql.@Nullable Timestamp sqlTimestamp;
    public java.sql.@Nullable Date sqlDate;

    @Enumerated(EnumType.STRING)
    public @Nullable DayOfWeek namedDay;

    @Enumerated(EnumType.ORDINAL)
    public @Nullable DayOfWeek numberedDay;

    public @Nullable Locale locale;
    public @Nullable Currency currency;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable String json;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Map<String, Integer> jsonMap;

    public int @Nullable [] ints;
    public String @Nullable [] strings;
    public Double @Nullable [] doubles;
    public @Nullable List<UUID> uuids;
    public LocalDate @Nullable [] dates;
}
