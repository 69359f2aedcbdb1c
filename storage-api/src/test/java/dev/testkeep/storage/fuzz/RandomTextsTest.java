package dev.testkeep.storage.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.Selector;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.nodes.NodeList;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.PerformanceQuery;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What people type is understood, or refused by {@link QuerySyntaxException} with a place in it; nothing else happens. */
class RandomTextsTest {

    private static final int TEXTS = 20_000;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-29T00:30:00Z"), ZoneId.of("Europe/Berlin"));

    private static final Attributes ATTRIBUTES = Attributes.of(Map.of(
            "name",
            "stream_triad %num_threads=4",
            "num_tasks",
            8,
            "x",
            2.5,
            "tags",
            List.of("nightly", "perf"),
            "env_vars",
            Map.of("X", "1")));

    @Test
    void any_text_is_a_filter_or_not() throws IOException {
        tryAll("/fuzz/filters.txt", text -> {
            Filter filter = Filter.parse(text);
            assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
            filter.matches(ATTRIBUTES);
        });
    }

    @Test
    void any_text_is_a_selection_or_not() throws IOException {
        tryAll("/fuzz/periods.txt", text -> Selector.parse(text, CLOCK).testCases());
    }

    @Test
    void any_text_is_a_period_or_not() throws IOException {
        tryAll("/fuzz/periods.txt", text -> {
            TimePeriod period = TimePeriod.parse(text, CLOCK);
            assertThat(period.contains(period.end())).isFalse();
        });
    }

    @Test
    void any_text_is_a_specification_or_not() throws IOException {
        tryAll("/fuzz/periods.txt", text -> PerformanceQuery.parse(text, CLOCK));
        tryAll("/fuzz/periods.txt", text -> ComparisonQuery.parse(text, CLOCK));
    }

    @Test
    void any_text_is_a_list_of_nodes_or_not() throws IOException {
        tryAll("/fuzz/node-lists.txt", text -> {
            List<String> nodes = NodeList.unfold(text);
            if (nodes.size() < 100) {
                assertThat(new TreeSet<>(NodeList.unfold(NodeList.fold(nodes)))).isEqualTo(new TreeSet<>(nodes));
            }
        });
    }

    private static void tryAll(String resource, Consumer<String> use) throws IOException {
        RandomTexts texts = new RandomTexts(resource);
        // Now, in case it does not come to an end.
        System.out.println("Texts like " + resource + "; " + texts);
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("testkeep.fuzz.seconds", 0))
                        .toNanos();
        for (int number = 0; number < TEXTS || System.nanoTime() < end; number++) {
            String text = texts.next();
            try {
                use.accept(text);
            } catch (QuerySyntaxException e) {
                assertThat(e.column()).as(text).isPositive();
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("'" + text + "', " + texts, e);
            }
        }
    }
}
