package dev.testkeep.storage.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NodeListTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/node-lists.txt", delimiter = '|')
    void names_are_folded_as_clustershell_folds_them(String names, String expected) {
        assertThat(NodeList.fold(List.of(names.split(" ")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/node-lists.txt", delimiter = '|')
    void what_was_folded_unfolds_to_the_same_names(String names, String folded) {
        Set<String> single = List.of(names.split(" ")).stream()
                .flatMap(name -> NodeList.unfold(name).stream())
                .collect(Collectors.toSet());

        assertThat(NodeList.unfold(folded)).containsExactlyInAnyOrderElementsOf(single);
    }

    @Test
    void no_nodes_are_an_empty_text() {
        assertThat(NodeList.fold(List.of())).isEmpty();
        assertThat(NodeList.unfold("")).isEmpty();
    }

    @Test
    void random_names_survive_folding_and_unfolding() {
        Random random = new Random(42);
        String[] shapes = {"n%d", "n%03d", "r%1$dn%1$d", "r%dn%d", "login", "c%d-%dc%ds%d", "100%%-%d"};
        for (int round = 0; round < 300; round++) {
            Set<String> names = new TreeSet<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                names.add(String.format(
                        Locale.ROOT,
                        shapes[random.nextInt(shapes.length)],
                        random.nextInt(20),
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(2)));
            }
            assertThat(NodeList.unfold(NodeList.fold(names))).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void ten_thousand_nodes_in_two_dimensions_are_one_box() {
        List<String> names = IntStream.range(0, 10_000)
                .mapToObj(i -> String.format(Locale.ROOT, "r%03dn%03d", i / 100, i % 100))
                .toList();

        assertThat(NodeList.fold(names)).isEqualTo("r[000-099]n[000-099]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "login,nid[001-003,005] | login nid001 nid002 nid003 nid005",
                "r[1-2]n[0-4/2]         | r1n0 r1n2 r1n4 r2n0 r2n2 r2n4",
                "n1[2-3]                | n12 n13",
                "[1-2]                  | 1 2",
                "n[9-10].cluster        | n9.cluster n10.cluster",
                "n0                     | n0",
                "n[0-2]                 | n0 n1 n2"
            })
    void a_node_set_is_unfolded_in_the_order_in_which_it_is_written(String nodeSet, String names) {
        assertThat(String.join(" ", NodeList.unfold(nodeSet))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n[1-999999999]               | 3  | at most 100000 nodes",
                "a[1-1000]b[1-1000]c[1-1000]  | 1  | at most 100000 nodes",
                "a[1-60000],b[1-60000]        | 14 | at most 100000 nodes",
                "n[1-2                        | 6  | ']'",
                "n[                           | 3  | a number",
                "n[a]                         | 3  | a number",
                "n[1-]                        | 4  | ']'",
                "n[2-1]                       | 3  | goes up",
                "n[1-3/0]                     | 3  | goes up",
                "n[08-010]                    | 3  | one width",
                "n1]                          | 3  | the end",
                "n1,                          | 4  | the name",
                "',n1'                        | 1  | the name"
            })
    void what_is_no_node_set_is_refused_with_its_column(String text, int column, String expected) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> NodeList.unfold(text))
                .withMessageContaining(expected)
                .satisfies(e -> assertThat(e.column()).isEqualTo(column));
    }

    @Test
    void a_strange_name_is_folded_as_it_is() {
        assertThat(NodeList.fold(List.of("n[1-999999999]", "n[", "n1"))).isEqualTo("n1,n[,n[1-999999999]");
        assertThat(NodeList.fold(List.of("n1234567890123456789012", "50%", "n2")))
                .isEqualTo("50%,n2,n1234567890123456789012");
    }
}
