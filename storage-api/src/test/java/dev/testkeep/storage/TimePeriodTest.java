package dev.testkeep.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock BERLIN = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));

    private static Instant start(String stamp) {
        return TimePeriod.parse(stamp + ":now", BERLIN).start();
    }

    @ParameterizedTest
    @CsvSource({
        "now, 2026-11-22T12:00:00Z",
        "now-1d, 2026-11-21T12:00:00Z",
        "now+2w, 2026-12-06T12:00:00Z",
        "now-90m, 2026-11-22T10:30:00Z",
        "now-36h, 2026-11-21T00:00:00Z",
        "20261122, 2026-11-21T23:00:00Z",
        "20260722, 2026-07-21T22:00:00Z",
        "20261122T0715, 2026-11-22T06:15:00Z",
        "20261122T071502, 2026-11-22T06:15:02Z",
        "20261122T0715+0000, 2026-11-22T07:15:00Z",
        "20261122T071502-0130, 2026-11-22T08:45:02Z",
        "20261122T0715Z, 2026-11-22T07:15:00Z",
        "20261122T071500+0000+1m, 2026-11-22T07:16:00Z",
        "20261122T0715+1h, 2026-11-22T07:15:00Z",
        "20261122T0715+9999m, 2026-11-29T04:54:00Z",
        "20261122-1w, 2026-11-14T23:00:00Z",
        "now-1M, 2026-10-22T12:00:00Z",
        "now-2y, 2024-11-22T12:00:00Z",
        "today, 2026-11-21T23:00:00Z",
        "today+6h, 2026-11-22T05:00:00Z",
        "yesterday, 2026-11-20T23:00:00Z",
        "yesterday-1w, 2026-11-13T23:00:00Z",
        "2026-11-22, 2026-11-21T23:00:00Z",
        "2026-11-22-1w, 2026-11-14T23:00:00Z",
        "2026-03-31+1M, 2026-04-29T22:00:00Z",
        "2026-07, 2026-06-30T22:00:00Z",
        "2026-07-1M, 2026-05-31T22:00:00Z",
        "2026-11-22T07:15, 2026-11-22T06:15:00Z",
        "2026-11-22T07:15:02, 2026-11-22T06:15:02Z",
        "2026-11-22T07:15:02.25Z, 2026-11-22T07:15:02.250Z",
        "2026-11-22T07:15+01:30, 2026-11-22T05:45:00Z",
        "2026-11-22T07:15:02-01:30, 2026-11-22T08:45:02Z",
        "2026-11-22T07:15:02+0000+1m, 2026-11-22T07:16:02Z",
        "2026-11-22T07:15+10h, 2026-11-22T16:15:00Z"
    })
    void a_stamp_names_an_instant(String stamp, Instant expected) {
        assertThat(start(stamp)).isEqualTo(expected);
    }

    @Test
    void shifting_a_local_stamp_by_days_keeps_the_time_of_day_over_a_daylight_saving_switch() {
        assertThat(start("20260328T1200+1d")).isEqualTo("2026-03-29T10:00:00Z");
        assertThat(start("20260328T1200+24h")).isEqualTo("2026-03-29T11:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "20260329, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "2026-03, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "2026-03-31-1M, 2026-02-27T23:00:00Z, 2026-02-28T23:00:00Z",
        "today, 2026-11-21T23:00:00Z, 2026-11-22T23:00:00Z",
        "today-1d, 2026-11-20T23:00:00Z, 2026-11-21T23:00:00Z",
        "yesterday, 2026-11-20T23:00:00Z, 2026-11-21T23:00:00Z",
        "now-1M:, 2026-10-22T12:00:00Z, +1000000000-12-31T23:59:59.999999999Z",
        "2026-03-29:, 2026-03-28T23:00:00Z, +1000000000-12-31T23:59:59.999999999Z",
        ":now, -1000000000-01-01T00:00:00Z, 2026-11-22T12:00:00Z",
        ":2026-03, -1000000000-01-01T00:00:00Z, 2026-02-28T23:00:00Z",
        "2026-03-29T07:15:2026-03-29T08:15, 2026-03-29T05:15:00Z, 2026-03-29T06:15:00Z",
        "2026-03-29T07:15:20:20260330, 2026-03-29T05:15:20Z, 2026-03-29T22:00:00Z",
        "2026-03-29T07:15+01:00:2026-03-30, 2026-03-29T06:15:00Z, 2026-03-29T22:00:00Z",
        "yesterday:today, 2026-11-20T23:00:00Z, 2026-11-21T23:00:00Z"
    })
    void a_period_has_two_ends_or_one_or_is_a_day_or_a_month(String period, Instant start, Instant end) {
        assertThat(TimePeriod.parse(period, BERLIN)).isEqualTo(new TimePeriod(start, end));
    }

    @Test
    void a_day_that_begins_an_hour_late_ends_at_midnight() {
        TimePeriod day = TimePeriod.parse("2026-04-24", Clock.fixed(NOW, ZoneId.of("Africa/Cairo")));

        assertThat(day.start()).isEqualTo("2026-04-23T22:00:00Z");
        assertThat(day.end()).isEqualTo("2026-04-24T21:00:00Z");
    }

    @Test
    void a_period_without_an_end_goes_on_and_one_without_a_start_has_always_been() {
        assertThat(TimePeriod.parse("now:", BERLIN).contains(NOW.plusSeconds(1L << 40)))
                .isTrue();
        assertThat(TimePeriod.parse(":now", BERLIN).contains(Instant.EPOCH)).isTrue();
        assertThat(TimePeriod.parse(":now", BERLIN).contains(NOW)).isFalse();
    }

    @Test
    void a_period_contains_its_start_and_not_its_end() {
        TimePeriod hour = TimePeriod.parse("now-1h:now", BERLIN);

        assertThat(hour.contains(hour.start())).isTrue();
        assertThat(hour.contains(hour.end())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | 1",
                "now                         | 4",
                ":                           | 2",
                "tomorrow:now                | 1",
                "today-1h                    | 9",
                "202603                      | 1",
                "2026-3-29:now               | 1",
                "2026-03-32:now              | 1",
                "2026-13                     | 1",
                "2026-0329:now               | 8",
                "2026-03-29T07:15            | 17",
                "2026-03-29T7:15:now         | 11",
                "now+999999999y:             | 1",
                ":20269999                   | 2",
                "٢٠٢٦-٠٣-٢٩                  | 1",
                "now-1x:now                  | 4",
                "now-1d                      | 7",
                "2026112:now                 | 1",
                "20261122T715:now            | 9",
                "20261322:now                | 1",
                "20260230:now                | 1",
                "20261122T2500:now           | 1",
                "now:now+1mGARBAGE           | 11",
                "now:now:now                 | 8",
                "now-1d-1h:now               | 7",
                "now:20261122T0715+0000+1month | 26"
            })
    void what_is_no_period_is_refused_with_its_column(String text, int column) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> TimePeriod.parse(text, BERLIN))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column))
                .withMessageContaining("expected");
    }
}
