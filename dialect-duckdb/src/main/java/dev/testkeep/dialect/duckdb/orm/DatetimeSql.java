package dev.testkeep.dialect.duckdb.orm;

import jakarta.persistence.TemporalType;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.hibernate.dialect.Replacer;
import org.hibernate.query.common.TemporalUnit;
import org.hibernate.query.sqm.IntervalType;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.type.descriptor.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/** DuckDB's SQL for dates and times: arithmetic, extraction, formats and literals. */
// Hibernate's dialects are still asked with the deprecated TemporalType and IntervalType.
@SuppressWarnings({"deprecation", "removal"})
final class DatetimeSql {

    /** Durations are counted in nanoseconds, as Hibernate keeps them: conversions would go through a double. */
    static final long NANOS_PER_NATIVE_UNIT = 1;

    private DatetimeSql() {}

    static String extractPattern(TemporalUnit unit) {
        return switch (unit) {
            // DuckDB cuts seconds to whole ones, and counts the days of a week from 0.
            case SECOND -> "(extract(microsecond from ?2)/1e6)";
            case DAY_OF_WEEK -> "(extract(?1 from ?2)+1)";
            default -> "extract(?1 from ?2)";
        };
    }

    static String extractField(TemporalUnit unit) {
        return switch (unit) {
            case DAY_OF_MONTH -> "day";
            case DAY_OF_YEAR -> "doy";
            case DAY_OF_WEEK -> "dow";
            default -> unit.toString().toLowerCase(Locale.ROOT);
        };
    }

    /** {@code ?2} units later than {@code ?3}; the sum of a date and an interval is a timestamp. */
    static String addPattern(
            TemporalUnit unit, @Nullable TemporalType temporalType, @Nullable IntervalType intervalType) {
        String sum = "(?3+" + (intervalType == null ? interval(unit) : "?2") + ")";
        return temporalType == TemporalType.DATE ? "cast(" + sum + " as date)" : sum;
    }

    private static String interval(TemporalUnit unit) {
        return switch (unit) {
            case NANOSECOND, NATIVE -> "to_microseconds(cast(cast(?2 as hugeint)//1000 as bigint))";
            case SECOND -> "to_microseconds(cast((?2)*1e6 as bigint))";
            case MINUTE -> "to_minutes(cast(?2 as bigint))";
            case HOUR -> "to_hours(cast(?2 as bigint))";
            default -> "to_" + unit.toString().toLowerCase(Locale.ROOT) + "s(cast(?2 as integer))";
        };
    }

    /** How many whole units lie between {@code ?2} and {@code ?3}. */
    static String diffPattern(@Nullable TemporalUnit unit) {
        if (unit == null) {
            return "(?3-?2)";
        }
        return switch (unit) {
            case NANOSECOND, NATIVE -> "(date_sub('microsecond',?2,?3)*1000)";
            default -> "date_sub('" + unit.toString().toLowerCase(Locale.ROOT) + "',?2,?3)";
        };
    }

    /** The {@code strftime} format for a pattern of {@link java.time.format.DateTimeFormatter}. */
    static String strftimeFormat(String pattern) {
        return new Replacer(pattern, "'", "")
                .replace("%", "%%")
                .replace("GG", "AD")
                .replace("G", "AD")
                .replace("yyyy", "%Y")
                .replace("yyy", "%Y")
                .replace("yy", "%y")
                .replace("y", "%Y")
                .replace("YYYY", "%G")
                .replace("YYY", "%G")
                .replace("YY", "%G")
                .replace("Y", "%G")
                .replace("MMMM", "%B")
                .replace("MMM", "%b")
                .replace("MM", "%m")
                .replace("M", "%-m")
                .replace("ww", "%V")
                .replace("w", "%V")
                .replace("EEEE", "%A")
                .replace("EEE", "%a")
                .replace("ee", "%u")
                .replace("e", "%u")
                .replace("dd", "%d")
                .replace("d", "%-d")
                .replace("DDD", "%j")
                .replace("D", "%-j")
                .replace("a", "%p")
                .replace("hh", "%I")
                .replace("h", "%-I")
                .replace("HH", "%H")
                .replace("H", "%-H")
                .replace("mm", "%M")
                .replace("m", "%-M")
                .replace("ss", "%S")
                .replace("s", "%-S")
                .replace("SSSSSSSSS", "%n")
                .replace("SSSSSS", "%f")
                .replace("SSS", "%g")
                .replace("zzz", "%Z")
                .replace("z", "%Z")
                .replace("xxx", "%z")
                .replace("xx", "%z")
                .replace("x", "%z")
                .result();
    }

    static void appendLiteral(SqlAppender appender, TemporalAccessor value, TemporalType precision, TimeZone timeZone) {
        boolean offset =
                value.isSupported(ChronoField.OFFSET_SECONDS) || value.isSupported(ChronoField.INSTANT_SECONDS);
        appender.appendSql(literalPrefix(precision, offset));
        switch (precision) {
            case DATE -> DateTimeUtils.appendAsDate(appender, value);
            case TIME -> DateTimeUtils.appendAsTime(appender, value, offset, timeZone);
            case TIMESTAMP -> DateTimeUtils.appendAsTimestampWithMicros(appender, value, offset, timeZone);
        }
        appender.appendSql('\'');
    }

    static void appendLiteral(SqlAppender appender, Date value, TemporalType precision, TimeZone timeZone) {
        appender.appendSql(literalPrefix(precision, false));
        switch (precision) {
            case DATE -> DateTimeUtils.appendAsDate(appender, value);
            case TIME -> DateTimeUtils.appendAsLocalTime(appender, value);
            case TIMESTAMP -> DateTimeUtils.appendAsTimestampWithMicros(appender, value, timeZone);
        }
        appender.appendSql('\'');
    }

    static void appendLiteral(SqlAppender appender, Calendar value, TemporalType precision, TimeZone timeZone) {
        appender.appendSql(literalPrefix(precision, false));
        switch (precision) {
            case DATE -> DateTimeUtils.appendAsDate(appender, value);
            case TIME -> DateTimeUtils.appendAsLocalTime(appender, value);
            case TIMESTAMP -> DateTimeUtils.appendAsTimestampWithMillis(appender, value, timeZone);
        }
        appender.appendSql('\'');
    }

    private static String literalPrefix(TemporalType precision, boolean offset) {
        return precision.name().toLowerCase(Locale.ROOT) + (offset ? " with time zone '" : " '");
    }
}
